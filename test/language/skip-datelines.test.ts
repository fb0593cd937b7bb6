import { expect, it } from 'vitest';
import { parseSentences } from '@/lib/language/parse-sentences';
import { datelineLength, skipDatelines } from '@/lib/language/skip-datelines';
import { articleOf } from '../attribution/article-of';

it.each([
  'PORT ELLIS, March 3 (Reuters) - ',
  'WASHINGTON — ',
  'LONDON (AP) — ',
  'London (AFP) - ',
  'ST. PAUL, Minn. (AP) – ',
  'ST JUDE, Norland — ',
])('knows %j as a dateline', (dateline) => {
  expect(datelineLength(`${dateline}Police questioned the mayor.`)).toBe(dateline.length);
});

it.each([
  'NATO — the alliance of 1949 — has met.',
  'Holt (the mayor) said so.',
  'Police - who came late - left.',
  'A-level results - The best yet.',
  'WASHINGTON is a city.',
  '',
])('finds none in %j', (text) => expect(datelineLength(text)).toBe(0));

it('reads the sentence behind it, and leaves the others', () => {
  const article = articleOf('PORT ELLIS, March 3 (Reuters) - Police questioned the mayor. She denied it.');
  const sentences = parseSentences(article);
  const [first, second] = skipDatelines(article, sentences);
  expect(first.span).toEqual({ start: 32, end: 60, exact: 'Police questioned the mayor.' });
  expect(first.tokens.map(({ relation }) => relation).slice(0, 2)).toEqual(['nsubj', 'root']);
  expect(second).toBe(sentences[1]);
});
