import { expect, it } from 'vitest';
import { readPage } from '@/lib/ingest/read-page';
import { readPasted } from '@/lib/ingest/read-pasted';

/** What a pattern may run along and back again: one letter of each kind, and the words that readers of pages look for. */
const PIECES = [
  ' ', '\n', '\t', 'a', 'A', '1', '.', ',', ':', '-', '(', ')', '[', '<', '&', '/', '#', '@', '"', '“', '’', '…', '—', '\u200b', '\u0301', '中',
  'a ', 'A ', 'Aa ', 'A. ', 'a.', 'a-a ', '1. a\n', 'a\n', ' \n', '12.12.', '1,', '2026 ', '<a ', '“a” ', 'A: a\n', 'By A B\n', 'A B, ', 'a@b.c ', 'www.a.b ',
  'said ', 'and ', 'of the ', 'Reuters ', 'Published ', 'Updated: ', 'Mr. ',
]; // prettier-ignore

const SHORT = 3_000;
const LONG = 24_000;
/** The longer is eight times as long: quadratic time would be sixty-four times. */
const MOST_GROWTH = 24;
/** Milliseconds below which nobody waits. */
const LEAST_TOLD = 12;

const milliseconds = (run: () => void): number => {
  const since = process.cpuUsage();
  run();
  return process.cpuUsage(since).user / 1_000;
};

it.each(PIECES)('X10: endless %j is read in linear time, wherever on a page it stands', (piece) => {
  const of = (length: number): string => `${piece.repeat(Math.ceil(length / piece.length))}x`;
  const page = (length: number): string =>
    `<title>${of(length)}</title><article><h1>${of(length)}</h1><p class="byline">${of(length)}</p><time>${of(length)}</time><p>${of(length)}</p></article>`;
  const readers: readonly ((length: number) => unknown)[] = [
    (length) => readPasted(of(length)),
    (length) => readPage(page(length), 'https://news.example/'),
  ];
  for (const read of readers) {
    const short = Math.min(
      milliseconds(() => read(SHORT)),
      milliseconds(() => read(SHORT)),
    );
    expect(milliseconds(() => read(LONG))).toBeLessThan(MOST_GROWTH * Math.max(short, LEAST_TOLD));
  }
});
