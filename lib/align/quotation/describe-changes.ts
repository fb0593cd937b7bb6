import { isNegation } from '../../language/is-negation';
import type { Change, ChangeKind } from '../../types';
import type { AlignedStep, QuoteAlignment } from './align-quote';
import type { FoldedWords } from './fold-words';
import type { ReadQuote } from './read-quote';

const HEDGE =
  /^(?:may|might|could|can|would|should|perhaps|maybe|possibly|probably|likely|apparently|reportedly|allegedly|seems?|appears?|suggests?|about|around|roughly|nearly|almost|some|sometimes|often|generally|usually|i|think|believe|guess)$/;
const NUMBER =
  /^(?:\p{N}.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|half|double|twice)$/u;
/** More words than this left out without a mark is two passages made one. */
const SPLICE_FROM = 8;

const NUMERAL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const value = (word: string): string => {
  const known = NUMERAL.indexOf(word);
  const tens = TENS.indexOf(word);
  return known >= 0 ? String(known) : tens >= 0 ? String(20 + 10 * tens) : word;
};
/** Figures of the words in order: "forty two" is 42. */
const valuesOf = (words: readonly string[]): string =>
  words
    .filter((word) => NUMBER.test(word))
    .map(value)
    .join(' ')
    .replace(/\b([2-9])0 ([1-9])\b/g, '$1$2');

/** "Failed to warn": whoever did not do it. */
const undone = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      /^(?:fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)|unable|unwilling)$/.test(word) &&
      words[at + 1] === 'to',
  );

function kindOf(step: AlignedStep, quoted: readonly string[], original: readonly string[]): ChangeKind {
  const negations = (words: readonly string[]): number => words.filter(isNegation).length;
  if (negations(quoted) !== negations(original) || undone(quoted) !== undone(original)) return 'negation';
  if (valuesOf(quoted) !== valuesOf(original)) return 'number';
  if (step.kind === 'dropped' && step.documentWords > SPLICE_FROM) return 'spliced';
  if (
    original.some((word) => HEDGE.test(word)) &&
    !quoted.some((word) => HEDGE.test(word)) &&
    original.length <= 3
  )
    return 'hedge';
  return step.kind === 'same' ? 'replaced' : step.kind;
}

/** Neighbouring steps that differ are one change: "two working" for "ten working" is one, "says he" for "he said" too. */
function runsOfDifference(steps: readonly AlignedStep[]): AlignedStep[] {
  const runs: AlignedStep[] = [];
  let open = false;
  for (const step of steps) {
    if (step.kind === 'same') {
      open = false;
      continue;
    }
    const last = open ? runs.pop() : undefined;
    runs.push(
      last
        ? {
            kind: 'replaced',
            q: last.q,
            quoteWords: last.quoteWords + step.quoteWords,
            d: last.d,
            documentWords: last.documentWords + step.documentWords,
          }
        : step,
    );
    open = true;
  }
  return runs.map((run) => ({
    ...run,
    kind: run.quoteWords === 0 ? 'dropped' : run.documentWords === 0 ? 'added' : 'replaced',
  }));
}

/**
 * What the quotation changed, in its order. A change is `marked` when an ellipsis stands where words were left out,
 * or square brackets around words put in. `quote` and `document` are the texts that the offsets count in.
 */
export function describeChanges(
  alignment: QuoteAlignment,
  quote: ReadQuote,
  quoteText: string,
  document: FoldedWords,
  documentText: string,
): readonly Change[] {
  const sliceOf = (text: string, words: FoldedWords, from: number, count: number): string =>
    count === 0 ? '' : text.slice(words.starts[from], words.ends[from + count - 1]);
  return runsOfDifference(alignment.steps).map((run) => {
    const quoted = quote.keys.slice(run.q, run.q + run.quoteWords);
    const original = document.keys.slice(run.d, run.d + run.documentWords);
    const ellipsis = Array.from(
      { length: run.quoteWords + 1 },
      (_, k) => quote.afterEllipsis[run.q + k],
    ).some(Boolean);
    const brackets =
      run.quoteWords > 0 && quote.bracketed.slice(run.q, run.q + run.quoteWords).every(Boolean);
    return {
      kind: kindOf(run, quoted, original),
      quoted: sliceOf(quoteText, quote, run.q, run.quoteWords),
      original: sliceOf(documentText, document, run.d, run.documentWords),
      marked: run.quoteWords === 0 ? ellipsis : brackets,
    };
  });
}
