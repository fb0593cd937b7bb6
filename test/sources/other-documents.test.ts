import { describe, expect, it } from 'vitest';
import { otherDocuments } from '@/lib/sources/other-documents';
import type { SourceDocument } from '@/lib/types';

const sentences = Array.from(
  { length: 40 },
  (_, i) => `On day ${i} the harbour board heard ${i * 7} complaints about berth ${i % 9} and answered them.`,
);
const text = sentences.join('\n\n');
const held = (id: string, given: Partial<SourceDocument> = {}): SourceDocument => ({
  id,
  url: null,
  title: id,
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-01-01T00:00:00Z',
  sha256: '0',
  status: 'held',
  text: 'Minutes of the board. Nobody spoke of the ferries.',
  blocks: [],
  ...given,
});
const left = (documents: readonly SourceDocument[], url: string | null = 'https://news.example/harbour') =>
  otherDocuments({ url, text }, documents).map(({ id }) => id);

describe('otherDocuments', () => {
  it('leaves out the article under its address, and its text under any other', () =>
    expect(
      left([
        held('minutes'),
        held('page', { url: 'http://www.news.example/harbour/?utm_source=mail' }),
        held('copy', { url: 'https://mirror.example/1', text }),
        held('corrected', { text: `${text.replace('day 3 ', 'day three ').toUpperCase()}\nUpdated.` }),
      ]),
    ).toEqual(['minutes']));

  it.each([
    ['half of the text', sentences.slice(0, 20).join(' ')],
    ['a text as long in other words', text.replaceAll('complaints', 'carols').replaceAll('heard', 'sang')],
    [
      'the text within a longer report',
      `${text}\n${text.replaceAll('berth', 'pier').replaceAll('day', 'night')}`,
    ],
    ['nothing', ''],
  ])('keeps %s', (_, other) => expect(left([held('other', { text: other })], null)).toEqual(['other']));

  it('gives the same array back when all are others, quickly among ten thousand as long', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      held(`note-${i}`, { text: `Note ${i}: the pilots met again. `.repeat(130) }),
    );
    const begun = performance.now();
    expect(otherDocuments({ url: null, text }, many)).toBe(many);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
