import type { Token } from '../../types';
import { featuresOf } from './features-of';
import { loadWeights, type ModelName } from './load-weights';
import { signals } from './signals';

export interface Checkworthiness {
  /** Probability that a fact-checker would take it up, 0–1; at or above .5 = worth checking. */
  readonly score: number;
  /** Probability that it states a fact at all, 0–1. */
  readonly factual: number;
  /** What a person can read off the wording and what moved the score most, for first. */
  readonly reasons: readonly string[];
}

/** A signal that moves the odds by less is not worth a reader's time: e^.2 is a fifth. */
const LEAST_WEIGHT = 0.2;
const MOST_REASONS = 4;
/** Where none moved them so much, the strongest that speaks for the score is told, if it counts at all. */
const LEAST_OF_ALL = 0.02;

function probability(name: ModelName, features: readonly string[]): number {
  const model = loadWeights(name);
  const sum = features.reduce((total, feature) => total + (model.get(feature) ?? 0), model.bias);
  // Six digits: the last bits of exp may differ between machines, and a stored score must not.
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6;
}

function reasonsFor(features: readonly string[], score: number): readonly string[] {
  const model = loadWeights('checkworthy');
  const held = new Set(features);
  const all = signals
    .flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }]))
    .map(({ id, reason }) => ({ reason, weight: held.has(`~${id}`) ? (model.get(`~${id}`) ?? 0) : 0 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const strong = all.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT);
  const speaksFor = score >= 0.5 ? 1 : -1;
  const told =
    strong.length > 0 ? strong : all.filter(({ weight }) => weight * speaksFor >= LEAST_OF_ALL).slice(0, 1);
  return told
    .slice(0, MOST_REASONS)
    .sort((a, b) => Math.sign(b.weight) - Math.sign(a.weight))
    .map(({ reason }) => reason);
}

/** How much a sentence, or a part of one, is worth checking. `tokens` are those of `text`; heads count within them. */
export function checkworthinessOf(text: string, tokens: readonly Token[]): Checkworthiness {
  const features = featuresOf(text, tokens);
  const score = probability('checkworthy', features);
  return { score, factual: probability('factual', features), reasons: reasonsFor(features, score) };
}
