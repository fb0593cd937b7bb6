import type { Range } from '../span';
import { findTimings } from './find-timings';

/** What is shown at one time of a subtitle file (SubRip, WebVTT). */
export interface Cue {
  /** Seconds from the beginning; `null` where the file's time is broken. */
  readonly at: number | null;
  /** Who speaks, where the cue names somebody ("<v Ilse Brandvold>", "MARSH: We will …"). */
  readonly speaker: string | null;
  /** Where the cue begins in the text, its time and all. */
  readonly from: number;
  /** What is said, in order, without times, tags, the speaker's name and lines that are shown again; may be empty. */
  readonly said: readonly Range[];
}

const TIME = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?\s*-{1,2}>/;
const VOICE = /^<v(?:\.[^\s<>]*)?\s+([^<>\n]{1,60})>$/;
/** "MARSH:", ">> Lena Ortiz:"; not "Note:", which is no name of two words nor in capitals. */
const LABEL =
  /^\s*(?:>>+\s*|[-–]\s*)?((?:\p{Lu}[\p{Lu}\p{M}.'’-]+|(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)(?:\s+\p{Lu}[\p{Lu}\p{M}.'’-]+){0,4}):\s+/u;

function secondsOf(line: string): number | null {
  const [, hours = '0', minutes, seconds] = TIME.exec(line) ?? [];
  if (minutes === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The cues of a subtitle file, in the order of the text; [] for any other text. Linear. */
export function readCues(text: string): readonly Cue[] {
  const cues: { at: number | null; from: number; said: Range[]; speaker: string | null }[] = [];
  let start = 0;
  const say = (end: number): void => {
    if (text.slice(start, end).trim() !== '') cues.at(-1)?.said.push({ start, end });
  };
  for (const [from, to] of findTimings(text)) {
    say(from);
    start = to;
    const silent = text.slice(from, to);
    const voice = VOICE.exec(silent);
    if (/-{1,2}>/.test(silent) && !silent.startsWith('<'))
      cues.push({ at: secondsOf(silent), from, said: [], speaker: null });
    else if (voice && cues.length > 0) cues.at(-1)!.speaker ??= voice[1].trim();
  }
  say(text.length);
  return cues.map((cue) => trimmed(cue.speaker === null ? withLabel(cue, text) : cue, text));
}

/** Without the blanks before its first word and after its last. */
function trimmed(cue: Cue, text: string): Cue {
  const said = cue.said.map((range, at) => {
    const words = text.slice(range.start, range.end);
    const before = at === 0 ? words.length - words.trimStart().length : 0;
    const after = at === cue.said.length - 1 ? words.length - words.trimEnd().length : 0;
    return { start: range.start + before, end: range.end - after };
  });
  return { ...cue, said };
}

function withLabel(cue: Cue, text: string): Cue {
  const [first, ...rest] = cue.said;
  const label = first && LABEL.exec(text.slice(first.start, first.end));
  if (!label) return cue;
  const start = first.start + label[0].length;
  return {
    ...cue,
    speaker: label[1],
    said: [...(text.slice(start, first.end).trim() === '' ? [] : [{ start, end: first.end }]), ...rest],
  };
}

/** The cue that an offset of the text lies in; `null` before the first. */
export function cueAt(cues: readonly Cue[], offset: number): Cue | null {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle].from <= offset) low = middle + 1;
    else high = middle;
  }
  return cues[low - 1] ?? null;
}

/** "1:02:03", "0:07": seconds as a player shows them. */
export function clockOf(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
