import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { looksBinary, otherName, sniffType } from '@/lib/ingest/sniff-type';

const PROSE = 'The ferry line will raise fares by four per cent next year, its chief executive said. ';
/** Bytes without a pattern, the same each time. */
const noise = (bytes: number): Buffer =>
  Buffer.concat(Array.from({ length: bytes / 32 }, (_, i) => createHash('sha256').update(`${i}`).digest()));

it.each<[string, Buffer, boolean]>([
  ['prose', Buffer.from(PROSE), false],
  ['X1: prose with a NUL in it', Buffer.from(`Ferry\0 fares. ${PROSE}`), false],
  ['prose in windows-1252', Buffer.from('Köln und Füssen', 'latin1'), false],
  ['colours of a terminal', Buffer.from('\u001B[1mFares\u001B[0m\t4%\r\n'), false],
  ['nothing', Buffer.alloc(0), false],
  ['UTF-16 without a mark', Buffer.from(PROSE, 'utf16le'), true],
  ['packed data', deflateRawSync(noise(1024)), true],
  ['noise', noise(1024), true],
  ['zeros', Buffer.alloc(1024), true],
])('%s is binary or not', (_, bytes, binary) => {
  expect(looksBinary(bytes)).toBe(binary);
  expect(sniffType('', bytes)).toBe(binary ? 'other' : 'text');
});

it.each([
  ['text/html; charset=utf-8', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'a picture (PNG)'],
  ['text/html', Buffer.from('%PDF-1.7'), 'a PDF'],
  ['video/mp4; codecs=avc1', Buffer.from([0, 0, 0, 0x20, 0x66]), 'video/mp4'],
  ['', Buffer.from([0, 1, 2]), 'a file'],
  ['application/rss+xml; charset=utf-8', Buffer.from('<rss>'), 'a feed, which the page Feeds can watch'],
])('%s is told for what it is', (type, bytes, name) => {
  expect(sniffType(type, bytes)).toBe('other');
  expect(otherName(type, bytes)).toBe(name);
});
