import type { Arena, WholeMatrix } from './matrix-kernel';

/** 11 bits, beside 12 of `MOST_OUTPUT`. */
const MOST_WEIGHT = 2047;

/** A matrix of weights as 16-bit numbers, scaled by column, pairs of rows side by side in panels of eight columns. */
export function toWholes(weights: Float32Array, depth: number, width: number, arena: Arena): WholeMatrix {
  const panels = arena.takeWholes(depth * width);
  const scales = arena.take(width);
  for (let column = 0; column < width; column += 1) {
    let most = 0;
    for (let row = 0; row < depth; row += 1) most = Math.max(most, Math.abs(weights[row * width + column]));
    scales[column] = most / MOST_WEIGHT;
  }
  let at = 0;
  for (let panel = 0; panel < width; panel += 8)
    for (let row = 0; row < depth; row += 2)
      for (let column = panel; column < panel + 8; column += 1)
        for (let pair = 0; pair < 2; pair += 1)
          panels[at++] =
            scales[column] > 0 ? Math.round(weights[(row + pair) * width + column] / scales[column]) : 0;
  return { panels, scales, depth, width };
}
