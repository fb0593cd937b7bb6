import {
  A,
  ADD,
  C,
  constant,
  countDown,
  DEPTH,
  DEPTH_LEFT,
  FLOAT_ADD,
  FLOAT_GREATER,
  FLOAT_MULTIPLY,
  FLOAT_SIZE,
  get,
  increase,
  lane,
  LANE_DIVIDE,
  LANE_MAX,
  LANE_MULTIPLY,
  LEFT,
  loadVector,
  loadWhole,
  MULTIPLY,
  NARROW,
  NEAREST,
  PANELS,
  POINTERS,
  RIGHT,
  ROW_C,
  ROW_SCALES,
  ROWS,
  ROWS_LEFT,
  set,
  SPLAT,
  SPREAD,
  storeLane,
  storeVector,
  STRIDE_A,
  takeLane,
  TARGETS,
  TO_WHOLE,
  WIDTH,
  ZERO_VECTOR,
} from './wasm-code';

/**
 * The window layer from shares: `PANELS` points to the slots of all positions (with one more at either end), `A` to the shares,
 * `STRIDE_A` bytes a slot. A share holds six vectors of `WIDTH` floats (`DEPTH` bytes): two for each of the three places.
 * Writes for every unit the larger of two sums.
 */
export function widening(): number[] {
  const [first, second] = [POINTERS.slice(0, 3), TARGETS.slice(0, 3)];
  const slot = (place: number): number[] => [
    ...[...get(PANELS), ...loadWhole(4 * place), ...get(STRIDE_A), ...MULTIPLY, ...get(A), ...ADD],
    ...[...get(DEPTH), ...constant(2 * place), ...MULTIPLY, ...ADD],
  ];
  const sum = (pointers: readonly number[]): number[] => [
    ...[...get(pointers[0]), ...loadVector(0), ...get(pointers[1]), ...loadVector(0), ...FLOAT_ADD],
    ...[...get(pointers[2]), ...loadVector(0), ...FLOAT_ADD],
  ];
  const fourUnits = [
    ...[...get(ROW_C), ...sum(first), ...sum(second), ...FLOAT_GREATER, ...storeVector(0)],
    ...[...first, ...second, ROW_C].flatMap((local) => increase(local, constant(16))),
  ];
  return [
    ...[...get(C), ...set(ROW_C)],
    ...countDown(ROWS, 1, [
      ...first.flatMap((local, place) => [
        ...[...slot(place), ...set(local)],
        ...[...get(local), ...get(DEPTH), ...ADD, ...set(second[place])],
      ]),
      ...[...get(WIDTH), ...set(DEPTH_LEFT)],
      ...countDown(DEPTH_LEFT, 4, fourUnits),
      ...increase(PANELS, constant(4)),
    ]),
  ];
}

/** Rows of floats (`A`) as 16-bit numbers (`C`) of at most `most`, and what each is to be multiplied by to get the floats back. */
export function rounding(most: number): number[] {
  const [from, to, size, grow] = [POINTERS[0], ROW_C, LEFT, SPLAT];
  const scaled = (offset: number): number[] => [
    ...[...get(from), ...loadVector(offset), ...get(grow), ...FLOAT_MULTIPLY, ...NEAREST, ...TO_WHOLE],
  ];
  const largest = [
    ...[...get(size), ...takeLane(0), ...get(size), ...takeLane(1), ...LANE_MAX],
    ...[...get(size), ...takeLane(2), ...LANE_MAX, ...get(size), ...takeLane(3), ...LANE_MAX],
    ...[...lane(1e-9), ...LANE_MAX, ...SPREAD, ...set(RIGHT)],
  ];
  const row = [
    ...[...get(A), ...set(from), ...ZERO_VECTOR, ...set(size), ...get(WIDTH), ...set(DEPTH_LEFT)],
    ...countDown(DEPTH_LEFT, 4, [
      ...[...get(from), ...loadVector(0), ...FLOAT_SIZE, ...get(size), ...FLOAT_GREATER, ...set(size)],
      ...increase(from, constant(16)),
    ]),
    ...largest,
    ...[
      ...get(ROW_SCALES),
      ...get(RIGHT),
      ...takeLane(0),
      ...lane(1 / most),
      ...LANE_MULTIPLY,
      ...storeLane(0),
    ],
    ...[...lane(most), ...get(RIGHT), ...takeLane(0), ...LANE_DIVIDE, ...SPREAD, ...set(grow)],
    ...[...get(A), ...set(from), ...get(WIDTH), ...set(DEPTH_LEFT)],
    ...countDown(DEPTH_LEFT, 8, [
      ...[...get(to), ...scaled(0), ...scaled(16), ...NARROW, ...storeVector(0)],
      ...[...increase(from, constant(32)), ...increase(to, constant(16))],
    ]),
    ...[...increase(A, get(STRIDE_A)), ...increase(ROW_SCALES, constant(4))],
  ];
  return [...get(C), ...set(to), ...get(ROWS), ...set(ROWS_LEFT), ...countDown(ROWS_LEFT, 1, row)];
}
