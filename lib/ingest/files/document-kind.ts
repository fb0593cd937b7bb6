import { sniffType } from '../sniff-type';
import { fileKind, type FileKind } from './file-kind';

/** SubRip and WebVTT, by name and by content type: texts to every other reader. */
const TRANSCRIPT_NAME = /\.(?:srt|vtt)$/i;
const TRANSCRIPT_TYPE = /^\s*(?:application\/x-subrip|text\/(?:srt|vtt|x-subrip))\s*(?:;|$)/i;

/**
 * What a file holds that a primary source is read from: as `fileKind` has it, and subtitles, which are transcripts and no articles.
 * Either of name and content type may be empty. `null` for everything else.
 */
export function documentKind(name: string, contentType: string, bytes: Uint8Array): FileKind | null {
  const isTranscript =
    TRANSCRIPT_NAME.test(name) || (!/\.\w{2,4}$/.test(name) && TRANSCRIPT_TYPE.test(contentType));
  if (isTranscript) return sniffType('', bytes) === 'other' ? null : 'text';
  return fileKind(name, contentType, bytes);
}
