import { expect, it } from 'vitest';
import { nameDocument } from '@/lib/sources/name-document';
import type { DocumentMention } from '@/lib/types';

const mention = (said: Partial<DocumentMention>): DocumentMention => ({
  type: 'report',
  author: null,
  addressee: null,
  publisher: null,
  date: null,
  ...said,
});

it.each([
  ['a letter', { type: 'letter', author: 'Ilse Brandvold' }, 'letter from Ilse Brandvold'],
  ['the report', { publisher: 'Coast Watch' }, 'report by Coast Watch'],
  ['a recent Coast Watch report', { publisher: 'Coast Watch' }, 'recent Coast Watch report'],
  ['a filing', { type: 'filing', date: '2026-03-04' }, 'filing of 4 March 2026'],
  ['a filing', { type: 'filing', date: '2026-03' }, 'filing of March 2026'],
  ['a leaked letter', { type: 'letter', publisher: 'Coast News' }, 'leaked letter made public by Coast News'],
  [
    'a study',
    { type: 'study', publisher: 'Annals of Harbour Science' },
    'study published in Annals of Harbour Science',
  ],
  ['its annual accounts', {}, 'annual accounts'],
  ['a', {}, 'a'],
  ['a statement', { type: 'statement', author: 'Okoro campaign' }, 'statement from the Okoro campaign'],
  ['Okoro’s email', { type: 'letter', author: 'Ada Okoro' }, 'email from Ada Okoro'],
  ['Okoro’s email', { type: 'letter', author: 'Tomas Brandt' }, 'Okoro’s email from Tomas Brandt'],
] as const)('names %s by what the text says of it', (words, said, name) =>
  expect(nameDocument(words, mention(said))).toBe(name),
);
