import { countWords } from '../text/count-words';
import { contains, firstEndingAfter } from '../text/span';
import type { AttributionKind, Span } from '../types';
import type { Quotation } from '../text/quotations/quotation';

/** Share of a content's words between marks from which on it is direct: "…," may leave a stray word outside. */
const DIRECT = 0.9;

/**
 * Direct when what is said stands between quotation marks, mixed when part of it does, else indirect. `quotations` are those of
 * the article in order; a quotation that holds the cue too is somebody else's and does not count.
 */
export function kindOfContent(
  content: readonly Span[],
  cue: Span | null,
  quotations: readonly Quotation[],
): AttributionKind {
  let words = 0;
  let quoted = 0;
  for (const span of content) {
    words += countWords(span.exact);
    for (const { span: own, inner } of overlapping(quotations, span)) {
      if (cue !== null && contains(own, cue)) continue;
      const start = Math.max(inner.start, span.start);
      const end = Math.min(inner.end, span.end);
      if (end > start) quoted += countWords(span.exact.slice(start - span.start, end - span.start));
    }
  }
  if (words === 0 || quoted === 0) return 'indirect';
  return quoted / words >= DIRECT ? 'direct' : 'mixed';
}

/** The quotations that share text with `span`. `quotations` stand in order and do not overlap. */
export function overlapping(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  const first = firstEndingAfter(quotations, span.start);
  let end = first;
  while (end < quotations.length && quotations[end].span.start < span.end) end++;
  return quotations.slice(first, end);
}
