import { readQuote } from './read-quote';
import type { Holding } from './trace-quote';

/** Nine words in ten: a quotation that was altered still leads to its document, a likeness does not. */
const COVERAGE = 0.85;
/** So many words in order are no chance, though one in five was changed. */
const MANY_WORDS = 12;
const COVERAGE_OF_MANY = 0.75;

/**
 * Whether nothing but its words is needed to tie a quotation to a document: most of them must stand there, for two letters of two
 * firms may both say "can have access to … data" and have nothing to do with each other.
 */
export const isFound = (quote: string, { coverage }: Pick<Holding, 'coverage'>): boolean =>
  coverage >= COVERAGE ||
  (coverage >= COVERAGE_OF_MANY && readQuote(quote).keys.length * coverage >= MANY_WORDS);
