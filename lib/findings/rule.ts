import type { Analysis, Finding } from '../types';

/** What a rule may look at: the whole analysis but the findings themselves. */
export type Facts = Omit<Analysis, 'id' | 'engine' | 'findings'>;

/**
 * Looks for one kind of trouble and says it in words that a copy editor would write in the margin.
 * Pure; findings come in order of the text. Its id is the name of its file.
 */
export type Rule = (facts: Facts) => readonly Finding[];
