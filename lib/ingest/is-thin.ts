import { countWords } from '../text/count-words';

/**
 * A headline cannot be judged by less. On a page, some two sentences are the teaser above a paywall; a text that someone
 * gave is what they have, and a brief of two sentences is whole.
 */
const ENOUGH_WORDS = { page: 60, given: 30 } as const;

/** True when `text`, read off a page or given as it is, is too short to judge a headline by. */
export const isThin = (text: string, from: keyof typeof ENOUGH_WORDS): boolean =>
  countWords(text) < ENOUGH_WORDS[from];
