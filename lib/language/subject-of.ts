import type { Token } from '../types';

/** Number of the token that is the subject of the one at `verb`; -1 for none. */
export const subjectOf = (tokens: readonly Token[], verb: number): number =>
  tokens.findIndex(({ head, relation }) => verb >= 0 && head === verb && relation.startsWith('nsubj'));
