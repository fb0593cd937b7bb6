import { describe, expect, it } from 'vitest';
import { bodyWords, historyWords } from '@/app/article/history-words';
import { words } from '../app/in-words';
import { historyOf, type HistoryEntry } from '@/lib/desk/history-of';
import type { ArticleVersion, Verdict } from '@/lib/types';

const version = (
  time: string,
  headline: string | null,
  verdict: Verdict | null = 'backed',
  text = 'The company said so.',
  engine = '1',
): ArticleVersion => ({
  articleId: `${headline}|${text}`,
  headline,
  text,
  verdict,
  seenAt: `2026-03-02T${time}:00.000Z`,
  lastAt: `2026-03-02T${time}:30.000Z`,
  engine,
});
const OTHER = 'The company has said so.';
const first = version('13:50', 'Depot to close', 'not-backed');

const told = (entry: HistoryEntry) => historyWords(entry, words('article'), 'en');

describe('the history of a headline', () => {
  it.each([
    ['Headline fixed 14:05, body unchanged', version('14:05', 'Depot may close')],
    ['Headline fixed 14:05, body changed too', version('14:05', 'Depot may close', 'backed', OTHER)],
    ['Headline changed 14:05, body unchanged', version('14:05', 'Depot will close', 'not-backed')],
    ['Body changed 14:05, headline unchanged', version('14:05', 'Depot to close', 'backed', OTHER)],
    ['Headline removed 14:05, body unchanged', version('14:05', null, null)],
  ])('“%s”', (expected, second) =>
    expect(historyOf([first, second]).map(told)).toEqual(['First seen 13:50', expected]),
  );

  it('tells a headline that is no longer backed, and one that was added', () => {
    const [, spoilt] = historyOf([
      version('13:50', 'Depot may close'),
      version('14:05', 'Depot to close', 'partly-backed'),
    ]);
    expect(told(spoilt)).toBe('Headline changed 14:05 and no longer backed, body unchanged');
    const [, added] = historyOf([version('13:50', null, null), version('14:05', 'Depot may close')]);
    expect(told(added)).toBe('Headline added 14:05, body unchanged');
  });

  it('knows a version that stood there before, what was last seen, and another engine', () => {
    const [, , back] = historyOf([
      first,
      version('14:05', 'Depot may close'),
      { ...first, seenAt: '2026-03-02T15:00:00.000Z', engine: '2' },
    ]);
    expect(back.change).toMatchObject({
      backTo: '2026-03-02T13:50:00.000Z',
      lastSeenBefore: '2026-03-02T14:05:30.000Z',
      readAnew: true,
    });
    expect(historyOf([first, version('14:05', 'Depot may close')])[1].change).toMatchObject({
      backTo: null,
      readAnew: false,
    });
  });

  it.each([
    [{ wordsAdded: 12, wordsRemoved: 1 }, '12 words added, one word removed'],
    [{ wordsAdded: 1, wordsRemoved: 0 }, 'one word added'],
    [{ wordsAdded: 0, wordsRemoved: 3 }, '3 words removed'],
    [{ wordsAdded: 0, wordsRemoved: 0 }, 'only punctuation or spacing'],
  ])('counts the words of a body: %j', (body, expected) =>
    expect(bodyWords(body, words('article'))).toBe(expected),
  );
});
