/** One sentence to learn from: the indices of the features that hold of it. */
export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
}

export interface LogisticOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Weight of the L2 penalty, per example. */
  readonly penalty: number;
}

/** The bias moves slowly: it takes part in every example. */
const BIAS_RATE = 0.01;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/**
 * Logistic regression with an L2 penalty by AdaGrad (Duchi et al. 2011), averaged over the rounds.
 * The same examples in the same order give the same weights, bit for bit.
 */
export function trainLogistic(
  examples: readonly Example[],
  size: number,
  { rounds, rate, penalty }: LogisticOptions,
): { readonly bias: number; readonly weights: Float64Array } {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const sums = new Float64Array(size);
  let bias = 0;
  let biasSum = 0;
  let state = 1;
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    // Shuffled by a linear congruential generator (Numerical Recipes), whose sequence is fixed.
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = Math.floor((state / 2 ** 32) * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { features, positive } = examples[index];
      const sum = features.reduce((total, feature) => total + weights[feature], bias);
      const slope = sigmoid(sum) - (positive ? 1 : 0);
      for (const feature of features) {
        const gradient = slope + penalty * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= (rate * gradient) / Math.sqrt(squares[feature]);
      }
      bias -= BIAS_RATE * slope;
    }
    for (let feature = 0; feature < size; feature++) sums[feature] += weights[feature];
    biasSum += bias;
  }
  return { bias: biasSum / rounds, weights: sums.map((sum) => sum / rounds) };
}
