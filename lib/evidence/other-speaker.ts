import { cueAt, readCues } from '../text/subtitles/read-cues';
import type { Change, Span } from '../types';

const lastName = (name: string): string =>
  name
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .at(-1) ?? '';

/**
 * That a transcript with times (SubRip, WebVTT) gives a passage to somebody else than the article does, by last names; `null` where it
 * does not, or where either names nobody.
 */
export function otherSpeaker(document: string, passage: Span, speaker: string | null): Change | null {
  const told = speaker === null ? undefined : cueAt(readCues(document), passage.start)?.speaker;
  if (speaker === null || told === undefined || told === null || lastName(told) === lastName(speaker))
    return null;
  return { kind: 'speaker', quoted: speaker, original: told, marked: false };
}
