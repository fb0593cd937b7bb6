import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { packedTable } from './table';
import { eachPart, type Trained, type Weights } from './weights';

/** Weights nearer to nought than this say nothing and compress to nothing. */
const FLOOR = 0.02;
/** Weights beyond this are cut off: one step of the 127 then stays fine enough for the rest. */
const CEILING = 3;

/** Weights as one Brotli stream of bytes, square-root spaced: fine near nought, coarse far out. */
export function packWeights(numbers: Trained<Float32Array>): Buffer {
  const parts: Buffer[] = [];
  eachPart((_bits, _width, pick) => {
    const steps = Int8Array.from(pick(numbers), (value) => {
      const size = Math.min(Math.abs(value), CEILING);
      return size < FLOOR ? 0 : Math.round(Math.sign(value) * Math.sqrt(size / CEILING) * 127);
    });
    parts.push(Buffer.from(steps.buffer));
  });
  return brotliCompressSync(Buffer.concat(parts), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** What each byte, without its sign, is worth. */
const WORTH = Float64Array.from({ length: 256 }, (_, byte) => {
  const step = byte < 128 ? byte : byte - 256;
  return Math.fround((Math.sign(step) * CEILING * step * step) / (127 * 127));
});

/** The weights that `packWeights` packed. Throws when the bytes are of another make. */
export function unpackWeights(packed: Uint8Array): Weights {
  const bytes = brotliDecompressSync(packed);
  let at = 0;
  const weights = eachPart((bits, width) => {
    const from = at;
    at += width << bits;
    return packedTable(bytes.subarray(from, at), WORTH, bits, width);
  });
  if (bytes.length !== at) throw new Error(`attribution weights of ${bytes.length} cells, not ${at}`);
  return weights;
}
