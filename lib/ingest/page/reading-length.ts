/** Writing in which one character says what three letters say. */
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
const LETTERS = 3;

/** How long a text is to a reader, in letters of an alphabet: "市議会は閉鎖を決めた。" is a sentence, with 11 characters. */
export function readingLength(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return text.length + dense * (LETTERS - 1);
}
