import type { Token } from '../types';

/** Whether a token carries a clause's tense or mood: a past, a present or a modal, by the Penn Treebank's tags. */
export const isFiniteVerb = ({ tag }: Pick<Token, 'tag'>): boolean => /^(?:VB[DZP]|MD)$/.test(tag);
