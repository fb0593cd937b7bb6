import { describe, expect, it } from 'vitest';
import { clockOf, cueAt, readCues } from '@/lib/text/subtitles/read-cues';

const told = (text: string) =>
  readCues(text).map(({ at, speaker, said }) => [
    at,
    speaker,
    said.map(({ start, end }) => text.slice(start, end)).join(''),
  ]);

const srt = `1
00:00:01,000 --> 00:00:03,500
MARSH: We read every letter that

2
01:02:03,500 --> 01:02:06,000
reaches this <i>office</i>, and
is kept.

3
00:00:0,,5 -> 00:61
>> Lena Ortiz: all 41 were answered.

4
00:75:00,000 --> 00:76:00,000
Note: nothing else.

5
00:00:09,000 --> 00:00:10,000

`;
const vtt = `WEBVTT - Harbour board
Kind: captions

NOTE taken down by a clerk

intro
00:01.000 --> 00:04.000 align:start
<v Ilse Brandvold>The pilots will <00:02.480>go back
to sea</v>

00:04.000 --> 00:07.000
<v.loud Tom Marsh>on Monday.
`;
const rolling = `WEBVTT

00:00.000 --> 00:02.000
the pilots have told us

00:02.000 --> 00:04.000
the pilots have told us
that the channel is safe

00:04.000 --> 00:06.000
that the channel is safe
for boats of any size
`;

describe('readCues', () => {
  it('tells time, speaker and words of SubRip, and of a broken time that there is none', () =>
    expect(told(srt)).toEqual([
      [1, 'MARSH', 'We read every letter that'],
      [3723, null, 'reaches this office, and\nis kept.'],
      [null, 'Lena Ortiz', 'all 41 were answered.'],
      [null, null, 'Note: nothing else.'],
      [9, null, ''],
    ]));

  it('tells the voices of WebVTT, and nothing of its header', () =>
    expect(told(vtt)).toEqual([
      [1, 'Ilse Brandvold', 'The pilots will go back\nto sea'],
      [4, 'Tom Marsh', 'on Monday.'],
    ]));

  it('tells a line that rolls on once', () =>
    expect(told(rolling).map(([, , words]) => words)).toEqual([
      'the pilots have told us',
      'that the channel is safe',
      'for boats of any size',
    ]));

  it('reads line ends of Windows alike', () =>
    expect(told(srt.replaceAll('\n', '\r\n')).map(([at, speaker]) => [at, speaker])).toEqual(
      told(srt).map(([at, speaker]) => [at, speaker]),
    ));

  it.each(['', 'Dear members, we met at 10:30.', '00:01 --> 00:02\nOnly this was said.'])(
    'leaves other texts alone: %j',
    (text) => expect(readCues(text)).toEqual([]),
  );

  it('keeps its places within the text, in order and apart, and finds the cue of each', () => {
    for (const text of [srt, vtt, rolling]) {
      const cues = readCues(text);
      let before = 0;
      for (const cue of cues)
        for (const { start, end } of cue.said) {
          expect(start).toBeGreaterThanOrEqual(Math.max(before, cue.from));
          expect(end).toBeGreaterThan(start);
          expect(cueAt(cues, start)).toBe(cue);
          expect(cueAt(cues, end - 1)).toBe(cue);
          before = end;
        }
      expect(before).toBeLessThanOrEqual(text.length);
      expect(cueAt(cues, cues[0].from - 1)).toBeNull();
    }
  });

  it('reads a hundred thousand cues, and labels that go on and on, within seconds', () => {
    const begun = performance.now();
    expect(readCues('1\n00:00:01,000 --> 00:00:02,000\nAnn Marsh: word\n\n'.repeat(100_000))).toHaveLength(
      100_000,
    );
    readCues(`00:01 --> 00:02\n${'Aa '.repeat(200_000)}\n\n00:01 --> 00:02\n${'AB '.repeat(200_000)}`);
    expect(performance.now() - begun).toBeLessThan(6_000);
  });
});

it.each([
  [0, '0:00'],
  [7, '0:07'],
  [125, '2:05'],
  [3723, '1:02:03'],
  [360_000, '100:00:00'],
])('clockOf(%i) is %s', (seconds, clock) => expect(clockOf(seconds)).toBe(clock));
