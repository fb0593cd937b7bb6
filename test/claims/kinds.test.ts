import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/claims/find-claims';
import { parseSentences } from '@/lib/language/parse-sentences';
import type { Claim } from '@/lib/types';
import { anArticle } from '../export/an-analysis';

const claimsIn = (text: string): readonly Claim[] => {
  const article = anArticle([text], { publishedAt: '2026-03-04' });
  return findClaims(article, parseSentences(article), [], []);
};

describe('the main clause tells the kind', () => {
  it.each<[Claim['kind'], string]>([
    ['event', 'The mayor presented the plan that critics say should be dropped.'],
    ['event', 'The council met ahead of next week’s vote.'],
    ['event', 'They are going to schools with videos of the fire.'],
    ['event', 'The board did not respond to the letter.'],
    ['past-statement', 'Ortiz said the ferries will return in May.'],
    ['past-statement', 'Ortiz says the pier was never safe.'],
    ['prediction', 'The fund is expected to fall.'],
    ['prediction', 'Fares are going to rise in the north.'],
    ['prediction', 'The council is likely to sell the ferry.'],
    ['comparison', 'Those who drank coffee were less likely to be ill than those who drank none.'],
    ['comparison', 'Those who drink coffee are 33% less likely to be diagnosed than those who drink none.'],
    ['prediction', 'The ferry is to be sold in May.'],
    ['prediction', 'The council may sell the ferry.'],
    ['hypothetical', 'The plan would close four piers.'],
    ['hypothetical', 'The council could sell the pier to a bank.'],
    ['event', 'The council could not sell the ferry in 2019.'],
    ['event', 'The lessees kept their shops even if the harbour was closed.'],
    ['opinion', 'Take out a loan from the council, not from a bank.'],
    ['opinion', 'We have to let the inquiry unfold.'],
    ['opinion', 'It was the strangest plan of them all.'],
    ['opinion', 'The new pier is too narrow.'],
    ['opinion', 'I am proud of the harbour.'],
    ['quantity', 'The council allocated more than $26 million for the pier.'],
    ['quantity', 'The harbour pays salaries that touch $16.50 an hour.'],
    ['event', 'The mayor left the hall, which holds 400 people.'],
    ['event', 'Vale won the two-man race for the harbour board.'],
    ['event', 'The board met the two candidates in the old hall.'],
    ['event', 'The council closed the pier six years ago.'],
    ['comparison', 'The harbour has the highest wages in the county.'],
    ['event', 'The mayor called it the least bad plan as well as a gift to the town.'],
    ['event', 'The council acted as quickly as possible.'],
    ['event', 'The results in Harwick narrowed the race.'],
    ['causal', 'The storm led to the closure of the pier.'],
    ['causal', 'The line closed because of the strike.'],
    ['causal', 'That is why the mayor wrote to the board.'],
    ['rule-or-law', 'Dogs are not allowed in the terminal.'],
    ['event', 'He was declared the winner by the board.'],
  ])('%s: %s', (kind, text) => expect(claimsIn(text).map((claim) => claim.kind)).toEqual([kind]));
});

describe('words that turn a claim round are kept', () => {
  it.each([
    ['Neither Ortiz nor Vale has paid the fine.', /^Neither/],
    ['Nor have they repaired the old ferry terminal.', /^Nor/],
    ['Either company has the ships for it.', /^Either/],
  ])('%s', (text, begins) => expect(claimsIn(text)[0].text).toMatch(begins));
});

it.each(['Baiting the moderators', 'According to the board, basically', '2. Ferries'])(
  'states nothing: %s',
  (text) => expect(claimsIn(text)).toEqual([]),
);

describe('reasons', () => {
  it.each([
    ['President Bill Clinton shared a story about a painting.', 'is about law, courts or taxes'],
    ['She has the 2,383 votes needed to win.', 'says what should be'],
    ['The two candidates met in the old hall.', 'gives a figure'],
  ])('“%s” is not said to be one that %s', (text, reason) =>
    expect(claimsIn(text)[0].reasons).not.toContain(reason),
  );
});
