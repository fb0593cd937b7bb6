import type { Span } from '../types';

/** How much of the surroundings a quote selector keeps, in UTF-16 units: enough to tell two equal quotations apart. */
const SURROUNDINGS = 32;

// A cut through an emoji would leave half a character, which is no valid text.
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/**
 * A span as Web Annotation's two selectors, by position and by quote (www.w3.org/TR/annotation-model, §4.2.4 and §4.2.5).
 * Positions count UTF-16 units, as everywhere in Standfirst. `text` is what the span stands in.
 */
export function selectors(span: Span, text: string): readonly object[] {
  return [
    { '@type': 'TextPositionSelector', start: span.start, end: span.end },
    {
      '@type': 'TextQuoteSelector',
      exact: span.exact,
      prefix: whole(text.slice(Math.max(0, span.start - SURROUNDINGS), span.start)),
      suffix: whole(text.slice(span.end, span.end + SURROUNDINGS)),
    },
  ];
}
