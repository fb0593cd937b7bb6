import type { StrengthModel } from '../causal-strength';
import { strengthFeatures } from '../model/strength-features';

export interface StrengthExample {
  readonly text: string;
  readonly label: number;
  readonly weight: number;
}

const LEAST_SEEN = 2;
const EPOCHS = 30;
const RATE = 0.25;
const SHRINK = 4e-4;

/** Multinomial logistic regression by AdaGrad, in a fixed order; weights rounded for shipping. */
export function trainStrength(examples: readonly StrengthExample[]): StrengthModel {
  const counts = new Map<string, number>();
  const described = examples.map(({ text }) => strengthFeatures(text));
  for (const list of described)
    for (const feature of list) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([feature]) => feature)
    .sort();
  const number = new Map(kept.map((feature, i) => [feature, i + 1]));
  const rows = described.map((list) => [
    0,
    ...list.map((feature) => number.get(feature) ?? -1).filter((i) => i > 0),
  ]);
  const weights = new Float64Array((kept.length + 1) * 4);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const order = examples.map((_, i) => i);
  let seed = 11;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (seed * 48271) % 2147483647;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) {
      const row = rows[i];
      const scale = 1 / Math.sqrt(row.length);
      const logits = [0, 0, 0, 0];
      for (const feature of row) for (let c = 0; c < 4; c++) logits[c] += weights[feature * 4 + c];
      const most = Math.max(...logits);
      const powers = logits.map((logit) => Math.exp(logit - most));
      const sum = powers.reduce((a, b) => a + b, 0);
      for (let c = 0; c < 4; c++) {
        const error = (powers[c] / sum - (examples[i].label === c ? 1 : 0)) * examples[i].weight * scale;
        for (const feature of row) {
          const at = feature * 4 + c;
          const gradient = error + SHRINK * weights[at];
          squares[at] += gradient * gradient;
          weights[at] -= (RATE * gradient) / Math.sqrt(squares[at] + 1e-8) / 4;
        }
      }
    }
  }
  const round = (value: number) => Number(value.toFixed(3));
  const four = (i: number): [number, number, number, number] =>
    [0, 1, 2, 3].map((c) => round(weights[i * 4 + c])) as [number, number, number, number];
  return {
    bias: four(0),
    features: Object.fromEntries(
      kept
        .map((feature, i) => [feature, four(i + 1)] as const)
        .filter(([, values]) => values.some((value) => Math.abs(value) > 0.02)),
    ),
  };
}
