import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse';
import type { Fault, HeadlineCheck } from '../../lib/types';
import { makeArticle } from './make-article';

/** The check of a headline by the whole engine: who says what counts here. */
const check = (headline: string, text: readonly string[]): HeadlineCheck =>
  analyse(makeArticle(headline, text)).headlines[0];

const MILL = [
  'Profit at the paper mill of Norwick rose to £74m last year, the owner said on Friday. Shares in Norwick Paper fell 3.1%.',
  'The managers have rejected a plan by the union to share the night shifts. The union leader, Ida Quist, accused the managers of contempt.',
  'Norwick Paper may shut up to 12 of its 31 machines in the valley, it said. Other mills have shut machines since the spring.',
  'The fire in the store began at 5am on Monday. The cause is not known. The watchman escaped. Police said that he had not been arrested.',
  'The minister, Lars Holm, stopped short of calling for Ms Quist to go. A trial of the new boiler could begin in August if money is found.',
];

const COURT = [
  'A former treasurer accused of embezzling £61,350 from a choir told a jury on Tuesday that she had acted on orders.',
  'Rita Amble, 44, denies nine charges of fraud. “I did what I was told,” she said.',
  'The choir has 38 singers in two halls. Four of the 38 singers had lent it money, the court heard. Three people were hurt in a scuffle outside.',
  'Bristol-based firm Choirbook, which keeps the accounts, said it had seen nothing odd. The hearing goes on until Friday.',
  'Judge Ann Foyle told jurors that they should expect to retire on Thursday. The choir is in talks to sell its hall to a school.',
  'The choir beat its rivals 3-2 in a vote on the hall in May. “Once it is sold it is sold,” the conductor said.',
];

describe('what an editor would see at once', () => {
  const table: readonly (readonly [fault: Fault, faulty: string, phrase: string, faithful: string, text: readonly string[]])[] = [
    ['contradicted', 'Norwick paper mill profit falls to £74m', 'falls', 'Norwick paper mill profit rises to £74m', MILL],
    ['contradicted', 'Norwick Paper shares rise 3.1%', 'rise', 'Norwick Paper shares fall 3.1%', MILL],
    ['contradicted', 'Managers approve union plan to share night shifts', 'approve', 'Managers reject union plan to share night shifts', MILL],
    ['negated', 'Fire in paper store: watchman arrested', 'arrested', 'Fire in paper store: watchman escaped', MILL],
    ['roles-swapped', 'Managers accuse union leader Quist of contempt', 'Managers accuse union leader Quist of contempt', 'Union leader Quist accuses managers of contempt', MILL],
    ['hedge-dropped', 'Trial of new boiler begins in August', 'begins', 'Trial of new boiler could begin in August', MILL],
    ['hedge-dropped', 'Norwick Paper shuts 12 machines in valley', 'shuts', 'Norwick Paper may shut 12 machines in valley', MILL],
    ['hedge-dropped', 'Former treasurer embezzled £61,350 from choir', 'embezzled', 'Former treasurer accused of embezzling £61,350 from choir', COURT],
    ['number-changed', 'Former treasurer accused of embezzling £63,150 from choir', '£63,150', 'Former treasurer accused of embezzling £61,350 from choir', COURT],
    ['scope-widened', 'All 38 singers lent choir money, court hears', 'All 38 singers', 'Four of 38 singers lent choir money, court hears', COURT],
    ['place-or-nationality-shifted', 'Hull-based firm Choirbook had seen nothing odd in choir accounts', 'Hull', 'Bristol-based firm Choirbook had seen nothing odd in choir accounts', COURT],
  ]; // prettier-ignore

  it.each(table)('tells %s of “%s”, at “%s”, and backs “%s”', (fault, faulty, phrase, faithful, text) => {
    const flagged = check(faulty, text);
    expect(flagged.verdict).toMatch(/^(?:partly|not)-backed$/);
    expect(flagged.phrases[0]).toMatchObject({ status: 'fault', fault, span: { exact: phrase } });
    expect(check(faithful, text).verdict).toBe('backed');
  });

  it.each([
    ['an infinitive of which the headline says how far it is', 'Choir in talks to sell hall to school'],
    ['what jurors should expect', 'Jury to retire on Thursday, judge says'],
    ['a day that another sentence gives', 'Hearing over choir money goes on until Friday'],
    ['words of a quotation that stand in the text', '‘Once it is sold it is sold’: choir votes on hall'],
  ])('says nothing of %s: “%s”', (_, headline) => expect(check(headline, COURT).verdict).toBe('backed'));
});

describe('the repair', () => {
  it.each([
    ['Former treasurer accused of embezzling £63,150 from choir', 'Former treasurer accused of embezzling £61,350 from choir'],
    ['Choir beat rivals 4-2 in vote on hall', 'Choir beat rivals 3-2 in vote on hall'],
    ['Hull-based firm Choirbook had seen nothing odd in choir accounts', 'Bristol-based firm Choirbook had seen nothing odd in choir accounts'],
  ])('puts the text’s own words into “%s”', (headline, repair) =>
    expect(check(headline, COURT).repair).toBe(repair),
  ); // prettier-ignore
});

describe('a message', () => {
  it('shows the part as the text has it', () =>
    expect(check('All 38 singers lent choir money, court hears', COURT).phrases[0].message).toBe(
      '“All” is more than the text says: “Four of the 38 singers”.',
    ));

  it('tells a number of two parts whole', () =>
    expect(check('Choir beat rivals 4-2 in vote on hall', COURT).phrases[0].message).toBe(
      'The headline has 4-2; the text has 3-2 there.',
    ));
});
