import { once } from '../../once';
import type { Fault } from '../../types';
import type { Candidate, FaultContext } from '../fault-context';
import { findPhrases, type Phrase } from '../find-phrases';
import { kindOfFault, kinds } from '../kinds';
import { overlap, ruleFor, surestOf } from '../measures/votes';
import { describeSupport } from './describe-headline';
import { describePhrases } from './describe-phrase';
import { loadModel, type HeadlineModel } from './load-model';
import { plantForest, scoreForest, scoreTrees, sigmoid } from './trees';

/** Log-odds of every phrase (row) being at fault in each kind (column, as `kinds`). */
export type Odds = readonly (readonly number[])[];

/** No phrase at all: as good as never at fault. */
const NEVER = -9;

/** Names of the numbers by which a whole headline is judged, in their order. */
export const headlineNames: readonly string[] = [
  ...kinds.map((kind) => `most ${kind}`),
  ...kinds.map((kind) => `rule ${kind}`),
  ...'first second third together'.split(' '),
];

/** A whole headline as numbers: how likely each kind of fault is at best, what the rules say, how many vie. */
export function describeJudgement(odds: Odds, candidates: readonly Candidate[]): Float64Array {
  const most = kinds.map((_, k) => odds.reduce((best, row) => Math.max(best, row[k]), NEVER));
  const sorted = [...most].sort((a, b) => b - a);
  const together = Math.log(
    1e-3 + odds.reduce((sum, row) => sum + row.reduce((all, value) => all + sigmoid(value), 0), 0),
  );
  const rules = kinds.map((kind) => surestOf(candidates, kind));
  return Float64Array.from([...most, ...rules, ...sorted.slice(0, 3), together]);
}

/**
 * Rules that are seldom wrong once they are this sure: of the written headlines of training each is right at least four times as
 * often as it speaks of a faithful one. What they say can be explained in one sentence, so that no model may overrule it.
 */
const HARD: Partial<Readonly<Record<Fault, number>>> = {
  'quote-altered': 0.9,
  'number-changed': 0.7,
  'place-or-nationality-shifted': 0.8,
  'predicate-strengthened': 0.7,
  'cause-claimed': 0.7,
  'time-shifted': 0.6,
  'hedge-dropped': 0.7,
  contradicted: 0.88,
  negated: 0.88,
  'roles-swapped': 0.91,
  'scope-widened': 0.8,
  'attribution-dropped': 0.85,
  'entity-swapped': 0.92,
  'detail-absent': 0.9,
};
/** What a rule that cannot be overruled makes of a headline: log-odds that it is faulty, more for the surer rule. */
const HARD_ODDS = 0.7;
/** What such a rule makes of its phrase, over any that the model only suspects. */
const HARD_PHRASE = 2.5;
/**
 * Kinds that tell of the reverse of the text. Of editors' own headlines of training (840) that were flagged for one of them, none of 14
 * was: they deny and turn round as often as texts do. So the whole headline must look worse by these log-odds where the worst phrase is
 * suspected of one.
 */
const REVERSING: readonly Fault[] = ['negated', 'roles-swapped'];
const REVERSING_ODDS = 1;
/** An editor reads the verb first: where it is surely too strong, that is told before what else is sure. */
const VERB_FIRST = 0.3;

/** Whether a rule has spoken so surely that it cannot be overruled. */
const isHard = ({ fault, confidence }: Pick<Candidate, 'fault' | 'confidence'>): boolean =>
  confidence >= (HARD[fault] ?? Infinity);

/** A phrase with the kind of fault that it is suspected of, and the share of the suspicion that falls on it. */
export interface Suspicion {
  /** Words of the headline, half-open. */
  readonly start: number;
  readonly end: number;
  readonly kind: Fault;
  /** The rule that says so too; undefined when only the model sees it. */
  readonly rule: Candidate | undefined;
  /** 0–1; all suspicions of a headline together make up the probability that it is faulty. */
  readonly probability: number;
  /** True when the rule cannot be overruled. */
  readonly hard: boolean;
}

