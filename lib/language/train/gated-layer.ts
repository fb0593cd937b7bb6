import { SHAPE } from '../network/network-shape';

const H = SHAPE.hidden;
const G = 2 * H;
const HALF = H / 2;

/** Of the gate z = ½ + ½ x / (1 + |x|), told from z. */
const slope = (z: number): number => 0.5 * (1 - Math.abs(2 * z - 1)) ** 2;

/**
 * Both ways of a layer of minimal gated units over one sentence: s ← s + z (c − s). Columns of `gates`: z, c forwards,
 * z, c backwards; z is left in place of its argument.
 */
export function scan(gates: Float32Array, states: Float32Array, from: number, n: number): void {
  for (let way = 0; way < 2; way += 1)
    for (let step = 0; step < n; step += 1) {
      const t = from + (way === 0 ? step : n - 1 - step);
      const before = t + (way === 0 ? -1 : 1);
      const gate = t * G + way * H;
      for (let j = 0; j < HALF; j += 1) {
        const x = gates[gate + j];
        const z = 0.5 + (0.5 * x) / (1 + Math.abs(x));
        gates[gate + j] = z;
        const p = step > 0 ? states[before * H + way * HALF + j] : 0;
        states[t * H + way * HALF + j] = p + z * (gates[gate + HALF + j] - p);
      }
    }
}

/** From the gradient of the states (used up) to that of the gates' arguments and candidates. */
export function scanBack(
  gates: Float32Array,
  states: Float32Array,
  change: Float32Array,
  gateChange: Float32Array,
  from: number,
  n: number,
): void {
  for (let way = 0; way < 2; way += 1)
    for (let step = n - 1; step >= 0; step -= 1) {
      const t = from + (way === 0 ? step : n - 1 - step);
      const before = t + (way === 0 ? -1 : 1);
      const gate = t * G + way * H;
      for (let j = 0; j < HALF; j += 1) {
        const d = change[t * H + way * HALF + j];
        const z = gates[gate + j];
        const p = step > 0 ? states[before * H + way * HALF + j] : 0;
        gateChange[gate + j] = d * (gates[gate + HALF + j] - p) * slope(z);
        gateChange[gate + HALF + j] = d * z;
        if (step > 0) change[before * H + way * HALF + j] += d * (1 - z);
      }
    }
}
