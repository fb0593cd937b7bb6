import { backsQuantity } from '../../align/read-quantities';
import { isNegation } from '../../language/is-negation';
import type { Range } from '../../text/span';
import { contradicts } from '../support/contradicts';
import { judgeClaim } from '../support/judge-claim';
import { readCounts, type Count } from '../support/read-counts';
import type { Passage } from '../support/read-passages';
import { anchorsOf, type Stated, type StatedWord } from './read-stated';

/** How well one or two neighbouring sentences state what a claim states. */
export interface Agreement {
  readonly passages: readonly Passage[];
  /** Share of the weight of the claim's content words that stands there, 0–1. */
  readonly cover: number;
  /** That it supports the claim, as `judgeClaim` tells it, 0–1. */
  readonly score: number;
}

// Each bound by `npm run eval -- content`: below them sentences about the same people that say something else come in.
/** "Mr. Fox criticised the invitation" has .77 of "Mr. Fox disagreed with the decision to invite the billionaire". */
const COVER = 0.8;
/** Names and numbers that both have; of one there is always another sentence. */
const ANCHORS = 2;
/** Content words that both have, and those of them that are neither names nor numbers and tell something. */
export const SHARED = 6;
const PLAIN = 2;
const TELLING = 1.5;
/** Share of the claim's neighbouring words that are neighbours there too, in the same order and at most so many words apart. */
const IN_ORDER = 0.5;
const APART = 3;
/** Content words of the sentence for each that is shared, from the first to the last of these: what is scattered says something else. */
const SPREAD = 2.5;

/** A longer "sentence", in UTF-16 units, is a page's menu, a table or a list of names. */
const LONGEST = 500;

/** Words that make a sentence something other than a statement. */
const UNSURE =
  /\b(?:if|whether|unless|would|could|might|may|perhaps|possibly|probably|likely|allegedly|alleged(?:ly)?|reportedly|rumou?r(?:s|ed)?|false(?:ly)?|untrue|myth|hoax|wrongly|supposedly|den(?:y|ies|ied)|refuse[sd]?|fail(?:s|ed)?|decline[sd]?|plans?|planned|proposes?|proposed|expected|hopes?|wants?)\b/giu;

/** How sentences agree with a claim; `null` when anything speaks against it: a wrong link is worse than none. */
export function agreeOn(stated: Stated, passages: readonly Passage[]): Agreement | null {
  if (passages.some(({ span }) => span.end - span.start > LONGEST)) return null;
  const stems = passages.flatMap(({ terms }) => terms.stems);
  const has = new Set(stems);
  const shared = stated.words.filter(({ stem }) => has.has(stem));
  if (shared.length < SHARED) return null;
  if (stated.words.some(({ isName, stem }) => isName && !has.has(stem))) return null;
  if (shared.filter((one) => !one.isName && !one.isNumber && one.weight >= TELLING).length < PLAIN)
    return null;
  const weightOf = (words: readonly StatedWord[]): number =>
    words.reduce((sum, { weight }) => sum + weight, 0);
  const cover = weightOf(shared) / weightOf(stated.words);
  if (cover < COVER) return null;
  const anchors = anchorsOf(stated);
  if (anchors.size < ANCHORS) return null;
  const text = passages.map(({ span }) => span.exact).join(' ');
  if (!hasCounts(anchors.counts, readCounts(text)) || isUnsure(stated.text, text)) return null;
  const said = stated.terms.stems.filter((stem) => has.has(stem));
  if (inOrder(said, stems) < IN_ORDER || isTurned(stated, stems)) return null;
  if (spreadOf(new Set(said), stems) > SPREAD * shared.length) return null;
  if (passages.some((passage) => contradicts(stated.text, stated.terms, passage))) return null;
  const { stance, score } = judgeClaim(stated.text, passages);
  return stance === 'supports' ? { passages, cover, score } : null;
}

/** Where the passages of an agreement stand, from the first to the last. */
export const placeOf = ({ passages }: Agreement): Range => ({
  start: passages[0].span.start,
  end: passages[passages.length - 1].span.end,
});

