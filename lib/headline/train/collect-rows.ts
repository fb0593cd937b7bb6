import type { Fault } from '../../types';
import type { ArticleIndex } from '../index-article';
import { inspectHeadline, readHeadline } from '../inspect-headline';
import { describeSupport } from '../model/describe-headline';
import { describeWeighing, kinOf } from '../model/weigh-candidates';
import { tailsOf } from './corrupt/add-detail';
import type { Example } from './corrupt/example';
import { makeRandom } from './corrupt/example';
import { corruptHeadline } from './corrupt-headline';
import { paraphraseSentence } from './paraphrase-sentence';
import { phraseOverlap } from './phrase-overlap';
import type { Pair } from './read-training';

/** Where a headline comes from: an editor, another outlet or a summary that annotators backed, a sentence reworded by rule. */
export type Origin = 'editor' | 'other' | 'reworded';

/** One candidate of a training headline. */
export interface CandidateRow {
  readonly fault: Fault;
  readonly sure: number;
  /** True when it names the fault that was put in, at its phrase. */
  readonly right: boolean;
  readonly values: Float64Array;
}

/** A training headline with all its candidates. */
export interface Row {
  readonly origin: Origin;
  /** The kind of fault that was put in; null for a faithful one. */
  readonly fault: Fault | null;
  /** Number of the article: what is held out is held out by article. */
  readonly article: number;
  readonly text: string;
  readonly candidates: readonly CandidateRow[];
}

const ORIGINS: Readonly<Record<Pair['from'], Origin>> = {
  polnear: 'editor',
  fnc: 'other',
  fib: 'other',
  xsumfaith: 'other',
};
const SAME_PHRASE = 0.5;
/** Reworded sentences an article, and corruptions of each headline, one of each kind of fault. */
const REWORDED = 1;
const FAULTS: Readonly<Record<Origin, number>> = { editor: 8, other: 4, reworded: 3 };
const FEWEST_PASSAGES = 3;
const TAILS = 2000;

function toRow(example: Example, index: ArticleIndex, origin: Origin, article: number): Row {
  const { context, candidates } = inspectHeadline(example.text, index);
  const support = describeSupport(context);
  const { words, text } = context.headline;
  const phrase = example.text.slice(example.start, example.end);
  const kin = example.fault && kinOf(example.fault);
  return {
    origin,
    fault: kin,
    article,
    text: example.text,
    candidates: candidates.map((candidate) => ({
      fault: kinOf(candidate.fault),
      sure: candidate.confidence,
      right:
        kin === kinOf(candidate.fault) &&
        phraseOverlap(
          text.slice(words[candidate.start].token.span.start, words[candidate.end - 1].token.span.end),
          phrase,
        ) >= SAME_PHRASE,
      values: describeWeighing(candidate, context, support),
    })),
  };
}

/** At most `most` corruptions, one of each kind of fault. */
function choose(made: readonly Example[], most: number, random: () => number): readonly Example[] {
  const shuffled = made
    .map((example) => [random(), example] as const)
    .sort(([a], [b]) => a - b)
    .map(([, example]) => example);
  const kinds = new Set<Fault>();
  return shuffled.filter(({ fault }) => {
    if (!fault || kinds.has(kinOf(fault)) || kinds.size >= most) return false;
    kinds.add(kinOf(fault));
    return true;
  });
}

/**
 * Faithful headlines and their corruptions over the same articles. `indexOf` reads a body, null when it cannot be used;
 * deterministic.
 */
export function* collectRows(
  articles: ReadonlyMap<string, readonly Pair[]>,
  indexOf: (body: string, headline: string) => ArticleIndex | null,
): Generator<Row> {
  const random = makeRandom(7);
  const tails: string[] = [];
  let article = 0;
  for (const [body, pairs] of articles) {
    article++;
    const index = indexOf(body, pairs[0].headline);
    if (!index || index.passages.length < FEWEST_PASSAGES) continue;
    const bases = pairs
      .filter(({ backed }) => backed)
      .map(({ headline, from }) => [headline, ORIGINS[from]] as const);
    let reworded = 0;
    for (let tries = 0; tries < 10 && reworded < REWORDED; tries++) {
      const text = paraphraseSentence(index.passages[Math.floor(random() * index.passages.length)], random);
      if (text === null) continue;
      bases.push([text, 'reworded']);
      reworded++;
    }
    for (const [text, origin] of bases) {
      yield toRow({ text, fault: null, start: 0, end: 0 }, index, origin, article);
      for (const example of choose(corruptHeadline(text, index, tails, random), FAULTS[origin], random))
        yield toRow(example, index, origin, article);
    }
    if (bases[0]?.[1] === 'editor') tails.push(...tailsOf(readHeadline(pairs[0].headline, index)));
    if (tails.length > TAILS) tails.splice(0, TAILS / 10);
  }
}
