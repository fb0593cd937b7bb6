const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that set no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;

/** What may be one of these, told in a tenth of the time. */
const ASIAN = /[\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF\u2E80-\uFFFF]/;

/** How many words `text` has, runs of letters and digits; a character of Chinese, Japanese, Thai, Khmer and their like counts half a word. */
export function countWords(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  return ASIAN.test(text) ? Math.max(words, Math.ceil((text.match(UNSPACED)?.length ?? 0) / 2)) : words;
}
