/*
 * Five loops of WebAssembly with 128-bit vectors, assembled instruction by instruction, so that no binary has to be trusted.
 * They are five to twenty times as fast as the same loops in JavaScript, and bit for bit the same on every machine, because
 * nothing is fused or reordered.
 */
import { rounding, widening } from './row-loops';
import { MOST_OUTPUT } from './network-shape';
import {
  ADD,
  COLUMN_SCALES,
  DEPTH,
  DEPTH_LEFT,
  DOT_PAIRS,
  FLOAT_ADD,
  FLOAT_DIVIDE,
  FLOAT_MULTIPLY,
  FLOAT_SIZE,
  FLOAT_SUBTRACT,
  HALF,
  I32,
  LEFT,
  LEFT_SCALE,
  MULTIPLY,
  ONE,
  PANEL,
  PANELS,
  PARAMETERS,
  POINTERS,
  POINTER_LOCALS,
  RIGHT,
  RIGHT_SCALE,
  ROWS,
  ROWS_LEFT,
  ROW_A,
  ROW_C,
  ROW_SCALE,
  ROW_SCALES,
  SPLAT,
  STRIDE_A,
  STRIDE_C,
  SUMS,
  TARGETS,
  TO_FLOAT,
  V128,
  VECTOR_LOCALS,
  WHOLE_ADD,
  WIDTH,
  ZERO_VECTOR,
  constant,
  countDown,
  get,
  increase,
  loadSplat,
  loadVector,
  section,
  set,
  storeVector,
  text,
  unsigned,
  A,
  C,
} from './wasm-code';

/** Unlike in the two loops: what a step multiplies and adds, where sums start and where they go. */
interface Arithmetic {
  readonly product: number[];
  readonly add: number[];
  readonly startPanel: number[];
  readonly start: (target: number, offset: number) => number[];
  readonly finish: (row: number, offset: number, sum: number[]) => number[];
}

const FLOATS: Arithmetic = {
  product: FLOAT_MULTIPLY,
  add: FLOAT_ADD,
  startPanel: [],
  start: (target, offset) => [...get(target), ...loadVector(offset)],
  finish: (_row, _offset, sum) => sum,
};

/** Pairs of 16-bit numbers; each sum is made a float and scaled by its column and row. */
const WHOLES: Arithmetic = {
  product: DOT_PAIRS,
  add: WHOLE_ADD,
  startPanel: [
    ...[...get(COLUMN_SCALES), ...loadVector(0), ...set(LEFT_SCALE)],
    ...[...get(COLUMN_SCALES), ...loadVector(16), ...set(RIGHT_SCALE)],
    ...increase(COLUMN_SCALES, constant(32)),
  ],
  start: () => ZERO_VECTOR,
  finish: (row, offset, sum) => [
    ...[...get(TARGETS[row]), ...loadVector(offset)],
    ...[...sum, ...TO_FLOAT, ...get(offset === 0 ? LEFT_SCALE : RIGHT_SCALE), ...FLOAT_MULTIPLY],
    ...[...get(ROW_SCALE), ...loadSplat(4 * row), ...FLOAT_MULTIPLY, ...FLOAT_ADD],
  ],
};

