import { once } from '../once';
import { cueAt, readCues } from '../text/subtitles/read-cues';
import type { Change, SourceDocument, Span } from '../types';

const lastName = (name: string): string =>
  name
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .at(-1) ?? '';

const cuesOf = once(({ text }: SourceDocument) => readCues(text));

/**
 * That a transcript with times (SubRip, WebVTT) gives a passage to somebody else than the article does, by last names; [] where it
 * does not, or where either names nobody.
 */
export function otherSpeaker(
  document: SourceDocument,
  passage: Span,
  speaker: string | null,
): readonly Change[] {
  if (speaker === null) return [];
  const told = cueAt(cuesOf(document), passage.start)?.speaker ?? null;
  if (told === null || lastName(told) === lastName(speaker)) return [];
  return [{ kind: 'speaker', quoted: speaker, original: told, marked: false }];
}
