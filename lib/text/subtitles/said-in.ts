import type { Span } from '../../types';
import { readCues } from './read-cues';

/** The words of a passage as they are spoken: without the times, tags and names of a subtitle file; of any other text as they stand. */
export function saidIn(text: string, { start, end, exact }: Span): string {
  const said = readCues(text)
    .flatMap((cue) => cue.said)
    .filter((range) => range.start < end && start < range.end)
    .map((range) => text.slice(Math.max(start, range.start), Math.min(end, range.end)).trim());
  return said.length === 0 ? exact : said.join(' ');
}
