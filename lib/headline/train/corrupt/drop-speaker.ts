import { findSpeaker } from '../../find-speaker';
import type { Reading } from '../../reading';
import type { Example } from './example';

/** What somebody says, told as a fact. */
export function dropSpeaker(headline: Reading): Example[] {
  const speaker = findSpeaker(headline);
  if (!speaker) return [];
  const { words, text } = headline;
  const before = words.slice(Math.min(speaker.start, speaker.cue < 0 ? speaker.start : speaker.cue) - 1)[0];
  let rest: string;
  if (speaker.start === 0) {
    const after = Math.max(speaker.end, speaker.cue) + 1;
    if (after >= words.length - 2) return [];
    rest = text.slice(words[Math.min(after, words.length - 1)].token.span.start).replace(/^that /, '');
    if (speaker.cue < 0 && words[speaker.end]) rest = text.slice(words[speaker.end].token.span.end).trim();
  } else rest = text.slice(0, before?.token.span.start ?? 0).replace(/[,\s]+$/, '');
  if (rest.split(' ').length < 4 || rest.split(' ').length > text.split(' ').length - 2) return [];
  rest = rest.replace(/[“”"‘]/g, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [{ text: rest, fault: 'attribution-dropped', start: 0, end: rest.length }];
}
