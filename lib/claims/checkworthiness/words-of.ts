const WORD = /\d[\d,.]*%?|\p{L}+(?:['’]\p{L}+)?|[$£€%?!]/gu;

/** Lower-case words with figures folded into their size, so that "4,200" and "9,731" are one and the same word. */
export const wordsOf = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map((word) => {
    if (!/^\d/.test(word)) return word.toLowerCase().replace('’', "'");
    if (word.endsWith('%')) return '#%';
    if (/^(?:1[89]|20)\d\d$/.test(word)) return '#year';
    return `#${word.replace(/\D/g, '').length}`;
  });
