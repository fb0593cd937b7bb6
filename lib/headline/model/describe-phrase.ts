import type { Candidate, FaultContext } from '../fault-context';
import { amounts } from '../measures/amounts';
import { ask, company } from '../measures/company';
import type { Phrase } from '../find-phrases';
import { causeMeasure } from '../measures/cause';
import { extent } from '../measures/extent';
import { kindred } from '../measures/kindred';
import { likeness } from '../measures/likeness';
import { links } from '../measures/links';
import { makeUp } from '../measures/make-up';
import type { Measure } from '../measures/measure';
import { marks } from '../measures/marks';
import { predicateMeasure } from '../measures/predicate';
import { mouth } from '../measures/mouth';
import { rivals } from '../measures/rivals';
import { slot } from '../measures/slot';
import { strangers } from '../measures/strangers';
import { scope } from '../measures/scope';
import { stage } from '../measures/stage';
import { voice } from '../measures/voice';
import { votes } from '../measures/votes';
import { wording } from '../measures/wording';
import { supportNames } from './describe-headline';

const MEASURES: readonly Measure[] = [
  votes,
  makeUp,
  company,
  links,
  likeness,
  predicateMeasure,
  stage,
  voice,
  rivals,
  slot,
  mouth,
  strangers,
  kindred,
  extent,
  marks,
  causeMeasure,
  amounts,
  scope,
  wording,
];
/** Names of the numbers that describe a phrase, in their order. */
export const phraseNames: readonly string[] = [
  ...MEASURES.flatMap(({ names }) => names),
  ...supportNames.map((name) => `headline ${name}`),
];

/** What the text says to every phrase, as numbers in the order of `phraseNames`; `support` is that of the whole headline. */
export function describePhrases(
  context: FaultContext,
  phrases: readonly Phrase[],
  candidates: readonly Candidate[],
  support: readonly number[],
): readonly Float64Array[] {
  return phrases.map((phrase) => {
    const asked = ask(context, phrase, candidates);
    const row = new Float64Array(phraseNames.length);
    let next = 0;
    for (const measure of MEASURES) for (const value of measure.of(asked)) row[next++] = value;
    row.set(support, next);
    return row;
  });
}
