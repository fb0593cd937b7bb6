import { describe, expect, it } from 'vitest';
import { createArena, packPanels, packTransposed } from '@/lib/language/network/matrix-kernel';
import { toWholes } from '@/lib/language/network/whole-numbers';

const [ROWS, DEPTH, WIDTH] = [8, 16, 16];

function setUp() {
  const arena = createArena(10_000);
  const a = arena.take(ROWS * DEPTH);
  const b = arena.take(DEPTH * WIDTH);
  const c = arena.take(ROWS * WIDTH);
  a.forEach((_, i) => (a[i] = Math.sin(i)));
  b.forEach((_, i) => (b[i] = Math.cos(1.3 * i)));
  c.fill(1);
  const expected = (i: number, j: number): number => {
    let sum = 1;
    for (let k = 0; k < DEPTH; k += 1) sum += a[i * DEPTH + k] * b[k * WIDTH + j];
    return sum;
  };
  const worst = (): number =>
    c.reduce((most, x, i) => Math.max(most, Math.abs(x - expected(Math.floor(i / WIDTH), i % WIDTH))), 0);
  return { arena, a, b, c, worst };
}

describe('matrix kernel', () => {
  it('multiplies floats and adds to what stands there', () => {
    const { arena, a, b, c, worst } = setUp();
    const panels = arena.take(DEPTH * WIDTH);
    packPanels(b, DEPTH, WIDTH, panels);
    arena.multiply(a, panels, c, ROWS, DEPTH, WIDTH);
    expect(worst()).toBeLessThan(1e-5);
  });

  it('multiplies 16-bit numbers to nearly the same', () => {
    const { arena, a, b, c, worst } = setUp();
    const rounded = arena.takeWholes(ROWS * DEPTH);
    const scales = arena.take(ROWS);
    arena.round(a, ROWS, DEPTH, rounded, scales);
    arena.multiplyWholes(rounded, scales, toWholes(b, DEPTH, WIDTH, arena), c, ROWS);
    expect(worst()).toBeLessThan(5e-3);
    expect(worst()).toBeGreaterThan(0);
  });

  it('rounds rows to what their scales bring back', () => {
    const { arena, a } = setUp();
    a.fill(0, DEPTH, 2 * DEPTH);
    const rounded = arena.takeWholes(ROWS * DEPTH);
    const scales = arena.take(ROWS);
    arena.round(a, ROWS, DEPTH, rounded, scales);
    a.forEach((x, i) => {
      const scale = scales[Math.floor(i / DEPTH)];
      expect(Math.abs(rounded[i] * scale - x)).toBeLessThanOrEqual(0.51 * scale);
    });
    expect([...rounded.slice(DEPTH, 2 * DEPTH)]).toEqual(new Array(DEPTH).fill(0));
  });

  it('takes the larger of two sums over a slot and those beside it', () => {
    const arena = createArena(10_000);
    const [width, slotCount] = [8, 4];
    const shares = arena.take(slotCount * 6 * width);
    shares.forEach((_, i) => (shares[i] = i < 6 * width ? 0 : Math.sin(7 * i)));
    const slots = arena.takeSlots(5);
    slots.set([0, 2, 3, 1, 0]);
    const out = arena.take(3 * width);
    arena.widen(shares, slots, out, 3, width);
    const sum = (position: number, unit: number): number =>
      [0, 1, 2].reduce(
        (total, place) => total + shares[(slots[position + place] * 6 + 2 * place) * width + unit],
        0,
      );
    out.forEach((x, i) => {
      const [position, unit] = [Math.floor(i / width), i % width];
      expect(x).toBeCloseTo(Math.max(sum(position, unit), sum(position, unit + width)), 5);
    });
  });

  it('runs a recurrent layer both ways', () => {
    const arena = createArena(10_000);
    const [steps, width, half] = [5, 8, 4];
    const gates = arena.take(steps * 2 * width);
    const out = arena.take(steps * width);
    gates.forEach((_, i) => (gates[i] = Math.sin(3 * i)));
    out.fill(1);
    arena.recur(gates, out, steps, width);
    for (let way = 0; way < 2; way += 1)
      for (let unit = 0; unit < half; unit += 1) {
        let state = 0;
        for (let step = 0; step < steps; step += 1) {
          const t = way === 0 ? step : steps - 1 - step;
          const x = gates[t * 2 * width + way * width + unit];
          const z = 0.5 + (0.5 * x) / (1 + Math.abs(x));
          state += z * (gates[t * 2 * width + way * width + half + unit] - state);
          expect(out[t * width + way * half + unit]).toBeCloseTo(1 + state, 5);
        }
      }
  });

  it('packs a transpose as it packs the matrix', () => {
    const { b } = setUp();
    const flipped = new Float32Array(b.length);
    for (let k = 0; k < DEPTH; k += 1)
      for (let j = 0; j < WIDTH; j += 1) flipped[j * DEPTH + k] = b[k * WIDTH + j];
    const [one, other] = [new Float32Array(b.length), new Float32Array(b.length)];
    packPanels(b, DEPTH, WIDTH, one);
    packTransposed(flipped, DEPTH, WIDTH, other);
    expect(other).toEqual(one);
  });

  it('refuses sizes that it has no loop for, and a full arena', () => {
    const { arena, a, b, c } = setUp();
    expect(() => arena.multiply(a, b, c, 3, DEPTH, WIDTH)).toThrow(RangeError);
    expect(() => arena.take(10_000_000)).toThrow(RangeError);
  });
});
