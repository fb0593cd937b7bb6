import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ruleStrength } from './model/rule-strength';
import { strengthFeatures } from './model/strength-features';

/** 0 no relation, 1 correlation, 2 conditional causation, 3 causation. */
export type Strength = 0 | 1 | 2 | 3;

/** How a claim stands to its source, with the strength of each. */
export interface StrengthComparison {
  readonly label: 'same' | 'exaggerates' | 'downplays';
  readonly claim: Strength;
  readonly source: Strength;
}

/** Weights of a multinomial logistic regression: four a feature, class after class. */
export interface StrengthModel {
  readonly features: Readonly<Record<string, readonly [number, number, number, number]>>;
  readonly bias: readonly [number, number, number, number];
}

let loaded: StrengthModel | undefined;
function load(): StrengthModel {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'headline', 'models', 'strength.json.gz');
  return (loaded = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as StrengthModel);
}

/** Probability of each strength, summing to 1, under a given model. */
export function strengthsUnder(model: StrengthModel, text: string): readonly number[] {
  const logits = [...model.bias];
  for (const feature of strengthFeatures(text)) {
    const weights = Object.hasOwn(model.features, feature) ? model.features[feature] : undefined;
    if (weights) for (let c = 0; c < 4; c++) logits[c] += weights[c];
  }
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** How far cue words are believed against the model when one side's strength is told, and when two sides are compared. */
const CUES_ALONE = 0.3;
const CUES_COMPARED = 0.7;
/** The mean strengths of two sides must differ by this much to differ at all; by more when one side has no cue word. */
const STEP = 0.5;
const STEP_WITHOUT_CUE = 1.3;

const largest = (values: readonly number[]): Strength => values.indexOf(Math.max(...values)) as Strength;
const mean = (values: readonly number[]): number => values.reduce((sum, value, i) => sum + value * i, 0);

/** A tie that the words deny outright ("was not associated") is no tie, whatever its other words weigh. */
const DENIAL_ALONE = 0.6;

function withCues(strengths: readonly number[], cue: Strength | null, least: number): readonly number[] {
  const share = cue === 0 ? Math.max(least, DENIAL_ALONE) : least;
  return cue === null
    ? strengths
    : strengths.map((value, i) => (1 - share) * value + (i === cue ? share : 0));
}

/** The comparison of a pair under a given model, so that a model trained on part of the data can be measured. */
export function compareUnder(model: StrengthModel, claim: string, source: string): StrengthComparison {
  const sides = [claim, source].map((text) => ({
    cue: ruleStrength(text),
    strengths: strengthsUnder(model, text),
  }));
  const [own, other] = sides.map(({ cue, strengths }) => mean(withCues(strengths, cue, CUES_COMPARED)));
  const step = sides.some(({ cue }) => cue === null) ? STEP_WITHOUT_CUE : STEP;
  const [ours, theirs] = sides.map(({ cue, strengths }) => largest(withCues(strengths, cue, CUES_ALONE)));
  return {
    label: own - other > step ? 'exaggerates' : other - own > step ? 'downplays' : 'same',
    claim: ours,
    source: theirs,
  };
}

/** The strength of one claim under a given model. */
export const strengthUnder = (model: StrengthModel, text: string): Strength =>
  largest(withCues(strengthsUnder(model, text), ruleStrength(text), CUES_ALONE));

/**
 * How strongly one sentence of a study's conclusion, a press release or a headline ties two things: 0 no relation,
 * 1 correlation, 2 conditional causation ("may reduce"), 3 causation ("reduces"), after Li et al. (2017) and Yu et al. (2019, 2020).
 */
export const claimStrength = (text: string): Strength => strengthUnder(load(), text);

/** Whether `claim` says the same as its `source`, more, or less; the label weighs how sure each side's strength is. */
export const compareStrength = (claim: string, source: string): StrengthComparison =>
  compareUnder(load(), claim, source);

/** "lowers the risk" of a study that says "may be associated with a lower risk": a cause made of a link, or of a cause that may be one. */
export function makesCauseOfLess(claim: string, source: string): boolean {
  const compared = compareStrength(claim, source);
  return (
    compared.label === 'exaggerates' &&
    compared.claim === 3 &&
    (compared.source === 1 || compared.source === 2)
  );
}
