import type { AttributionKind, Span } from '../../types';

const QUOTE = /["“”„«»]/;

/** Direct when quotation marks stand around all the words, or at both their ends; mixed when some stand within; else indirect. */
export function kindOfWords(spans: readonly Span[], text: string): AttributionKind {
  const isWhole = ({ start, end, exact }: Span): boolean =>
    (QUOTE.test(text.slice(start - 1, start)) || QUOTE.test(exact[0] ?? '')) &&
    (QUOTE.test(text.slice(end, end + 1)) || QUOTE.test(exact.at(-1) ?? '')) &&
    !QUOTE.test(exact.slice(1, -1));
  if (spans.every(isWhole)) return 'direct';
  return spans.some(({ exact }) => QUOTE.test(exact)) ? 'mixed' : 'indirect';
}
