import { informationOf } from '../../align/word-vectors';

/** A text as stance sees it: base words by sentence. Read once for all its headlines. */
export interface StanceText {
  readonly sentences: readonly (readonly string[])[];
  /** Every word with the numbers of the sentences that have it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly pairs: ReadonlySet<string>;
  /** Words in all, and how many of them refute and hedge. */
  readonly length: number;
  readonly refuting: number;
  readonly hedging: number;
  readonly first: Opening;
}

/** How a text begins. */
interface Opening {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly refuting: number;
  readonly hedging: number;
}

/** So many words of a text are its beginning. */
const OPENING = 60;
const STOP = new Set('the a an of to in and is are was were be been it its that this for on with as by at from or which who he she they his her their i you we has have had will would can could do does did so if than then there when what one about after into over more out up'.split(' ')); // prettier-ignore
const REFUTE =
  /^(?:fake|hoax|false|untrue|deny|denie|denied|denial|not|no|never|debunk|refute|bogu|baseles|rumou?r|doubt|despite|pranks?|satire|fabricat|myth|incorrect|wrong|dispute|dismis|retract|unfounded|unlikely|nope|didn't|isn't|wasn't|hasn't|lie)$/;
const HEDGE =
  /^(?:report|reportedly|claim|allege|allegedly|alleg|rumou?r|according|apparently|may|might|could|suppos|possible|possibly|unconfirm|unverif|purport|suggest|investigat|whether|question|source|speculat|believe|say|said|appear)$/;

const baseOf = (word: string): string =>
  word.length > 4
    ? word.replace(/(?:'s|ies|ing|ed|es|s)$/, '').replace(/([a-z])\1$/, '$1')
    : word.replace(/'s$/, '');

const words = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[a-z]+(?:'[a-z]+)?|\d+/g) ?? []
  )
    .filter((word) => !STOP.has(word))
    .map(baseOf);

const pairsOf = (list: readonly string[]): string[] => list.slice(1).map((word, i) => `${list[i]} ${word}`);

export function readStanceText(text: string): StanceText {
  const sentences = text
    .split(/(?<=[.!?]["”’]?)\s+|\n+/)
    .map(words)
    .filter((list) => list.length > 0);
  const flat = sentences.flat();
  const first = flat.slice(0, OPENING);
  const places = new Map<string, number[]>();
  sentences.forEach((list, i) => {
    for (const word of list) {
      const known = places.get(word);
      if (!known) places.set(word, [i]);
      else if (known[known.length - 1] !== i) known.push(i);
    }
  });
  return {
    sentences,
    places,
    pairs: new Set(pairsOf(flat)),
    length: flat.length,
    refuting: count(flat, REFUTE),
    hedging: count(flat, HEDGE),
    first: {
      words: new Set(first),
      pairs: new Set(pairsOf(first)),
      refuting: count(first, REFUTE),
      hedging: count(first, HEDGE),
    },
  };
}

const weights = new Map<string, number>();
function weightOf(word: string): number {
  let weight = weights.get(word);
  if (weight === undefined) {
    if (weights.size > 50_000) weights.clear();
    weights.set(word, (weight = Math.max(0.3, informationOf(word) - 2)));
  }
  return weight;
}

const count = (list: readonly string[], pattern: RegExp): number =>
  list.reduce((sum, word) => (pattern.test(word) ? sum + 1 : sum), 0);

const share = (list: readonly string[], set: Pick<ReadonlySet<string>, 'has'>): number => {
  let met = 0;
  let all = 0;
  for (const word of list) {
    all += weightOf(word);
    if (set.has(word)) met += weightOf(word);
  }
  return all > 0 ? met / all : 0;
};

export const stanceNames: readonly string[] =
  'all first best second mean pairs firstPairs rare refuteHead refuteFirst refuteBest refuteAll refuteNear hedgeHead hedgeFirst hedgeBest hedgeAll question quoted headLength length bestPlace refuteShare hedgeShare met'.split(
    ' ',
  );

/** Sentences that have most of the headline, best first, at most three. */
function nearest(
  headline: readonly string[],
  { sentences, places }: StanceText,
): readonly (readonly [number, number])[] {
  const met = new Float64Array(sentences.length);
  let all = 0;
  for (const word of headline) {
    const weight = weightOf(word);
    all += weight;
    for (const i of places.get(word) ?? []) met[i] += weight;
  }
  return sentences
    .map((_, i) => [all > 0 ? met[i] / all : 0, i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1])
    .slice(0, 3);
}

/** The description of a headline against a text for stance: numbers in the order of `stanceNames`, and the words that speak. */
export function describeStance(
  headline: string,
  text: StanceText,
): { readonly values: number[]; readonly words: ReadonlySet<string> } {
  const head = words(headline);
  const near = nearest(head, text);
  const best = text.sentences[near[0]?.[1] ?? 0] ?? [];
  const around = near.flatMap(([, i]) => text.sentences[i]);
  const rare = [...head].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, 3);
  const values = [
    share(head, text.places),
    share(head, text.first.words),
    near[0]?.[0] ?? 0,
    near[1]?.[0] ?? 0,
    near.reduce((sum, [value]) => sum + value, 0) / Math.max(1, near.length),
    share(pairsOf(head), text.pairs),
    share(pairsOf(head), text.first.pairs),
    rare.filter((word) => text.places.has(word)).length,
    count(head, REFUTE),
    text.first.refuting,
    count(best, REFUTE),
    text.refuting,
    count(around, REFUTE),
    count(head, HEDGE),
    text.first.hedging,
    count(best, HEDGE),
    text.hedging,
    headline.includes('?') ? 1 : 0,
    /['"“‘]/.test(headline) ? 1 : 0,
    head.length,
    Math.min(1000, text.length),
    (near[0]?.[1] ?? 0) / Math.max(1, text.sentences.length),
    text.refuting / Math.max(20, text.length),
    text.hedging / Math.max(20, text.length),
    head.filter((word) => text.places.has(word)).length,
  ];
  return {
    values,
    words: new Set([
      ...head.map((word) => `h:${word}`),
      ...around.map((word) => `b:${word}`),
      ...[...text.first.words].map((word) => `f:${word}`),
    ]),
  };
}
