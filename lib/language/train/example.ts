/** A sentence ready for training: position 0 is the root; heads, tags and relations at 0 mean nothing. */
export interface Example {
  readonly words: Int32Array;
  /** `SIGNS` rows a position. */
  readonly signs: Int32Array;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** How a network is trained, throughout. */
export interface TrainOptions {
  /** Positions a step. */
  readonly batch: number;
  /** Share of a word's numbers left out. */
  readonly dropEmbedding: number;
  /** Share of a layer's units left out. */
  readonly drop: number;
  readonly seed: number;
}

/** Some passes over the treebanks. */
export interface TrainPhase {
  readonly rounds: number;
  /** Learning rates (Adam) at its start and end; in between it falls evenly. */
  readonly rates: readonly [number, number];
  /** Share of the shorter sentences that is retold as headlines. */
  readonly headlines: number;
  /** Whether news retold as headlines are trained on too, read by the network as it is before the phase. */
  readonly news: boolean;
  readonly seed: number;
}
