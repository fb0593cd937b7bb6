import type { Fault } from '../../types';
import type { Candidate, FaultContext } from '../fault-context';
import { candidateNames, describeCandidate } from './describe-candidate';
import { loadModel, type HeadlineModel } from './load-model';
import { scoreTrees } from './trees';

/** Measures of the whole headline that stand beside those of the phrase. */
const HEADLINE_MEASURES: readonly string[] =
  'fit near far content names amounts speaker quoted small passages pairs weakNear weakFar'.split(' ');

/** Names of the numbers by which one candidate is weighed. */
export const weighingNames: readonly string[] = [
  ...candidateNames,
  ...HEADLINE_MEASURES.map((name) => `headline ${name}`),
  'contradicts',
];

/** Faults that a reader would not tell apart are weighed by one model. */
const KIN: Partial<Readonly<Record<Fault, Fault>>> = {
  'tone-inflated': 'predicate-strengthened',
  contradicted: 'negated',
};
export const kinOf = (fault: Fault): Fault => KIN[fault] ?? fault;

/** The description of one candidate, in the order of `weighingNames`. */
export const describeWeighing = (
  candidate: Candidate,
  context: FaultContext,
  support: Readonly<Record<string, number>>,
): Float64Array =>
  Float64Array.from([
    ...describeCandidate(candidate, context),
    ...HEADLINE_MEASURES.map((name) => support[name]),
    candidate.fault === 'contradicted' ? 1 : 0,
  ]);

/** The trees' log-odds are believed within these bounds: beyond them they only repeat what they learnt by heart. */
const LEAST = -6;
const MOST = 3;
/** A rule that is less sure than this has not spoken. */
const SPOKEN = 0.05;

/** What the evidence weight is a sum of: 1, the trees' log-odds, the rule's own sureness, whether a rule spoke at all. */
export const weightTerms = (logOdds: number, sure: number): readonly [number, number, number, number] => [
  1,
  Math.min(MOST, Math.max(LEAST, logOdds)),
  sure,
  sure > SPOKEN ? 1 : 0,
];

/**
 * Rules that are seldom wrong once they are this sure: each speaks in fewer than one in fifty of the training's real headlines.
 * What they say can be explained in one sentence, so that no model may overrule it.
 */
const HARD: Partial<Readonly<Record<Fault, number>>> = {
  'quote-altered': 0.6,
  'number-changed': 0.6,
  'scope-widened': 0.6,
  'cause-claimed': 0.6,
  'place-or-nationality-shifted': 0.6,
  'predicate-strengthened': 0.6,
  'time-shifted': 0.6,
  'roles-swapped': 0.6,
  'hedge-dropped': 0.7,
  'detail-absent': 0.65,
};
/** By this weight alone a headline is told as faulty; more for the surer rule. */
const HARD_WEIGHT = 3.2;

/** Whether a rule has spoken so surely that it cannot be overruled. */
export const isHard = ({ fault, confidence }: Candidate): boolean => confidence >= (HARD[fault] ?? Infinity);

/** A kind of fault that the training had no example of is as good as never told. */
const UNKNOWN: readonly number[] = [-20, 0, 0, 0];

/** A candidate with the evidence for it: log of how much likelier such a sight is under the fault than in a faithful headline. */
export interface Weighed extends Candidate {
  readonly weight: number;
}

/** Weighs every candidate; the weightiest first. */
export function weighCandidates(
  candidates: readonly Candidate[],
  context: FaultContext,
  support: Readonly<Record<string, number>>,
  { trees, weights }: HeadlineModel = loadModel(),
): readonly Weighed[] {
  return candidates
    .map((candidate): Weighed => {
      const kin = kinOf(candidate.fault);
      const model = trees[kin];
      const logOdds = model ? scoreTrees(model, describeWeighing(candidate, context, support)) : 0;
      const factors = weights[kin] ?? UNKNOWN;
      const terms = weightTerms(logOdds, candidate.confidence);
      const learnt = terms.reduce((sum, term, i) => sum + term * factors[i], 0);
      return {
        ...candidate,
        weight: isHard(candidate) ? Math.max(learnt, HARD_WEIGHT + candidate.confidence) : learnt,
      };
    })
    .sort((a, b) => b.weight - a.weight || a.start - b.start || a.end - b.end);
}

/** Of the headlines that an editor has checked, so many are taken to be faulty; the same for every kind of fault. */
const FAULTY = 0.35;

/** What the weighed candidates of one headline come to. */
export interface Judgement {
  /** Probability that the headline is backed. */
  readonly backed: number;
  /** Probability of each candidate's fault, in their order; candidates of one kind share it, the weightiest has it. */
  readonly probabilities: readonly number[];
}

/** Bayes' rule over the kinds of fault, of which a headline is taken to have one or none. */
export function judge(weighed: readonly Weighed[], { weights }: HeadlineModel = loadModel()): Judgement {
  const most = new Map<Fault, number>();
  for (const { fault, weight } of weighed)
    most.set(kinOf(fault), Math.max(most.get(kinOf(fault)) ?? -Infinity, weight));
  const prior = FAULTY / Object.keys(weights).length;
  let all = 1 - FAULTY;
  for (const weight of most.values()) all += prior * Math.exp(weight);
  return {
    backed: (1 - FAULTY) / all,
    probabilities: weighed.map(({ weight }) => (prior * Math.exp(weight)) / all),
  };
}
