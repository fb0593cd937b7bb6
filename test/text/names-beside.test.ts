import { expect, it } from 'vitest';
import { namesBeside } from '@/lib/text/names-beside';
import type { Source } from '@/lib/types';
import { read } from '../attribution/article-of';

const beside = (text: string): readonly string[] => {
  const { sentences, sources } = read(text, '2025-12-04');
  const paper = sources.find(({ kind }) => kind === 'document') as Source;
  return namesBeside(paper, { sources, sentences: sentences.map(({ span }) => span) });
};

it('names who stands in the sentence with a paper that nobody is told to have made', () =>
  expect(
    beside('Harbour Line knew of the cracks, a complaint says. Mayor Ada Okoro said nothing. Okoro left.'),
  ).toEqual(['Harbour Line']));

it('names whom the article speaks of most where nobody stands beside it', () =>
  expect(
    beside(
      'Nine cranes fell, a complaint says. Mayor Ada Okoro said nothing. Okoro told Tom Brandt so. Okoro left.',
    ),
  ).toEqual(['Ada Okoro']));

it('names nobody beside a paper whose author is told', () =>
  expect(
    beside('Mayor Ada Okoro read a letter from Tom Brandt. The letter said that he would leave.'),
  ).toEqual([]));

it.each([
  ['An indictment unsealed on Monday accuses the trader Mick Dorsey of fraud. It says so.', ['Mick Dorsey']],
  ['According to the coroner’s report, Neal Dorsey died of a single blow.', ['Neal Dorsey']],
  ['The company’s prospectus, filed on 3 March, warns investors of Tessaly’s debts.', ['Tessaly']],
  ['A complaint filed on Monday says that nine cranes fell.', []],
])('names whom the sentence with a paper speaks of, though he says nothing: %s', (text, names) =>
  expect(beside(text)).toEqual(names),
);
