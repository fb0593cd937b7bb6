import { expect, it } from 'vitest';
import { MOST_OPENING, openingWords } from '@/lib/text/opening-words';

it.each([
  ['The ferry will sail.\n\nIt left at noon.', 'The ferry will sail.'],
  ['\n Harbour Rail said so.', 'Harbour Rail said so.'],
  [`${'ferry '.repeat(40)}`, `${'ferry '.repeat(14)}ferry …`],
  ['', ''],
])('%j opens with %j', (text, words) => expect(openingWords(text)).toBe(words));

it('leaves no half of a sign where no blank stands', () => {
  const words = openingWords(`a${'𝒳'.repeat(100)}`);
  expect(words.length).toBeLessThanOrEqual(MOST_OPENING + 2);
  expect(words.isWellFormed()).toBe(true);
});
