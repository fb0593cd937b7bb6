import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { EDGES, type Weights, emptyWeights } from './weights';

/** Weights nearer to nought than this say nothing and compress to nothing. */
const FLOOR = 0.02;
/** Weights beyond this are cut off: one step of the 127 then stays fine enough for the rest. */
const CEILING = 3;

const arraysOf = (weights: Weights): Float32Array[] => [
  weights.cue,
  weights.pair,
  ...EDGES.map((name) => weights.edges[name]),
];

/** Weights as one Brotli stream of bytes, square-root spaced: fine near nought, coarse far out. */
export function packWeights(weights: Weights): Buffer {
  const bytes = arraysOf(weights).map((values) =>
    Int8Array.from(values, (value) => {
      const size = Math.min(Math.abs(value), CEILING);
      return size < FLOOR ? 0 : Math.round(Math.sign(value) * Math.sqrt(size / CEILING) * 127);
    }),
  );
  return brotliCompressSync(Buffer.concat(bytes.map((row) => Buffer.from(row.buffer))), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** The weights that `packWeights` packed. Throws when the bytes are of another make. */
export function unpackWeights(packed: Uint8Array): Weights {
  const bytes = brotliDecompressSync(packed);
  const weights = emptyWeights();
  const arrays = arraysOf(weights);
  const expected = arrays.reduce((sum, values) => sum + values.length, 0);
  if (bytes.length !== expected)
    throw new Error(`attribution weights of ${bytes.length} cells, not ${expected}`);
  let at = 0;
  for (const values of arrays)
    for (let index = 0; index < values.length; index++) {
      const step = bytes.readInt8(at++);
      values[index] = (Math.sign(step) * CEILING * step * step) / (127 * 127);
    }
  return weights;
}
