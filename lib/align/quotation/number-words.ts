import type { ReadQuote } from './read-quote';

/** A quotation's words as numbers of a vocabulary, so that comparing two is comparing numbers. */
export interface NumberedQuote extends Pick<ReadQuote, 'afterEllipsis' | 'bracketed'> {
  /** -1 for a word that no document has. */
  readonly words: Int32Array;
  /** The two words that word i is when written apart, "healthcare" as "health care": pairs one after another, mostly none. */
  readonly apart: readonly (readonly number[])[];
  /** The word that words i − 1 and i are when written as one; -1 when there is none. */
  readonly joined: Int32Array;
}

/** Gives a quotation's words the numbers of `vocabulary`. */
export function numberWords(quote: ReadQuote, vocabulary: ReadonlyMap<string, number>): NumberedQuote {
  const { keys, afterEllipsis, bracketed } = quote;
  const numberOf = (key: string): number => vocabulary.get(key) ?? -1;
  const apart = keys.map((key) => {
    const pairs: number[] = [];
    for (let cut = 1; cut < key.length; cut++) {
      const [left, right] = [numberOf(key.slice(0, cut)), numberOf(key.slice(cut))];
      if (left >= 0 && right >= 0) pairs.push(left, right);
    }
    return pairs;
  });
  return {
    words: Int32Array.from(keys, numberOf),
    apart,
    joined: Int32Array.from(keys, (key, i) => (i === 0 ? -1 : numberOf(keys[i - 1] + key))),
    afterEllipsis,
    bracketed,
  };
}
