import type { Span } from '../../types';
import type { Passage } from '../index-article';

/** The words of a passage that stand wholly in `span`; none in `null`. */
export function wordsIn({ words, span: own }: Passage, span: Span | null): readonly number[] {
  const found: number[] = [];
  if (span === null || span.end <= own.start || own.end <= span.start) return found;
  words.forEach(({ token }, w) => {
    if (span.start <= token.span.start && token.span.end <= span.end) found.push(w);
  });
  return found;
}