/** c += a · b for four rows at a time and a panel of eight columns. */
function multiplication({ product, add, startPanel, start, finish }: Arithmetic): number[] {
  const step = (offset: number): number[] => [
    ...[...get(PANEL), ...loadVector(offset * 8), ...set(LEFT)],
    ...[...get(PANEL), ...loadVector(offset * 8 + 16), ...set(RIGHT)],
    ...POINTERS.flatMap((pointer, row) => [
      ...[...get(pointer), ...loadSplat(offset), ...set(SPLAT)],
      ...[...get(SUMS[2 * row]), ...get(SPLAT), ...get(LEFT), ...product, ...add, ...set(SUMS[2 * row])],
      ...[
        ...get(SUMS[2 * row + 1]),
        ...get(SPLAT),
        ...get(RIGHT),
        ...product,
        ...add,
        ...set(SUMS[2 * row + 1]),
      ],
    ]),
  ];
  const alongDepth = countDown(DEPTH_LEFT, 2, [
    ...step(0),
    ...step(4),
    ...POINTERS.flatMap((pointer) => increase(pointer, constant(8))),
    ...increase(PANEL, constant(64)),
  ]);
  const rowOf = (base: number, stride: number, row: number, local: number): number[] => [
    ...[...get(base), ...get(stride), ...constant(row), ...MULTIPLY, ...ADD, ...set(local)],
  ];
  const fourRows = [
    ...POINTERS.flatMap((pointer, row) => rowOf(ROW_A, STRIDE_A, row, pointer)),
    ...TARGETS.flatMap((target, row) => rowOf(ROW_C, STRIDE_C, row, target)),
    ...TARGETS.flatMap((target, row) => [
      ...[...start(target, 0), ...set(SUMS[2 * row])],
      ...[...start(target, 16), ...set(SUMS[2 * row + 1])],
    ]),
    ...[...get(PANELS), ...set(PANEL), ...get(DEPTH), ...set(DEPTH_LEFT)],
    ...alongDepth,
    ...TARGETS.flatMap((target, row) => [
      ...[...get(target), ...finish(row, 0, get(SUMS[2 * row])), ...storeVector(0)],
      ...[...get(target), ...finish(row, 16, get(SUMS[2 * row + 1])), ...storeVector(16)],
    ]),
    ...increase(ROW_A, [...get(STRIDE_A), ...constant(4), ...MULTIPLY]),
    ...increase(ROW_C, [...get(STRIDE_C), ...constant(4), ...MULTIPLY]),
    ...increase(ROW_SCALE, constant(16)),
  ];
  return countDown(WIDTH, 8, [
    ...startPanel,
    ...[...get(A), ...set(ROW_A), ...get(C), ...set(ROW_C), ...get(ROWS), ...set(ROWS_LEFT)],
    ...[...get(ROW_SCALES), ...set(ROW_SCALE)],
    ...countDown(ROWS_LEFT, 4, fourRows),
    ...increase(PANELS, [...get(DEPTH), ...constant(32), ...MULTIPLY]),
    ...increase(C, constant(32)),
  ]);
}

/**
 * One way of a recurrent layer, four units at a time: with z = ½ + ½ x / (1 + |x|), s ← s + z (c − s), c += s. `A` points to
 * the first step's x, `DEPTH` bytes on stands its c; strides lead to the next step and may be negative.
 */
function recurrence(): number[] {
  const [x, state, candidate] = [LEFT, RIGHT, ROW_A];
  const step = [
    ...[...get(ROW_A), ...loadVector(0), ...set(x)],
    ...[
      ...get(x),
      ...HALF,
      ...FLOAT_MULTIPLY,
      ...ONE,
      ...get(x),
      ...FLOAT_SIZE,
      ...FLOAT_ADD,
      ...FLOAT_DIVIDE,
    ],
    ...[...HALF, ...FLOAT_ADD],
    ...[...get(candidate), ...get(DEPTH), ...ADD, ...loadVector(0), ...get(state), ...FLOAT_SUBTRACT],
    ...[...FLOAT_MULTIPLY, ...get(state), ...FLOAT_ADD, ...set(state)],
    ...[...get(ROW_C), ...get(ROW_C), ...loadVector(0), ...get(state), ...FLOAT_ADD, ...storeVector(0)],
    ...increase(ROW_A, get(STRIDE_A)),
    ...increase(ROW_C, get(STRIDE_C)),
  ];
  return countDown(WIDTH, 4, [
    ...[...get(A), ...set(ROW_A), ...get(C), ...set(ROW_C), ...get(ROWS), ...set(ROWS_LEFT)],
    ...[...ZERO_VECTOR, ...set(state)],
    ...countDown(ROWS_LEFT, 1, step),
    ...increase(A, constant(16)),
    ...increase(C, constant(16)),
  ]);
}

function functionBody(body: number[]): number[] {
  const locals = [2, ...unsigned(POINTER_LOCALS), I32, ...unsigned(VECTOR_LOCALS), V128];
  const code = [...locals, ...body, 0x0b];
  return [...unsigned(code.length), ...code];
}

/** A module that imports `env.memory` and exports `floats`, `wholes`, `recur`, `widen` and `round`, of ten parameters each. */
export function assembleKernel(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, PARAMETERS, ...new Array<number>(PARAMETERS).fill(I32), 0]),
    ...section(2, [1, ...text('env'), ...text('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [5, 0, 0, 0, 0, 0]),
    ...section(7, [
      5,
      ...['floats', 'wholes', 'recur', 'widen', 'round'].flatMap((name, i) => [...text(name), 0, i]),
    ]),
    ...section(10, [
      5,
      ...functionBody(multiplication(FLOATS)),
      ...functionBody(multiplication(WHOLES)),
      ...functionBody(recurrence()),
      ...functionBody(widening()),
      ...functionBody(rounding(MOST_OUTPUT)),
    ]),
  ]);
}
