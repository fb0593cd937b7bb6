import type { Span } from '../types';

/** A place without its words (UTF-16 units, half-open). */
export type Range = Pick<Span, 'start' | 'end'>;

/** The span of `text` from `start` to `end` (UTF-16 units, half-open). Throws RangeError when it does not lie inside the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
    throw new RangeError(`span ${start}–${end} does not lie in a text of ${text.length} units`);
  return { start, end, exact: text.slice(start, end) };
}

/** The part of a span from `from` to `to` of its own words. Throws RangeError when it does not lie inside. */
export function partOf({ start, exact }: Span, from: number, to: number): Span {
  const part = spanOf(exact, from, to);
  return { ...part, start: start + from, end: start + to };
}

/** True when `inner` lies wholly within `outer`. */
export const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True when the two share at least one unit. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Number of the first of `placed`, in order of the text and apart, that ends behind `offset`; their number when none does. */
export function firstEndingAfter(placed: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle].span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when `span.exact` is what stands at its place in `text`. */
export const stands = (span: Span, text: string): boolean =>
  text.slice(span.start, span.end) === span.exact && span.end <= text.length;

/** What stands in several spans, in one line: a quotation that its speaker's name parts is told with an ellipsis. */
export const joinSpans = (spans: readonly Span[]): string => spans.map(({ exact }) => exact).join(' … ');
