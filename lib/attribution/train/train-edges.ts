import { type Role, farGaps, nearGaps } from '../model/choose-span';
import { CueView } from '../model/cue-view';
import { addEdge, NO_GAP } from '../model/edge-scores';
import { Features } from '../model/feature-hash';
import type { Company } from '../model/gap-features';
import type { Stretch } from '../model/stretch';
import { rowOf } from '../model/table';
import { EDGE_BITS, type EdgeName, type Weights } from '../model/weights';
import type { Passage } from '../passage/passage';
import type { Learner } from './adagrad';
import type { AlignedAct } from './align-acts';

export type EdgeLearners = Readonly<Record<EdgeName, Learner>>;

/** One pass of maximum-entropy learning over the edges of every span of `acts`; returns the summed negative log-likelihood. */
export function trainEdges(
  passage: Passage,
  acts: readonly AlignedAct[],
  weights: Weights,
  learners: EdgeLearners,
): number {
  let loss = 0;
  for (const { cue, head, source, left, right } of acts) {
    const view = new CueView(passage, cue, head);
    loss += trainSpan(view, { source: null, left: null }, 'source', source, weights, learners);
    loss += trainSpan(view, { source, left: null }, 'left', left, weights, learners);
    loss += trainSpan(view, { source, left }, 'right', right, weights, learners);
  }
  return loss;
}

function trainSpan(
  view: CueView,
  company: Company,
  role: Role,
  gold: Stretch | null,
  weights: Weights,
  learners: EdgeLearners,
): number {
  const near = gold === null ? NO_GAP : role === 'left' ? gold.to : gold.from;
  const train = (name: EdgeName, gaps: readonly number[], other: number, right: number): number =>
    trainEdge(view, company, name, gaps, other, right, weights, learners);
  const loss = train(`${role}-near`, nearGaps(view, company, role), -1, near);
  if (gold === null) return loss;
  const far = role === 'left' ? gold.from : gold.to;
  return loss + train(`${role}-far`, farGaps(view, role, near), near, far);
}

const features = new Features();

function trainEdge(
  view: CueView,
  company: Company,
  name: EdgeName,
  gaps: readonly number[],
  other: number,
  gold: number,
  weights: Weights,
  learners: EdgeLearners,
): number {
  const right = gaps.indexOf(gold);
  if (right < 0) return 0; // drawn where the model cannot reach: in another sentence's middle
  const scores: number[] = [];
  const cells: number[][] = [];
  for (const gap of gaps) {
    features.clear();
    addEdge(view, name, gap, other, company, features);
    scores.push(weights.edges[name].sum(features));
    cells.push(Array.from(features.hashes.subarray(0, features.size), (hash) => rowOf(hash, EDGE_BITS)));
  }
  const most = Math.max(...scores);
  const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0);
  for (const [index, own] of cells.entries()) {
    const gradient = Math.exp(scores[index] - most) / sum - (index === right ? 1 : 0);
    if (Math.abs(gradient) < 1e-3) continue;
    for (const cell of own) learners[name].step(cell, gradient);
  }
  return Math.log(sum) + most - scores[right];
}
