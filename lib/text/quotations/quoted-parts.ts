import type { Attribution, Span } from '../../types';
import { partOf } from '../span';

/** Words between marks, curly or straight, of equal or of mixed kind: “…”, "…", "…”. */
const MARKED = /[“"„«]([^“”"„«»]+)[”"“»]/g;
/** Where the marks are outside, one may still cling to either end. */
const EDGES = /^[\s“”"'‘’]*|[\s“”"'‘’]*$/g;
const SPACE = /^\s*|\s*$/g;

/**
 * The parts of an attribution that claim to be somebody's own words, without their marks: what stands between quotation marks in
 * its content, or, where the marks of direct speech lie outside the content, all of it. None for indirect speech. A quotation that
 * "she said" stands within has several, and what is true of one need not be true of the next.
 */
export function quotedParts({ kind, content }: Pick<Attribution, 'kind' | 'content'>): readonly Span[] {
  if (kind === 'indirect') return [];
  return content
    .flatMap((span): Span[] => {
      const marked = [...span.exact.matchAll(MARKED)].map(({ index, 1: { length } }) =>
        trimmed(partOf(span, index + 1, index + 1 + length), SPACE),
      );
      if (marked.length > 0) return marked;
      return kind === 'direct' ? [trimmed(span, EDGES)] : [];
    })
    .filter(({ exact }) => exact !== '');
}

/** A span without what `edges` finds at its two ends. */
function trimmed(span: Span, edges: RegExp): Span {
  const [before = '', after = ''] = span.exact.match(edges) ?? [];
  const { length } = span.exact;
  return before.length === length ? partOf(span, 0, 0) : partOf(span, before.length, length - after.length);
}
