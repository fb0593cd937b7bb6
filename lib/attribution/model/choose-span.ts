import type { Passage } from '../passage/passage';
import { Features } from './feature-hash';
import { type Act, type Stretch, gapFeatures } from './gap-features';
import { EDGE_BITS, type EdgeName, type Weights } from './weights';

/** The three spans that an act of attribution has beside its cue: its source, and content before and after the cue. */
export type Role = 'source' | 'left' | 'right';

/** "No such span" among the candidates of a near edge. */
export const NO_GAP = -1;
/** Tokens on either side of the cue beyond which only sentence and quotation edges are tried, and nothing beyond the second. */
const CLOSE = 120;
const FAR = 600;
/** So many gaps are tried at most: an article's paragraph has fewer, a page of quotation marks would have no end of them. */
const MOST_GAPS = 60;

const features = new Features();
const MASK = (1 << EDGE_BITS) - 1;

/** Candidate gaps and the features that scored them: kept by training, thrown away otherwise. */
export interface Choice {
  readonly gaps: number[];
  readonly scores: number[];
  /** Cells of the edge's weights, one list a candidate. */
  readonly cells: Uint32Array[];
}

/** True where a span may begin or end outside the cue's own sentence: sentence edges and quotation edges. */
function isSeam({ sentence, mark, tokens }: Passage, gap: number): boolean {
  if (gap === 0 || gap === tokens.length || sentence[gap - 1] !== sentence[gap]) return true;
  return (
    mark[gap] === 1 || mark[gap - 1] === 2 || gap + 1 === tokens.length || sentence[gap] !== sentence[gap + 1]
  );
}

/** A source never stands inside a quotation that is over before the cue, or begins after it: its words are what is said. */
function isSealed(
  { quotation, closings, openings }: Passage,
  token: number,
  cue: Stretch,
  head: number,
): boolean {
  if (quotation[token] < 0 || quotation[token] === quotation[head]) return false;
  return token < cue.from ? closings[cue.from] > closings[token] : openings[token + 1] > openings[cue.to];
}

/** Gaps that the near edge of a span may fall in: the source's start, the content's edge towards the cue. */
export function nearGaps(passage: Passage, { cue, head, source }: Act, role: Role): number[] {
  const own = passage.sentence[head];
  const start = Math.max(passage.sentenceStart[own], cue.from - CLOSE);
  const end = Math.min(passage.sentenceEnd[own], cue.to + CLOSE);
  const gaps = [NO_GAP];
  if (role === 'source') {
    for (let gap = start; gap < end; gap++)
      if ((gap < cue.from || gap >= cue.to) && !isSealed(passage, gap, cue, head)) gaps.push(gap);
  } else if (role === 'right') {
    const last = Math.min(passage.tokens.length - 1, cue.to + FAR);
    for (let gap = cue.to; gap <= last && gaps.length < MOST_GAPS; gap++)
      if ((gap < end || isSeam(passage, gap)) && !within(source, gap)) gaps.push(gap);
  } else {
    const first = Math.max(1, cue.from - FAR);
    for (let gap = cue.from; gap >= first && gaps.length < MOST_GAPS; gap--)
      if ((gap > start || isSeam(passage, gap)) && !within(source, gap - 1)) gaps.push(gap);
  }
  return gaps;
}

const within = (stretch: Stretch | null, token: number): boolean =>
  stretch !== null && stretch.from <= token && token < stretch.to;

/** Gaps that the far edge may fall in once the near one is known. */
export function farGaps(passage: Passage, { cue }: Act, role: Role, near: number): number[] {
  const gaps: number[] = [];
  if (role === 'left') {
    const own = passage.sentence[near - 1];
    const start = passage.sentenceStart[own];
    for (let gap = near - 1; gap >= 0 && gap >= near - FAR && gaps.length < MOST_GAPS; gap--)
      if ((gap >= start && gap >= near - CLOSE) || isSeam(passage, gap)) gaps.push(gap);
    return gaps;
  }
  const own = passage.sentence[near];
  const end = passage.sentenceEnd[own];
  const limit = near < cue.from ? cue.from : Math.min(passage.tokens.length, near + FAR);
  for (let gap = near + 1; gap <= limit && gaps.length < MOST_GAPS; gap++)
    if ((gap <= end && gap <= near + CLOSE) || (role === 'right' && isSeam(passage, gap))) gaps.push(gap);
  return gaps;
}

