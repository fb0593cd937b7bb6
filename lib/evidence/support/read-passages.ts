import { splitSentences } from '../../language/sentences/split-sentences';
import { readTerms, type Terms } from '../../align/retrieval/read-terms';
import { spanOf } from '../../text/span';
import type { Span } from '../../types';

/** One sentence of a document, with its terms. */
export interface Passage {
  readonly span: Span;
  readonly terms: Terms;
}

/** A page longer than this is read by its beginning: what supports a sentence seldom stands after 60,000 words. */
const MAX_UNITS = 400_000;

/** The sentences of a document; a line's end ends a sentence too, as in lists and menus. */
export function readPassages(document: string): readonly Passage[] {
  const passages: Passage[] = [];
  const text = document.slice(0, MAX_UNITS);
  for (const line of text.matchAll(/[^\n]+/g))
    for (const { start, end } of splitSentences(line[0])) {
      const span = spanOf(text, line.index + start, line.index + end);
      const terms = readTerms(span.exact);
      if (terms.stems.length > 0) passages.push({ span, terms });
    }
  return passages;
}
