import { claimedStage } from '../claimed-stage';
import { certaintyOf } from '../data/stage-words';
import { onceEach } from '../../once';
import type { FaultContext } from '../fault-context';
import { findCounterparts } from '../find-counterparts';
import type { Predicate } from '../reading';
import { listNames, type Measure } from './measure';

const NEARLY = 0.72;
const names = listNames(
  'claims partScore partVerb partMet partCertainty partGap surestGap partNegated partAhead partPast partPresent second',
);
const NOTHING: readonly number[] = names.map(() => 0);

/** How far the clause of the text that is nearest to the phrase's predicate has come about, beside what the headline claims. */
export const stage: Measure = {
  names,
  of: ({ context, predicate }) => (predicate ? measureOf(context, predicate) : NOTHING),
};

const measureOf = onceEach(
  ([{ at }]) => at,
  (context: FaultContext, predicate: Predicate): readonly number[] => {
    const near = findCounterparts(context, predicate);
    const [best] = near;
    const claimed = claimedStage(context, predicate);
    const claims = claimed === null ? 0 : 1;
    if (!best) return names.map((name) => (name === 'claims' ? claims : 0));
    const certainty = certaintyOf[claimed ?? predicate.stage];
    const alike = near.filter(({ score }) => score >= best.score * NEARLY);
    const passage = context.index.passages[best.passage];
    const { tag } = passage.words[best.at].token;
    const helpers = passage.children[best.at].map((child) => passage.words[child].form);
    const past = tag === 'VBD' || helpers.some((form) => /^(?:has|have|had|was|were|'ve)$/.test(form));
    return [
      claims,
      best.score,
      best.verb,
      best.met,
      certaintyOf[best.stage],
      certainty - certaintyOf[best.stage],
      certainty - Math.max(...alike.map((other) => certaintyOf[other.stage])),
      best.negated !== predicate.negated ? 1 : 0,
      /^(?:future|planned)$/.test(best.stage) ? 1 : 0,
      past ? 1 : 0,
      !past && (/^VB[ZP]$/.test(tag) || helpers.some((form) => /^(?:is|are)$/.test(form))) ? 1 : 0,
      near[1]?.score ?? 0,
    ];
  },
);
