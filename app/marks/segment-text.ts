import type { Mark } from './mark';

/** A stretch of text that lies under the same marks from its first unit to its last. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Outermost first: longest, then earliest, then in the order given. */
  readonly marks: readonly Mark[];
}

/**
 * Cuts `start`–`end` at every boundary of the marks, so that marks which overlap can be drawn as properly nested elements.
 * The segments are sorted, never empty and join without gaps; marks outside the range, and empty ones, are left out.
 */
export function segmentText(start: number, end: number, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks.filter((mark) => mark.start < end && start < mark.end && mark.start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const outermostFirst = [...inside].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return places.slice(1).map((to, index) => {
    const from = places[index];
    return {
      start: from,
      end: to,
      marks: outermostFirst.filter((mark) => mark.start <= from && to <= mark.end),
    };
  });
}
