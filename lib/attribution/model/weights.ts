/** Which edge of which span a set of weights seeks: the near edge (towards the cue; a source's start) or the far one. */
export type EdgeName = 'source-near' | 'source-far' | 'left-near' | 'left-far' | 'right-near' | 'right-far';

export const EDGES: readonly EdgeName[] = [
  'source-near',
  'source-far',
  'left-near',
  'left-far',
  'right-near',
  'right-far',
];

/** Labels of the cue chain. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LABELS = 3;

/** Features per label of the cue chain, and per edge, as powers of two: hashes share cells beyond that. */
export const CUE_BITS = 18;
export const PAIR_BITS = 16;
export const EDGE_BITS = 17;

/** All trained numbers of the attribution model. */
export interface Weights {
  /** `LABELS` cells a feature. */
  readonly cue: Float32Array;
  /** `LABELS × LABELS` cells a feature: of a label after a label. */
  readonly pair: Float32Array;
  readonly edges: Readonly<Record<EdgeName, Float32Array>>;
}

/** Weights of zeros, to be trained. */
export function emptyWeights(): Weights {
  return {
    cue: new Float32Array(LABELS << CUE_BITS),
    pair: new Float32Array((LABELS * LABELS) << PAIR_BITS),
    edges: Object.fromEntries(EDGES.map((name) => [name, new Float32Array(1 << EDGE_BITS)])) as Record<
      EdgeName,
      Float32Array
    >,
  };
}
