/*
 * Three loops of WebAssembly with 128-bit vectors, assembled instruction by instruction, so that no binary has to be trusted.
 * They are five to twenty times as fast as the same loops in JavaScript, and bit for bit the same on every machine, because
 * nothing is fused or reordered.
 */
const unsigned = (value: number): number[] => {
  const bytes: number[] = [];
  do {
    const rest = value >>> 7;
    bytes.push((value & 127) | (rest ? 128 : 0));
    value = rest;
  } while (value);
  return bytes;
};
const signed = (value: number): number[] => {
  const bytes: number[] = [];
  for (;;) {
    const byte = value & 127;
    value >>= 7;
    const last = (value === 0 && !(byte & 64)) || (value === -1 && Boolean(byte & 64));
    bytes.push(last ? byte : byte | 128);
    if (last) return bytes;
  }
};
const section = (id: number, ...parts: number[][]): number[] => {
  const body = parts.flat();
  return [id, ...unsigned(body.length), ...body];
};
const text = (name: string): number[] => [...unsigned(name.length), ...[...name].map((c) => c.charCodeAt(0))];

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number): number[] => [0x20, ...unsigned(local)];
const set = (local: number): number[] => [0x21, ...unsigned(local)];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const ADD = [0x6a];
const SUBTRACT = [0x6b];
const MULTIPLY = [0x6c];
const loadVector = (offset: number): number[] => [0xfd, 0x00, 0x02, ...unsigned(offset)];
const loadSplat = (offset: number): number[] => [0xfd, 0x09, 0x02, ...unsigned(offset)];
const storeVector = (offset: number): number[] => [0xfd, 0x0b, 0x02, ...unsigned(offset)];
const ZERO_VECTOR = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
const FLOAT_ADD = [0xfd, 0xe4, 0x01];
const FLOAT_MULTIPLY = [0xfd, 0xe6, 0x01];
const WHOLE_ADD = [0xfd, 0xae, 0x01];
const DOT_PAIRS = [0xfd, 0xba, 0x01];
const TO_FLOAT = [0xfd, 0xfa, 0x01];
const FLOAT_SUBTRACT = [0xfd, 0xe5, 0x01];
const FLOAT_DIVIDE = [0xfd, 0xe7, 0x01];
const FLOAT_SIZE = [0xfd, 0xe0, 0x01];
/** Four times the float of the given bits. */
const floats = (...bytes: number[]): number[] => [0xfd, 0x0c, ...[bytes, bytes, bytes, bytes].flat()];
const ONE = floats(0, 0, 0x80, 0x3f);
const HALF = floats(0, 0, 0, 0x3f);
const increase = (local: number, by: number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)];

/** A loop that counts `local` down by `step` to 0; it runs at least once. */
const countDown = (local: number, step: number, body: number[]): number[] => [
  ...[0x03, 0x40, ...body, ...get(local), ...constant(step), ...SUBTRACT],
  ...[0x22, ...unsigned(local), 0x0d, 0x00, 0x0b],
];

const PARAMETERS = 10;
const [A, PANELS, C, ROWS, DEPTH, WIDTH, STRIDE_A, STRIDE_C, COLUMN_SCALES, ROW_SCALES] = Array(10).keys();
const [ROWS_LEFT, DEPTH_LEFT, PANEL, ROW_A, ROW_C, ROW_SCALE] = [10, 11, 12, 13, 14, 15];
const POINTERS = [16, 17, 18, 19];
const TARGETS = [20, 21, 22, 23];
const POINTER_LOCALS = 14;
const SUMS = [24, 25, 26, 27, 28, 29, 30, 31];
const [LEFT, RIGHT, SPLAT, LEFT_SCALE, RIGHT_SCALE] = [32, 33, 34, 35, 36];
const VECTOR_LOCALS = 13;

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

/** A module that imports `env.memory` and exports `floats`, `wholes` and `recur`, of ten parameters each. */
export function assembleKernel(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, PARAMETERS, ...new Array<number>(PARAMETERS).fill(I32), 0]),
    ...section(2, [1, ...text('env'), ...text('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [3, 0, 0, 0]),
    ...section(7, [3, ...text('floats'), 0, 0, ...text('wholes'), 0, 1, ...text('recur'), 0, 2]),
    ...section(10, [
      3,
      ...functionBody(multiplication(FLOATS)),
      ...functionBody(multiplication(WHOLES)),
      ...functionBody(recurrence()),
    ]),
  ]);
}
