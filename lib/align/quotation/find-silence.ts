import type { Stretch } from './fold-words';
import { findTimings } from '../../text/subtitles/find-timings';

/** "(APPLAUSE)", "[bell ringing]", "(inaudible)": what a transcript adds to what was said; at most five words. */
const STAGE_DIRECTION =
  /\((?:\p{Lu}{3,}(?:[\s,;-]+\p{Lu}+){0,4}|applause|laughter|inaudible|crosstalk|cheers|boos|ph|sic)\)|\[[\p{L}'’-]+(?:\s+[\p{L}'’-]+){0,4}\]|\[\s[\p{L}'’ -]{3,40}\s\]/gu;

/** What stands in `text` and was not said: stage directions, and the times of subtitles. Sorted, none overlaps another. */
export function findSilence(text: string): readonly Stretch[] {
  const directions = Array.from(text.matchAll(STAGE_DIRECTION), (match): Stretch => [
    match.index,
    match.index + match[0].length,
  ]);
  const timings = findTimings(text);
  if (timings.length === 0) return directions;
  const merged: Stretch[] = [];
  for (const [start, end] of [...directions, ...timings].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
