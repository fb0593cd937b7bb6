import type { Token } from '../../types';
import type { Name } from '../names/name';
import type { Bodies } from './body-of-person';
import type { Draft, Memory } from './draft';

/** A sentence, with what the text has told up to it. */
export interface Reading {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly own: readonly Name[];
  /** 1 for tokens that belong to a name or a description read before. */
  readonly taken: Uint8Array;
  readonly draftOf: ReadonlyMap<Name, Draft>;
  readonly memory: Memory;
  /** Every entity met, in order of first mention. */
  readonly all: Set<Draft>;
  /** The unnamed by their description, lower-cased. */
  readonly unnamed: Map<string, Draft>;
  readonly bodies: Bodies;
  /** Whether a token stands in somebody's quoted speech. */
  readonly isQuoted: (token: Token) => boolean;
}
