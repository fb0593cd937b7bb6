/** A headline cannot be judged by less: a teaser above a paywall is some two sentences long. */
const ENOUGH_WORDS = 60;

/** How many words `text` has; a character of Chinese, Japanese or Thai counts half a word. */
export function countWords(text: string): number {
  const ideographs =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(words, ideographs / 2);
}

/** True when `text` is too short to judge a headline by. */
export const isThin = (text: string): boolean => countWords(text) < ENOUGH_WORDS;
