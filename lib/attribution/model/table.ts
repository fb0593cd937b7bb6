import type { Features } from './feature-hash';

/** Trained numbers in rows of equal width, a row for each hash of a feature by its last bits. */
export interface Table {
  /** Adds the rows of all `features`, number by number, to `sums` from `at` on. */
  readonly addRows: (features: Features, sums: Float64Array, at: number) => void;
  /** Sum of the numbers of all `features`, for a table of one a row. */
  readonly sum: (features: Features) => number;
}

/** The number of a row that a hash means, in a table of `2 ** bits` rows. */
export const rowOf = (hash: number, bits: number): number => hash & ((1 << bits) - 1);

/** A table while it is learnt: it sees what becomes of `numbers`. */
export function learntTable(numbers: Float32Array, bits: number, width: number): Table {
  const mask = (1 << bits) - 1;
  return {
    addRows: ({ hashes, size }, sums, at) => {
      for (let index = 0; index < size; index++) {
        const row = (hashes[index] & mask) * width;
        for (let place = 0; place < width; place++) sums[at + place] += numbers[row + place];
      }
    },
    sum: ({ hashes, size }) => {
      let sum = 0;
      for (let index = 0; index < size; index++) sum += numbers[hashes[index] & mask];
      return sum;
    },
  };
}

/**
 * A table as the model keeps it: a byte a number, and what each byte is worth. A quarter of the memory, most of which then stays near
 * the processor. Few steps of few bits: sums of some hundred are exact, in whatever order they are added.
 */
export function packedTable(bytes: Uint8Array, worth: Float64Array, bits: number, width: number): Table {
  const mask = (1 << bits) - 1;
  return {
    addRows: ({ hashes, size }, sums, at) => {
      for (let index = 0; index < size; index++) {
        const row = (hashes[index] & mask) * width;
        for (let place = 0; place < width; place++) sums[at + place] += worth[bytes[row + place]];
      }
    },
    sum: ({ hashes, size }) => {
      let sum = 0;
      for (let index = 0; index < size; index++) sum += worth[bytes[hashes[index] & mask]];
      return sum;
    },
  };
}
