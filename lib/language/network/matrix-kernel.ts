import { assembleKernel } from './assemble-kernel';

type Kernel = (
  a: number,
  panels: number,
  c: number,
  rows: number,
  depth: number,
  width: number,
  strideA: number,
  strideC: number,
  columnScales: number,
  rowScales: number,
) => void;

/** A matrix as the right side of a product of 16-bit numbers: columns have a scale each. */
export interface WholeMatrix {
  readonly panels: Int16Array;
  readonly scales: Float32Array;
  readonly depth: number;
  readonly width: number;
}

/** Memory that matrices live in, and products of them. Rows go by 4, depth by 2 (whole numbers: by 4), width by 8. */
export interface Arena {
  /** Room for `length` floats, nought at first, never given back. Throws RangeError when the arena is full. */
  readonly take: (length: number) => Float32Array;
  /** The same for 16-bit numbers. */
  readonly takeWholes: (length: number) => Int16Array;
  /** The same for 32-bit ones. */
  readonly takeSlots: (length: number) => Int32Array;
  /** c += a · b for `rows` × `depth` times `depth` × `width`; `a` and `c` by rows, `b` in panels (`packPanels`). */
  readonly multiply: (
    a: Float32Array,
    panels: Float32Array,
    c: Float32Array,
    rows: number,
    depth: number,
    width: number,
  ) => void;
  /** c += a · b, where `a` are 16-bit numbers with a scale for each row. */
  readonly multiplyWholes: (
    a: Int16Array,
    rowScales: Float32Array,
    b: WholeMatrix,
    c: Float32Array,
    rows: number,
  ) => void;
  /**
   * A recurrent layer over `steps` rows, added to `out`: of `gates` the columns are z, c forwards and z, c backwards, each of
   * half as many units as `out` is wide; z = ½ + ½ x / (1 + |x|), s ← s + z (c − s).
   */
  readonly recur: (gates: Float32Array, out: Float32Array, steps: number, width: number) => void;
  /**
   * For every position and unit the larger of two sums over three slots, its own and those beside it: `slots` holds one more at
   * either end, `shares` six vectors of `width` numbers a slot, a pair for each place.
   */
  readonly widen: (
    shares: Float32Array,
    slots: Int32Array,
    out: Float32Array,
    positions: number,
    width: number,
  ) => void;
  /** Rounds `rows` rows to 16-bit numbers, and writes the scale of each row. */
  readonly round: (
    from: Float32Array,
    rows: number,
    width: number,
    to: Int16Array,
    scales: Float32Array,
  ) => void;
}

const PAGE = 65536;

/** An arena for `floats` numbers (a 16-bit number is half of one). */
export function createArena(floats: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) + 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembleKernel()), { env: { memory } });
  const kernels = exports as unknown as Record<'floats' | 'wholes' | 'recur' | 'widen' | 'round', Kernel>;
  const { floats: multiplyFloats, wholes: multiplyWholes, recur, widen, round } = kernels;
  let used = 64;
  const reserve = (bytes: number): number => {
    const from = used;
    used += Math.ceil(bytes / 16) * 16;
    if (used > memory.buffer.byteLength) throw new RangeError(`the arena of ${floats} floats is full`);
    return from;
  };
  const refuse = (rows: number, depth: number, width: number): never => {
    throw new RangeError(`no kernel for ${rows} × ${depth} × ${width}`);
  };
  return {
    take: (length) => new Float32Array(memory.buffer, reserve(length * 4), length),
    takeSlots: (length) => new Int32Array(memory.buffer, reserve(length * 4), length),
    takeWholes: (length) => new Int16Array(memory.buffer, reserve(length * 2), length),
    multiply: (a, panels, c, rows, depth, width) => {
      if (rows & 3 || depth & 1 || width & 7) refuse(rows, depth, width);
      if (rows === 0) return;
      multiplyFloats(
        a.byteOffset,
        panels.byteOffset,
        c.byteOffset,
        rows,
        depth,
        width,
        depth * 4,
        width * 4,
        0,
        0,
      );
    },
    multiplyWholes: (a, rowScales, { panels, scales, depth, width }, c, rows) => {
      if (rows & 3 || depth & 3 || width & 7) refuse(rows, depth, width);
      if (rows === 0) return;
      const [from, right, to] = [a.byteOffset, panels.byteOffset, c.byteOffset];
      const [columns, lines] = [scales.byteOffset, rowScales.byteOffset];
      multiplyWholes(from, right, to, rows, depth / 2, width, depth * 2, width * 4, columns, lines);
    },
    recur: (gates, out, steps, width) => {
      if (width & 7 || steps < 1) refuse(steps, 1, width);
      const half = width / 2;
      const [gateStride, outStride] = [width * 8, width * 4];
      const [first, last] = [gates.byteOffset, (steps - 1) * gateStride];
      recur(first, 0, out.byteOffset, steps, half * 4, half, gateStride, outStride, 0, 0);
      const end = out.byteOffset + (steps - 1) * outStride + half * 4;
      recur(first + last + width * 4, 0, end, steps, half * 4, half, -gateStride, -outStride, 0, 0);
    },
    widen: (shares, slots, out, positions, width) => {
      if (width & 7 || positions < 1) refuse(positions, 1, width);
      const [from, at, to] = [shares.byteOffset, slots.byteOffset, out.byteOffset];
      widen(from, at, to, positions, width * 4, width, width * 24, 0, 0, 0);
    },
    round: (from, rows, width, to, scales) => {
      if (width & 7 || rows < 1) refuse(rows, 1, width);
      round(from.byteOffset, 0, to.byteOffset, rows, 0, width, width * 4, 0, 0, scales.byteOffset);
    },
  };
}

/** Lays `depth` × `width` numbers out in panels of eight columns. */
export function packPanels(from: Float32Array, depth: number, width: number, to: Float32Array): void {
  let at = 0;
  for (let column = 0; column < width; column += 8)
    for (let row = 0; row < depth; row += 1) {
      const source = row * width + column;
      for (let i = 0; i < 8; i += 1) to[at++] = from[source + i];
    }
}

/** The same for the transpose of `width` × `depth` numbers. */
export function packTransposed(from: Float32Array, depth: number, width: number, to: Float32Array): void {
  let at = 0;
  for (let column = 0; column < width; column += 8)
    for (let row = 0; row < depth; row += 1)
      for (let i = 0; i < 8; i += 1) to[at++] = from[(column + i) * depth + row];
}
