import { once } from '../once';
import type { Quotation, Reading } from './reading';

/** Opening mark → what closes it. A straight single mark closes where no letter follows. */
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '“': /”|"/,
  '"': /"|”/,
  '‘': /’(?!\p{L})/u,
  "'": /'(?!\p{L})/u,
  '«': /»/,
};

/** Words between quotation marks in a headline, any style of marks; an apostrophe within a word opens nothing. */
export function findQuoted(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    const closer = CLOSERS[text[i]];
    if (!closer || (i > 0 && /[\p{L}\p{N}]/u.test(text[i - 1]))) continue;
    const rest = text.slice(i + 1);
    let at = -1;
    let from = 0;
    // "'They'll never push us back,'": the first mark that closes and leaves words before it.
    for (;;) {
      const match = closer.exec(rest.slice(from));
      if (!match) break;
      at = from + match.index;
      // A plural's apostrophe ("workers' rights") does not close when a later mark does.
      const later = closer.exec(rest.slice(at + 1));
      if (
        /[’']/.test(match[0]) &&
        /s$/.test(rest.slice(0, at)) &&
        later &&
        // "‘Two reports’ on the ‘lost’ boat": a second mark opens before the later one closes.
        !/[\s(][‘'“"]$/.test(rest.slice(0, at + 1 + later.index).replace(/[^‘'“"]*$/, '')) &&
        /^ \p{Ll}/u.test(rest.slice(at + 1))
      ) {
        from = at + 1;
        continue;
      }
      break;
    }
    if (at <= 0 || !/\p{L}/u.test(rest.slice(0, at))) continue;
    found.push({ start: i + 1, end: i + 1 + at, words: rest.slice(0, at) });
    i += at + 1;
  }
  return found;
}

/** The same of a headline that has been read, looked for once. */
export const quotedIn = once(({ text }: Pick<Reading, 'text'>): readonly Quotation[] => findQuoted(text));

/** Whether word `at` of a headline stands between quotation marks. */
export function isQuoted(headline: Pick<Reading, 'text' | 'words'>, at: number): boolean {
  const { span } = headline.words[at].token;
  return quotedIn(headline).some(({ start, end }) => start <= span.start && span.end <= end);
}
