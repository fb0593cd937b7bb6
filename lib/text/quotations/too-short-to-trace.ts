/** Below three words anything is found anywhere: "very good" is not traced. */
export const MIN_TRACED_WORDS = 3;

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,]*/gu;

/** Whether quoted words are too few to be looked for in documents. */
export const isTooShortToTrace = (words: string): boolean =>
  (words.match(WORD)?.length ?? 0) < MIN_TRACED_WORDS;
