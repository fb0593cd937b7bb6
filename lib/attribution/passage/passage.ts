import type { Token } from '../../types';

/**
 * One block of the article as the models see it: the tokens of its sentences in one row, with heads, subtree edges and
 * quotation state by index. Plain typed arrays: the models touch every token some hundred times.
 */
export interface Passage {
  /** Index of the block in the article. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Index of the sentence within the passage. */
  readonly sentence: Int32Array;
  /** First and one past last token of each sentence. */
  readonly sentenceStart: readonly number[];
  readonly sentenceEnd: readonly number[];
  /** Governor by index in the passage; -1 for a sentence's root. */
  readonly head: Int32Array;
  /** Distance from the root, capped where a broken tree would loop. */
  readonly depth: Int32Array;
  /** First and last token of each token's subtree (its hull when it is not projective). */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Highest token whose subtree begins, or ends, at this token. */
  readonly topFrom: Int32Array;
  readonly topTo: Int32Array;
  /** The dependant with which a token shares its subtree's left, or right, edge; -1 where the token itself is the edge. */
  readonly leftKid: Int32Array;
  readonly rightKid: Int32Array;
  /** Bits of the dependants that a token has: see `DEPENDANT_BITS`. */
  readonly dependants: Int32Array;
  /** First subject, first clause, object or oblique, and verb particle that depend on a token; -1 where there is none. */
  readonly subject: Int32Array;
  readonly complement: Int32Array;
  readonly particle: Int32Array;
  /** Index of the quotation that a token stands in, its marks included; -1 outside. */
  readonly quotation: Int32Array;
  /** 1 for the opening mark of a quotation, 2 for the closing one, else 0. */
  readonly mark: Int8Array;
  /** How many opening marks, closing marks and commas stand before each token; one longer than `tokens`. */
  readonly openings: Int32Array;
  readonly closings: Int32Array;
  readonly commas: Int32Array;
  /** How many finite verbs stand before each token; one longer than `tokens`. */
  readonly finites: Int32Array;
  /** Hashes of lower-cased form, lemma, Penn tag, relation, shape. */
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  readonly shape: Int32Array;
  /** WordNet's fields of a verb (lower byte) or a noun (above it), as bits. */
  readonly fields: Int32Array;
  /** Numbers of the nearer and the wider group of verbs of like meaning; 0 for other words. */
  readonly nearKin: Int32Array;
  readonly farKin: Int32Array;
}

/** Which bit of `Passage.dependants` stands for a dependant of which relation (subtypes count as their type). */
export const DEPENDANT_BITS: Readonly<Record<string, number>> = {
  nsubj: 1,
  csubj: 1,
  ccomp: 2,
  xcomp: 4,
  obj: 8,
  iobj: 16,
  obl: 32,
  mark: 64,
  aux: 128,
  cop: 256,
  parataxis: 512,
  advcl: 1024,
  nmod: 2048,
  acl: 4096,
  neg: 8192,
  'nsubj:pass': 16384,
  compound: 32768,
};
