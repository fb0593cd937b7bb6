import { argumentWords } from '../../measures/argument-words';
import type { Reading } from '../../reading';
import type { Example } from './example';

const LONGEST = 5;

/** The words of an argument when they stand together; null otherwise. */
function stretch(
  headline: Reading,
  top: number | undefined,
  before: number,
): readonly [number, number] | null {
  if (top === undefined) return null;
  const name = headline.names.find(({ start, end }) => start <= top && top < end);
  const words = [...argumentWords(headline, [top])]
    .filter((w) => before < 0 || w < before)
    .sort((a, b) => a - b);
  const [first, last] = [words[0], words[words.length - 1]];
  if (
    words.length > 0 &&
    words.length <= LONGEST &&
    last - first + 1 === words.length &&
    !headline.words.slice(first, last + 1).some(({ token }) => token.pos === 'PUNCT')
  )
    return headline.words[first].token.pos !== 'ADP'
      ? [first, last + 1]
      : last > first
        ? [first + 1, last + 1]
        : null;
  return name ? [name.start, name.end] : null;
}

/** Who did it to whom, the other way round. */
export function swapRoles(headline: Reading): Example[] {
  const { text, words } = headline;
  return headline.predicates.flatMap(({ at, subjects, objects, others }): Example[] => {
    const doer = stretch(headline, subjects[0], at);
    const named = (part: readonly [number, number] | null) =>
      part !== null && headline.names.some(({ start, end }) => start < part[1] && part[0] < end);
    const other = [...objects, ...others]
      .map((top) => stretch(headline, top, -1))
      .find((part) => part !== null && part[0] > at && (named(part) || named(doer)));
    if (!doer || !other || doer[1] > other[0]) return [];
    const [a, b] = [words[doer[0]].token.span.start, words[doer[1] - 1].token.span.end];
    const [c, d] = [words[other[0]].token.span.start, words[other[1] - 1].token.span.end];
    if (a === b || c >= d) return [];
    return [
      {
        text: text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d),
        fault: 'roles-swapped',
        start: a,
        end: d,
      },
    ];
  });
}
