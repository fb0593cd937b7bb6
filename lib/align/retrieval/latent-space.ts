import { seededRandom } from '../../seeded-random';

/** A low-dimensional space in which words that keep the same company in the pool lie near each other (LSA, Deerwester 1990). */
export interface LatentSpace {
  readonly dimensions: number;
  /** Unit vectors of the entries, one after another. */
  readonly entries: Float32Array;
  /** The unit vector of weighted terms; all zeros when none is known. */
  project(weights: ReadonlyMap<number, number>): Float32Array;
}

const ROUNDS = 3;

/** Makes the columns orthonormal in place (modified Gram-Schmidt); a column that depends on others becomes zero. */
function orthonormalise(matrix: readonly Float32Array[]): void {
  matrix.forEach((column, i) => {
    for (let j = 0; j < i; j++) {
      const other = matrix[j];
      let dot = 0;
      for (let r = 0; r < column.length; r++) dot += column[r] * other[r];
      for (let r = 0; r < column.length; r++) column[r] -= dot * other[r];
    }
    let norm = 0;
    for (const value of column) norm += value * value;
    const scale = norm > 1e-9 ? 1 / Math.sqrt(norm) : 0;
    for (let r = 0; r < column.length; r++) column[r] *= scale;
  });
}

const unit = (vector: Float32Array): Float32Array => {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
};

/**
 * The space spanned by the strongest `dimensions` directions of `rows` (term number → weight, each row of unit length),
 * by subspace iteration from a fixed start (Halko 2011); O(entries' terms × dimensions).
 */
export function buildLatentSpace(
  rows: readonly ReadonlyMap<number, number>[],
  terms: number,
  dimensions: number,
): LatentSpace {
  const random = seededRandom(1);
  const next = () => 2 * random() - 1;
  const basis = Array.from({ length: dimensions }, () => Float32Array.from({ length: terms }, next));
  const flat = rows.map((row) => [Int32Array.from(row.keys()), Float32Array.from(row.values())] as const);
  const once = (): void =>
    basis.forEach((column, d) => {
      const fresh = new Float32Array(terms);
      for (const [ids, weights] of flat) {
        let dot = 0;
        for (let i = 0; i < ids.length; i++) dot += weights[i] * column[ids[i]];
        for (let i = 0; i < ids.length; i++) fresh[ids[i]] += weights[i] * dot;
      }
      basis[d] = fresh;
    });
  for (let round = 0; round < ROUNDS; round++) {
    once();
    orthonormalise(basis);
  }
  const project = (weights: ReadonlyMap<number, number>): Float32Array => {
    const vector = new Float32Array(dimensions);
    for (const [term, weight] of weights)
      for (let d = 0; d < dimensions; d++) vector[d] += weight * basis[d][term];
    return unit(vector);
  };
  const entries = new Float32Array(rows.length * dimensions);
  rows.forEach((row, at) => entries.set(project(row), at * dimensions));
  return { dimensions, entries, project };
}
