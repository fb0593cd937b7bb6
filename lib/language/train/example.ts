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

/** Some passes over the treebanks, in which the learning rate rises and then falls to nothing. */
export interface TrainPhase {
  readonly rounds: number;
  /** Highest learning rate (Adam). */
  readonly rate: number;
  /** Share of the shorter sentences that is retold as headlines. */
  readonly headlines: number;
  readonly seed: number;
}
