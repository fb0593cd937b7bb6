/**
 * Softmax with cross-entropy over `scores[row + from … row + to]`: writes the gradient times `weight`; true when the best
 * score is the right one's.
 */
export function softmax(
  scores: Float32Array,
  gradient: Float32Array,
  row: number,
  from: number,
  to: number,
  right: number,
  weight: number,
): boolean {
  let most = -Infinity;
  let best = -1;
  for (let j = from; j < to; j += 1)
    if (scores[row + j] > most) {
      most = scores[row + j];
      best = j;
    }
  let sum = 0;
  for (let j = from; j < to; j += 1) {
    const x = Math.exp(scores[row + j] - most);
    gradient[row + j] = x;
    sum += x;
  }
  const share = weight / sum;
  for (let j = from; j < to; j += 1) gradient[row + j] *= share;
  gradient[row + right] -= weight;
  return best === right;
}
