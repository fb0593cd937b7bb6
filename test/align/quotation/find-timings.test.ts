import { describe, expect, it } from 'vitest';
import { findTimings } from '@/lib/text/subtitles/find-timings';
import { indexDocuments } from '@/lib/align/quotation/index-documents';
import { traceQuote } from '@/lib/align/quotation/trace-quote';
import { stands } from '@/lib/text/span';

const srt = `1
00:00:01,000 --> 00:00:03,500
We read every letter that

2
00:00:03,500 --> 00:00:06,000
reaches this <i>office</i>, and

3
00:00:0,,5 -> 00:61
all 41 of them were answered.

44
trawlers lay in the harbour.
`;
const vtt = `WEBVTT - Harbour board
Kind: captions

NOTE taken down by a clerk
who left early

intro
00:01.000 --> 00:04.000 align:start position:0%
<v Ilse Brandvold>The pilots will <00:02.480>go back
to sea

00:04.000 --> 00:07.000
on Monday morning at six.
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
const trace = (text: string, quote: string) => traceQuote(indexDocuments([{ id: 'tape', text }]), { quote });

describe('subtitles as documents', () => {
  it.each([
    [
      'SubRip, across two cues and a broken time',
      srt,
      'reaches this office, and all 41 of them were answered',
    ],
    ['a number that is spoken', srt, 'were answered. 44 trawlers lay in the harbour'],
    ['WebVTT, across tags and a cue', vtt, 'The pilots will go back to sea on Monday morning'],
    ['lines shown twice', rolling, 'told us that the channel is safe for boats of any size'],
    ['line ends of Windows', srt.replaceAll('\n', '\r\n'), 'every letter that reaches this office'],
  ])('finds word for word: %s', (_, text, quote) => {
    const { status, span } = trace(text, quote);
    expect(status).toBe('verbatim');
    expect(span && stands(span, text)).toBe(true);
  });

  it('does not make the header or a time part of what was said', () => {
    expect(trace(vtt, 'taken down by a clerk').status).toBe('not-found');
    expect(trace(srt, '00:00:01,000 00:00:03,500 We').status).not.toBe('verbatim');
  });

  it.each([
    ['an arrow in prose', 'The line runs 1950 -> 2000 in the chart.\nNothing more was said.'],
    ['a plain letter', 'Dear members,\n1\nWe met at 10:30 <as ever>.'],
    ['a single time', '00:01 --> 00:02\nOnly this was said.'],
    ['nothing', ''],
  ])('leaves other texts alone: %s', (_, text) => expect(findTimings(text)).toEqual([]));

  it('reads a file of a hundred thousand cues, and one of arrows alone, within seconds', () => {
    const long = Array.from(
      { length: 100_000 },
      (_, i) => `${i}\n00:00:01,000 --> 00:00:02,000\nword ${i}\n`,
    );
    const begun = performance.now();
    expect(trace(long.join('\n'), 'word 70000 word 70001').status).toBe('verbatim');
    findTimings('1 --> '.repeat(200_000));
    findTimings('1 -->\n'.repeat(200_000));
    findTimings(`1 -->\n1 -->\n${'<'.repeat(1_000_000)}`);
    expect(performance.now() - begun).toBeLessThan(6_000);
  });
});
