import type { Span } from '../../types';
import type { Passage } from '../index-article';

/** The words of a passage that stand wholly in `span`; none in `null`. */
export const wordsIn = ({ words }: Passage, span: Span | null): readonly number[] =>
  span === null
    ? []
    : words.flatMap(({ token }, w) =>
        span.start <= token.span.start && token.span.end <= span.end ? [w] : [],
      );
