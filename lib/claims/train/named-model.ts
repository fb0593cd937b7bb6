import type { Weights } from '../checkworthiness/load-weights';
import { trainLogistic, type LogisticOptions } from './logistic';

/** A sentence with its features by name. */
export interface Labelled {
  readonly text: string;
  readonly features: readonly string[];
  readonly positive: boolean;
  /** What must not be parted between training and test: the speech it comes from. */
  readonly group: string;
}

/** A feature seen less often teaches nothing that holds elsewhere. */
const FEWEST_SEEN = 3;
/** Smaller weights are left out of the file: together they move no verdict on dev. */
const LEAST_WEIGHT = 0.02;

/** A logistic model over named features, trained on `examples`. */
export function trainNamed(examples: readonly Labelled[], options: LogisticOptions): Weights {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= FEWEST_SEEN).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const { bias, weights } = trainLogistic(
    examples.map(({ features, positive }) => ({
      features: features.flatMap((name) => index.get(name) ?? []),
      positive,
    })),
    names.length,
    options,
  );
  const kept = names.map((name, at) => [name, Math.round(weights[at] * 1e3) / 1e3] as const);
  return {
    bias,
    weights: Object.fromEntries(
      kept.filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** Probability of the positive class. */
export function probabilityOf({ bias, weights }: Weights, features: readonly string[]): number {
  const sum = features.reduce(
    (total, name) => total + (Object.hasOwn(weights, name) ? weights[name] : 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
