import type { Token } from '../types';

/** True for what a verb or a predicate is said of, a clause and the "there" of "there are" included. */
export const isSubject = ({ relation }: Token): boolean => /^(?:nsubj|csubj|expl)/.test(relation);
