/* The few instructions of WebAssembly that the kernel is made of, and its parameters and local variables by number. */
export const unsigned = (value: number): number[] => {
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
export const section = (id: number, ...parts: number[][]): number[] => {
  const body = parts.flat();
  return [id, ...unsigned(body.length), ...body];
};
export const text = (name: string): number[] => [
  ...unsigned(name.length),
  ...[...name].map((c) => c.charCodeAt(0)),
];

export const I32 = 0x7f;
export const V128 = 0x7b;
export const get = (local: number): number[] => [0x20, ...unsigned(local)];
export const set = (local: number): number[] => [0x21, ...unsigned(local)];
export const constant = (value: number): number[] => [0x41, ...signed(value)];
export const ADD = [0x6a];
export const SUBTRACT = [0x6b];
export const MULTIPLY = [0x6c];
export const loadVector = (offset: number): number[] => [0xfd, 0x00, 0x02, ...unsigned(offset)];
export const loadSplat = (offset: number): number[] => [0xfd, 0x09, 0x02, ...unsigned(offset)];
export const storeVector = (offset: number): number[] => [0xfd, 0x0b, 0x02, ...unsigned(offset)];
export const ZERO_VECTOR = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
export const FLOAT_ADD = [0xfd, 0xe4, 0x01];
export const FLOAT_MULTIPLY = [0xfd, 0xe6, 0x01];
export const WHOLE_ADD = [0xfd, 0xae, 0x01];
export const DOT_PAIRS = [0xfd, 0xba, 0x01];
export const TO_FLOAT = [0xfd, 0xfa, 0x01];
export const FLOAT_SUBTRACT = [0xfd, 0xe5, 0x01];
export const FLOAT_DIVIDE = [0xfd, 0xe7, 0x01];
export const FLOAT_SIZE = [0xfd, 0xe0, 0x01];
/** Four times the float of the given bits. */
export const floats = (...bytes: number[]): number[] => [0xfd, 0x0c, ...[bytes, bytes, bytes, bytes].flat()];
export const FLOAT_GREATER = [0xfd, 0xeb, 0x01]; // pmax
export const NEAREST = [0xfd, 0x6a];
export const TO_WHOLE = [0xfd, 0xf8, 0x01];
export const NARROW = [0xfd, 0x85, 0x01];
export const takeLane = (lane: number): number[] => [0xfd, 0x1f, lane];
export const SPREAD = [0xfd, 0x13];
export const LANE_MAX = [0x97];
export const LANE_MULTIPLY = [0x94];
export const LANE_DIVIDE = [0x95];
export const storeLane = (offset: number): number[] => [0x38, 0x02, ...unsigned(offset)];
export const loadWhole = (offset: number): number[] => [0x28, 0x02, ...unsigned(offset)];
/** One float. */
export const lane = (value: number): number[] => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)];
export const ONE = floats(0, 0, 0x80, 0x3f);
export const HALF = floats(0, 0, 0, 0x3f);
export const increase = (local: number, by: number[]): number[] => [
  ...get(local),
  ...by,
  ...ADD,
  ...set(local),
];

/** A loop that counts `local` down by `step` to 0; it runs at least once. */
export const countDown = (local: number, step: number, body: number[]): number[] => [
  ...[0x03, 0x40, ...body, ...get(local), ...constant(step), ...SUBTRACT],
  ...[0x22, ...unsigned(local), 0x0d, 0x00, 0x0b],
];

export const PARAMETERS = 10;
export const [A, PANELS, C, ROWS, DEPTH, WIDTH, STRIDE_A, STRIDE_C, COLUMN_SCALES, ROW_SCALES] =
  Array(10).keys();
export const [ROWS_LEFT, DEPTH_LEFT, PANEL, ROW_A, ROW_C, ROW_SCALE] = [10, 11, 12, 13, 14, 15];
export const POINTERS = [16, 17, 18, 19];
export const TARGETS = [20, 21, 22, 23];
export const POINTER_LOCALS = 14;
export const SUMS = [24, 25, 26, 27, 28, 29, 30, 31];
export const [LEFT, RIGHT, SPLAT, LEFT_SCALE, RIGHT_SCALE] = [32, 33, 34, 35, 36];
export const VECTOR_LOCALS = 13;
