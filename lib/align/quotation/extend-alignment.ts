import type { AlignedStep, QuoteAlignment } from './align-quote';

/** Words left out between the passage and a word that belongs to it: "spent [almost] every penny", "they [do not] prove". */
const REACH = 4;
/** These stand everywhere and tie nothing. */
const EVERYWHERE =
  /^(?:an?|the|this|that|these|those|and|or|but|of|to|in|on|at|for|by|with|from|as|is|are|was|were|be|it)$/;

/** The document that a quotation was aligned with, by the places that the alignment counts in. */
export interface Aligned {
  readonly keyAt: (place: number) => string;
  /** True when nothing but blanks and quotation marks stands between this word and the next. */
  readonly goesOn: (place: number) => boolean;
  /** True when nothing but blanks and opening quotation marks stands there: in “No, the bridge will close” nothing is denied. */
  readonly touches: (place: number) => boolean;
  readonly length: number;
}

/**
 * An alignment whose first or last word was told as added, though it stands near the passage in the same clause, is led on to that
 * word: of "They do not prove that coffee protects the brain" the quotation “They prove that …” has lost two words and added
 * none. A word costs less than a gap there (`alignQuote`), and which words were lost is what a reader must see.
 */
export function extendAlignment(
  alignment: QuoteAlignment,
  { keys, bracketed }: { readonly keys: readonly string[]; readonly bracketed: readonly boolean[] },
  document: Aligned,
): QuoteAlignment {
  const { steps } = alignment;
  if (alignment.to === 0) return alignment;
  const isLost = (step: AlignedStep | undefined): step is AlignedStep =>
    step?.kind === 'added' && !bracketed[step.q] && !EVERYWHERE.test(keys[step.q]);
  const isBeside = (step: AlignedStep | undefined): boolean => step?.kind === 'same';
  const before =
    isLost(steps[0]) && isBeside(steps[1]) ? placeBefore(alignment.from, keys[steps[0].q], document) : null;
  const last = steps[steps.length - 1];
  const after =
    steps.length > 2 && isLost(last) && isBeside(steps[steps.length - 2])
      ? placeAfter(alignment.to, keys[last.q], document)
      : null;
  if (before === null && after === null) return alignment;
  const from = before ?? alignment.from;
  const to = after === null ? alignment.to : after + 1;
  const same = (q: number, d: number): AlignedStep => ({
    kind: 'same',
    q,
    quoteWords: 1,
    d,
    documentWords: 1,
  });
  const dropped = (q: number, d: number, end: number): AlignedStep => ({
    kind: 'dropped',
    q,
    quoteWords: 0,
    d,
    documentWords: end - d,
  });
  const counted = bracketed.filter((inBrackets) => !inBrackets).length;
  return {
    ...alignment,
    steps: [
      ...(before === null
        ? []
        : [same(steps[0].q, before), dropped(steps[0].q + 1, before + 1, alignment.from)]),
      ...steps.slice(before === null ? 0 : 1, after === null ? undefined : -1),
      ...(after === null ? [] : [dropped(last.q, alignment.to, after), same(last.q, after)]),
    ],
    from,
    to,
    coverage: alignment.coverage + (Number(before !== null) + Number(after !== null)) / counted,
  };
}

function placeBefore(from: number, key: string, { keyAt, goesOn }: Aligned): number | null {
  for (let place = from - 1; place >= Math.max(0, from - REACH - 1) && goesOn(place); place--)
    if (keyAt(place) === key && place < from - 1) return place;
  return null;
}

function placeAfter(to: number, key: string, { keyAt, goesOn, length }: Aligned): number | null {
  for (let place = to; place < Math.min(length, to + REACH + 1) && goesOn(place - 1); place++)
    if (keyAt(place) === key && place > to) return place;
  return null;
}
