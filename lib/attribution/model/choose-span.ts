import type { Passage } from '../passage/passage';
import type { CueView } from './cue-view';
import { type EdgeScores, NO_GAP } from './edge-scores';
import type { Company } from './gap-features';
import type { Stretch } from './stretch';

/** The three spans that an act of attribution has beside its cue: its source, and content before and after the cue. */
export type Role = 'source' | 'left' | 'right';

/** Tokens on either side of the cue beyond which only sentence and quotation edges are tried, and nothing beyond the second. */
const CLOSE = 120;
const FAR = 600;
/** So many gaps are tried at most: an article's paragraph has fewer, a page of quotation marks would have no end of them. */
const MOST_GAPS = 60;

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
export function nearGaps({ passage, cue, head }: CueView, { source }: Company, role: Role): number[] {
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
export function farGaps({ passage, cue }: CueView, role: Role, near: number): number[] {
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

/** A span, or none, with the logarithm of its probability. */
export interface Scored {
  readonly span: Stretch | null;
  readonly score: number;
}

/** The spans of `role` that the model prefers, best first: `width` near edges wide, with `depth` far edges each. */
export function bestSpans(
  edges: EdgeScores,
  company: Company,
  role: Role,
  width: number,
  depth: number,
): Scored[] {
  const { view } = edges;
  const near = bestOf(nearGaps(view, company, role), width, (gap) =>
    edges.score(`${role}-near`, gap, -1, company),
  );
  const found = near.flatMap(({ gap: first, score }): Scored[] => {
    if (first === NO_GAP) return [{ span: null, score }];
    const far = bestOf(farGaps(view, role, first), depth, (gap) =>
      edges.score(`${role}-far`, gap, first, company),
    );
    return far.map((last) => ({
      span: { from: Math.min(first, last.gap), to: Math.max(first, last.gap) },
      score: score + last.score,
    }));
  });
  return found.sort((a, b) => b.score - a.score);
}

/** The `count` best gaps with the logarithms of their probabilities. */
function bestOf(
  gaps: readonly number[],
  count: number,
  scoreOf: (gap: number) => number,
): { gap: number; score: number }[] {
  const scores = gaps.map(scoreOf);
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