/** Whether each number of the claim stands there too, of the same thing where both tell of what, and those of a kind in the same order. */
function hasCounts(claimed: readonly Count[], given: readonly Count[]): boolean {
  const reached = new Map<string, number>();
  return claimed.every((count) => {
    const { kind } = count.quantity;
    const found = given.findIndex(
      (one, at) =>
        at > (reached.get(kind) ?? -1) &&
        backsQuantity(one.quantity, count.quantity) &&
        (!COUNTED.has(kind) || one.noun === null || count.noun === null || isOfSame(one, count, given)),
    );
    reached.set(kind, found);
    return found >= 0;
  });
}

const COUNTED: ReadonlySet<Count['quantity']['kind']> = new Set(['count', 'percent', 'money']);

/** "Twelve ships" are no "twelve crews" where ships are counted there as well. */
const isOfSame = (one: Count, count: Count, given: readonly Count[]): boolean =>
  one.noun === count.noun || given.every(({ noun }) => noun !== count.noun);

const doubts = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(UNSURE)].map(([word]) => word.toLowerCase()));

const negations = (text: string): number => (text.match(/[\p{L}'’]+/gu) ?? []).filter(isNegation).length;

/** A denial, a question, a condition or a plan is another statement, unless the claim is one too. */
function isUnsure(claim: string, text: string): boolean {
  // "Did not lose 35.7 percent" shares no verb with "lost 35.7 percent", so that nothing tells what is denied.
  if (negations(claim) !== negations(text)) return true;
  if (/\?["”’)]*(?:\s|$)/.test(text) && !claim.includes('?')) return true;
  const ours = doubts(claim);
  return [...doubts(text)].some((word) => !ours.has(word));
}

function inOrder(said: readonly string[], stems: readonly string[]): number {
  let near = 0;
  let pairs = 0;
  for (let at = 0; at + 1 < said.length; at++) {
    const [first, second] = [said[at], said[at + 1]];
    if (first === second) continue;
    pairs++;
    if (stems.some((stem, i) => stem === first && stems.slice(i + 1, i + 1 + APART).includes(second))) near++;
  }
  return pairs === 0 ? 0 : near / pairs;
}

/** "Norwick sued Tidewell" of "Tidewell sued Norwick": two names that stand there around the same word, and only the other way round. */
function isTurned({ words, terms }: Stated, stems: readonly string[]): boolean {
  const names = new Set(words.filter(({ isName }) => isName).map(({ stem }) => stem));
  const numbers = new Set(words.filter(({ isNumber }) => isNumber).map(({ stem }) => stem));
  const around = (first: string, middle: string, last: string): boolean => {
    const [start, end] = [stems.indexOf(first), stems.lastIndexOf(last)];
    const between = start < 0 ? -1 : stems.indexOf(middle, start);
    return between > start && between < end;
  };
  const own = terms.stems;
  return own.some((middle, at) => {
    if (names.has(middle) || numbers.has(middle) || !stems.includes(middle)) return false;
    const before = own.slice(0, at).findLast((stem) => names.has(stem));
    const after = own.slice(at + 1).find((stem) => names.has(stem));
    return (
      before !== undefined &&
      after !== undefined &&
      before !== after &&
      around(after, middle, before) &&
      !around(before, middle, after)
    );
  });
}

/** Length of the shortest run of `stems` that has all of `wanted`. */
function spreadOf(wanted: ReadonlySet<string>, stems: readonly string[]): number {
  const counts = new Map<string, number>();
  let shortest = Infinity;
  let from = 0;
  stems.forEach((stem, to) => {
    if (wanted.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    while (counts.size === wanted.size) {
      shortest = Math.min(shortest, to - from + 1);
      const left = (counts.get(stems[from]) ?? 0) - 1;
      if (left > 0) counts.set(stems[from], left);
      else counts.delete(stems[from]);
      from++;
    }
  });
  return shortest;
}
