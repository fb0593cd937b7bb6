/** How fast and how long weights are moved. */
export interface Descent {
  readonly steps: number;
  readonly rate: number;
}

const MEAN = 0.9;
const SQUARE = 0.999;

/** Weights, from 0 on, moved against their gradient (Adam, Kingma and Ba 2015); deterministic. */
export function adam(
  size: number,
  { steps, rate }: Descent,
  gradientAt: (weights: Float64Array) => Float64Array,
): Float64Array {
  const w = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(w);
    for (let i = 0; i < size; i++) {
      first[i] = MEAN * first[i] + 0.1 * gradient[i];
      second[i] = SQUARE * second[i] + 0.001 * gradient[i] ** 2;
      w[i] -= (rate * (first[i] / (1 - MEAN ** step))) / (Math.sqrt(second[i] / (1 - SQUARE ** step)) + 1e-8);
    }
  }
  return w;
}
