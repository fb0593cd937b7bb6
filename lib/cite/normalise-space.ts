/** One line of text, as a citation has it: blanks folded, control characters out. */
export const normaliseSpace = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
