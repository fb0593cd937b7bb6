import type { Table } from './table';

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

/** The attribution model: of the cue chain `LABELS` numbers a feature, of a label after a label `LABELS × LABELS`, of an edge one. */
export type Weights = Trained<Table>;

export interface Trained<Part> {
  readonly cue: Part;
  readonly pair: Part;
  readonly edges: Readonly<Record<EdgeName, Part>>;
}

/** Takes out of another model the same part. */
type Pick = <Part>(from: Trained<Part>) => Part;

/** Makes each part of a model, in the order of the file, of two to the `bits` rows of `width` numbers. */
export function eachPart<Part>(make: (bits: number, width: number, pick: Pick) => Part): Trained<Part> {
  return {
    cue: make(CUE_BITS, LABELS, (from) => from.cue),
    pair: make(PAIR_BITS, LABELS * LABELS, (from) => from.pair),
    edges: Object.fromEntries(
      EDGES.map((name) => [name, make(EDGE_BITS, 1, (from) => from.edges[name])]),
    ) as Record<EdgeName, Part>,
  };
}
