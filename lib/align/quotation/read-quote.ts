import { foldWords, type FoldedWords } from './fold-words';

/** A quotation made ready for comparison. */
export interface ReadQuote extends FoldedWords {
  /** `afterEllipsis[i]`: an ellipsis stands between word i − 1 and word i. */
  readonly afterEllipsis: readonly boolean[];
  /** `bracketed[i]`: word i stands in square brackets, an editor's addition. */
  readonly bracketed: readonly boolean[];
}

const ELLIPSIS = /…|\.\s?\.\s?\.|\[\s*\]/;

/** Reads the words of a quotation, with the marks by which an honest editor owns up to a change. */
export function readQuote(quote: string): ReadQuote {
  const words = foldWords(quote);
  const afterEllipsis: boolean[] = [];
  const bracketed: boolean[] = [];
  let open = false;
  let from = 0;
  for (let i = 0; i < words.keys.length; i++) {
    const between = quote.slice(from, words.starts[i]);
    afterEllipsis.push(ELLIPSIS.test(between));
    const lastOpen = between.lastIndexOf('[');
    const lastClose = between.lastIndexOf(']');
    if (lastOpen > lastClose) open = true;
    else if (lastClose >= 0) open = false;
    bracketed.push(open);
    from = words.ends[i];
  }
  return { ...words, afterEllipsis, bracketed };
}
