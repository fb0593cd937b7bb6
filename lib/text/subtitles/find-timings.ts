/** From, to. */
type Stretch = readonly [number, number];

/** "00:00:01,000 --> 00:00:04,000 align:start"; a broken one too: "0:1 -> 00:00:03". */
const TIMING = /^[^\S\n]*\d[\d:.,]*[^\S\n]*-{1,2}>/;
const NUMBER = /^\s*\d+\s*$/;
/** "<v Ilse Brandvold>", "<00:00:02.480>", "</i>", "{\an8}". */
const TAG = /<\/?[^<>\n]{0,60}>|\{\\[^{}\n]{1,20}\}/g;
const VTT = /^\uFEFF?WEBVTT/;
const VTT_BLOCK = /^(?:NOTE|STYLE|REGION)\b/;
/** From this share of cues on that begin with the line before, the captions roll: each line is shown twice. */
const ROLLING = 1 / 3;

/**
 * The parts of a subtitle file (SubRip, WebVTT) that nobody says: numbers, times, headers, tags, and in rolling captions the
 * line shown again. [] for any other text. Sorted; a broken time is passed over like a whole one. Linear.
 */
export function findTimings(text: string): readonly Stretch[] {
  if (!text.includes('->')) return [];
  const silent: Stretch[] = [];
  const again: Stretch[] = [];
  let cues = 0;
  let firstOfCue = false;
  let header = VTT.test(text);
  const isVtt = header;
  let before = '';
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    const blank = line.trim() === '';
    if (isVtt && VTT_BLOCK.test(line)) header = true;
    if (blank) header = false;
    else if (TIMING.test(line)) {
      cues++;
      firstOfCue = true;
      header = false;
      silent.push([start, end]);
    } else if (header || (NUMBER.test(line) && isTimed(text, end + 1))) silent.push([start, end]);
    else {
      for (const tag of line.matchAll(TAG))
        silent.push([start + tag.index, start + tag.index + tag[0].length]);
      const bare = line.replace(TAG, '').trim();
      if (firstOfCue && bare === before) again.push([start, end]);
      firstOfCue = false;
      before = bare;
    }
    start = end + 1;
  }
  if (cues < 2) return [];
  return again.length < ROLLING * cues ? silent : [...silent, ...again].sort((a, b) => a[0] - b[0]);
}

/** Whether the line at `start` is a cue's time. */
function isTimed(text: string, start: number): boolean {
  const stop = text.indexOf('\n', start);
  return TIMING.test(text.slice(start, stop < 0 ? text.length : stop));
}
