import type { ClaimKind } from '../../types';
import { namesFigure } from '../checkworthiness/names-figure';
import { isPast, isPresent, type Clause } from './clause';
import { compares } from './compares';
import { judges } from './judges';
import { statesRule } from './states-rule';
import { supposes, tellsAhead } from './tells-ahead';
import { tellsCause } from './tells-cause';

const SPEECH =
  /^(?:say|tell|state|announce|promise|claim|admit|deny|write|testify|declare|pledge|vow|assure|insist|warn|argue|explain|add|report|confirm|acknowledge|suggest|predict|forecast|propose|urge|reply|respond|note|stress|reiterate|tweet|complain|allege|accuse|reveal|disclose|concede|recall|contend|assert|quip|joke|boast|caution|mention|reference|describe|cite)$/;

/** "Ortiz said that …", "Ortiz says …", and no "He is said to …" nor "14 were admitted" nor "did not respond". */
const tellsWords = (clause: Clause): boolean =>
  SPEECH.test(clause.tokens[clause.root].lemma) &&
  (isPast(clause) || (isPresent(clause) && clause.under.some(({ relation }) => relation === 'ccomp'))) &&
  !(clause.denied && /^(?:reply|respond)$/.test(clause.tokens[clause.root].lemma)) &&
  !/^(?:i|we|you)$/i.test(clause.subject?.span.exact ?? '') &&
  clause.subject?.relation !== 'nsubj:pass' &&
  !clause.aux.some(({ relation, tag }) => relation === 'aux:pass' || tag === 'MD');

const COUNT = /^(?:dozen|hundred|thousand|million|billion|trillion|half|percent)$/;
function countsSomething({ tokens, main }: Clause): boolean {
  const own = tokens.filter((_, index) => main[index]);
  return namesFigure('', own) || own.some(({ lemma }) => COUNT.test(lemma));
}

/** Kinds with their tests, first match wins: what cannot be checked is told first, the narrow before the wide. */
const TESTS: readonly (readonly [ClaimKind, (clause: Clause) => boolean])[] = [
  ['past-statement', tellsWords],
  ['prediction', tellsAhead],
  ['hypothetical', supposes],
  ['rule-or-law', statesRule],
  ['opinion', judges],
  ['causal', tellsCause],
  ['comparison', compares],
  ['quantity', countsSomething],
];

/** Below this, what matches no rule is taken for talk: "This is the mission of my life." */
const FACTUAL_FLOOR = 0.3;

/**
 * What kind of claim a proposition makes; what is of no other kind is an `event`, or an `opinion` when it states no fact.
 * `factual`: probability that it states a fact at all, 0–1.
 */
export const kindOf = (clause: Clause, factual: number): ClaimKind =>
  TESTS.find(([, holds]) => holds(clause))?.[0] ?? (factual < FACTUAL_FLOOR ? 'opinion' : 'event');

/** Kinds that nobody can check: not yet, or never. */
export const isCheckable = (kind: ClaimKind): boolean =>
  kind !== 'prediction' && kind !== 'opinion' && kind !== 'hypothetical';