/** Scores each gap as the edge `name`; `other` is the near edge when the far one is sought, else -1. */
export function scoreGaps(
  passage: Passage,
  act: Act,
  name: EdgeName,
  gaps: readonly number[],
  other: number,
  weights: Weights,
  keep: boolean,
): Choice {
  const own = weights.edges[name];
  const nominal = name.startsWith('source');
  const scores: number[] = [];
  const cells: Uint32Array[] = [];
  for (const gap of gaps) {
    if (gap === NO_GAP) noneFeatures(passage, act, features);
    else gapFeatures(passage, act, gap, other, nominal, features);
    let score = 0;
    for (let index = 0; index < features.size; index++) score += own[features.hashes[index] & MASK];
    scores.push(score);
    if (keep) cells.push(features.hashes.slice(0, features.size).map((hash) => hash & MASK));
  }
  return { gaps: [...gaps], scores, cells };
}

/** What speaks for an act to have no such span at all: its cue and what depends on it. */
function noneFeatures(passage: Passage, { cue, head, source, left: leftContent }: Act, into: Features): void {
  const { lemma, tag, relation, dependants, mark, tokens, form, sentence } = passage;
  into.clear();
  const order = source === null ? 0 : source.from < cue.from ? 1 : 2;
  const before = cue.from > 0 ? cue.from - 1 : -1;
  const after = cue.to < tokens.length ? cue.to : -1;
  into.add(101, lemma[head]);
  into.add2(102, tag[head], relation[head]);
  into.add3(103, tag[head], relation[head], dependants[head] & 0x420f);
  into.add2(104, lemma[head], order);
  into.add3(105, order, before < 0 ? 0 : mark[before] + 1, after < 0 ? 0 : mark[after] + 1);
  into.add3(106, order, before < 0 ? 0 : form[before], after < 0 ? 0 : form[after]);
  into.add3(107, order, before < 0 ? 0 : tag[before], after < 0 ? 0 : tag[after]);
  into.add3(108, order, dependants[head] & 0x420f, lemma[head]);
  if (source !== null) {
    const left = source.from > 0 && sentence[source.from - 1] === sentence[head] ? source.from - 1 : -1;
    const right = source.to < tokens.length && sentence[source.to] === sentence[head] ? source.to : -1;
    into.add3(109, left < 0 ? 0 : form[left], right < 0 ? 0 : form[right], order);
    into.add3(110, left < 0 ? 0 : tag[left], right < 0 ? 0 : tag[right], order);
    into.add2(111, left < 0 ? 1 : 0, lemma[head]);
    into.add2(112, right < 0 ? 1 : 0, order);
  }
  into.add(113, form[cue.from]);
  into.add(114, form[cue.to - 1]);
  into.add(115, 0);
  into.add3(118, dependants[head], tag[head], before < 0 ? 0 : lemma[before]);
  into.add2(119, passage.nearKin[head], dependants[head] & 0x420f);
  into.add3(120, lemma[cue.to - 1], order, after < 0 ? 0 : tag[after]);
  into.add3(116, leftContent === null ? 0 : 1, order, lemma[head]);
  into.add3(117, leftContent === null ? 0 : 1, after < 0 ? 0 : form[after], order);
}

/** A span, or none, with the logarithm of its probability. */
export interface Scored {
  readonly span: Stretch | null;
  readonly score: number;
}

/** The spans of `role` that the model prefers, best first: `width` near edges wide, with `depth` far edges each. */
export function bestSpans(
  passage: Passage,
  act: Act,
  role: Role,
  weights: Weights,
  width: number,
  depth: number,
): Scored[] {
  const near = scoreGaps(passage, act, `${role}-near`, nearGaps(passage, act, role), -1, weights, false);
  const found = bestOf(near, width).flatMap(({ gap: first, score }): Scored[] => {
    if (first === NO_GAP) return [{ span: null, score }];
    const gaps = farGaps(passage, act, role, first);
    return bestOf(scoreGaps(passage, act, `${role}-far`, gaps, first, weights, false), depth).map((far) => ({
      span: { from: Math.min(first, far.gap), to: Math.max(first, far.gap) },
      score: score + far.score,
    }));
  });
  return found.sort((a, b) => b.score - a.score);
}

/** The `count` best gaps with the logarithms of their probabilities. */
function bestOf({ gaps, scores }: Choice, count: number): { gap: number; score: number }[] {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const norm = most + Math.log(sum);
  const best: { gap: number; score: number }[] = [];
  for (const [index, gap] of gaps.entries()) {
    const score = scores[index] - norm;
    if (best.length === count && score <= best[best.length - 1].score) continue;
    let place = best.length;
    while (place > 0 && best[place - 1].score < score) place--;
    best.splice(place, 0, { gap, score });
    if (best.length > count) best.pop();
  }
  return best;
}