export interface Judgement {
  /** Probability that the headline is not backed. */
  readonly faulty: number;
  /** Likeliest first; of two that overlap only the likelier. */
  readonly suspicions: readonly Suspicion[];
}

/** Of the headlines that an editor checks so many are taken to be faulty; of those that we wrote to learn from, so many are. */
const FAULTY = 0.3;
const FAULTY_IN_TRAINING = 0.6;
const SHIFT = Math.log(FAULTY / (1 - FAULTY)) - Math.log(FAULTY_IN_TRAINING / (1 - FAULTY_IN_TRAINING));
const MOST_SUSPICIONS = 12;

/** The trees of the kinds that were learnt, and which kinds those are. */
const forestOf = once((phrases: HeadlineModel['phrases']) => {
  const learnt = kinds.filter((kind) => phrases[kind]);
  return { learnt, forest: plantForest(learnt.flatMap((kind) => phrases[kind] ?? [])) };
});

/** Phrases and what each may be at fault in: log-odds by the model. */
export function weighPhrases(
  descriptions: readonly Float64Array[],
  { phrases }: Pick<HeadlineModel, 'phrases'>,
): Odds {
  const { learnt, forest } = forestOf(phrases);
  const columns = kinds.map((kind) => learnt.indexOf(kind));
  return scoreForest(forest, descriptions).map((odds) =>
    columns.map((column) => (column < 0 ? NEVER : odds[column])),
  );
}

interface Weighed extends Pick<Phrase, 'start' | 'end'> {
  readonly kind: Fault;
  /** The rule that has spoken so surely; `null` for what the model has weighed. */
  readonly sure: Candidate | null;
  readonly odds: number;
}

/** Suspects phrases of a headline: what the rules say and what the model sees, weighed together. */
export function judgeHeadline(
  candidates: readonly Candidate[],
  context: FaultContext,
  model: HeadlineModel = loadModel(),
): Judgement {
  const phrases = findPhrases(context, candidates);
  const support = describeSupport(context);
  const odds = weighPhrases(describePhrases(context, phrases, candidates, support), model);
  const sure = candidates.filter(isHard);
  const named = (phrase: Phrase) => context.headline.names.some((name) => overlap(name, phrase) > 0);
  const weighed: Weighed[] = phrases.flatMap((phrase, p) =>
    kinds.flatMap((kind, k): Weighed[] =>
      // Nobody is put in somebody's place where nobody is named.
      kind === 'entity-swapped' && !named(phrase)
        ? []
        : [{ start: phrase.start, end: phrase.end, kind, sure: null, odds: odds[p][k] }],
    ),
  );
  const worst = weighed.reduce<Weighed | null>(
    (most, one) => (most && most.odds >= one.odds ? most : one),
    null,
  );
  const learnt =
    scoreTrees(model.headline, describeJudgement(odds, candidates)) +
    SHIFT -
    (worst && REVERSING.includes(worst.kind) ? REVERSING_ODDS : 0);
  const faulty = sigmoid(
    sure.reduce((most, { confidence }) => Math.max(most, HARD_ODDS + confidence), learnt),
  );
  for (const rule of sure) {
    const { start, end, fault, confidence } = rule;
    const kind = kindOfFault(fault);
    const first = kind === 'predicate-strengthened' ? VERB_FIRST : 0;
    weighed.push({ start, end, kind, sure: rule, odds: HARD_PHRASE + confidence + first });
  }
  weighed.sort((a, b) => b.odds - a.odds || a.start - b.start || a.end - b.end);
  const apart: Weighed[] = [];
  for (const one of weighed) {
    if (apart.length >= MOST_SUSPICIONS) break;
    if (!apart.some((other) => overlap(other, one) > 0)) apart.push(one);
  }
  const all = apart.reduce((sum, one) => sum + Math.exp(one.odds), 0);
  return {
    faulty,
    suspicions: apart.map(({ start, end, kind, sure: rule, odds: value }) => ({
      start,
      end,
      kind,
      rule: rule ?? ruleFor(candidates, { start, end }, kind),
      probability: (faulty * Math.exp(value)) / all,
      hard: rule !== null,
    })),
  };
}
