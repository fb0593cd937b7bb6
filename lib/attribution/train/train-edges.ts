import { NO_GAP, type Role, farGaps, nearGaps, scoreGaps } from '../model/choose-span';
import type { Act, Stretch } from '../model/gap-features';
import type { EdgeName, Weights } from '../model/weights';
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
    loss += trainSpan(passage, { cue, head, source: null, left: null }, 'source', source, weights, learners);
    loss += trainSpan(passage, { cue, head, source, left: null }, 'left', left, weights, learners);
    loss += trainSpan(passage, { cue, head, source, left }, 'right', right, weights, learners);
  }
  return loss;
}

function trainSpan(
  passage: Passage,
  act: Act,
  role: Role,
  gold: Stretch | null,
  weights: Weights,
  learners: EdgeLearners,
): number {
  const near = gold === null ? NO_GAP : role === 'left' ? gold.to : gold.from;
  const loss = trainEdge(
    passage,
    act,
    `${role}-near`,
    nearGaps(passage, act, role),
    -1,
    near,
    weights,
    learners,
  );
  if (gold === null) return loss;
  const far = role === 'left' ? gold.from : gold.to;
  return (
    loss +
    trainEdge(passage, act, `${role}-far`, farGaps(passage, act, role, near), near, far, weights, learners)
  );
}

function trainEdge(
  passage: Passage,
  act: Act,
  name: EdgeName,
  gaps: readonly number[],
  other: number,
  gold: number,
  weights: Weights,
  learners: EdgeLearners,
): number {
  const right = gaps.indexOf(gold);
  if (right < 0) return 0; // drawn where the model cannot reach: in another sentence's middle
  const { scores, cells } = scoreGaps(passage, act, name, gaps, other, weights, true);
  const most = Math.max(...scores);
  const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0);
  for (const [index, own] of cells.entries()) {
    const gradient = Math.exp(scores[index] - most) / sum - (index === right ? 1 : 0);
    if (Math.abs(gradient) < 1e-3) continue;
    for (const cell of own) learners[name].step(cell, gradient);
  }
  return Math.log(sum) + most - scores[right];
}
