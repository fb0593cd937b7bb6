import { describe, expect, it } from 'vitest';
import type { Fault } from '../../lib/types';
import { checkOf } from './check-of';

const COURT = [
  'A jury cleared the former harbour master Edda Lorne of stealing from the port of Stellan on Friday. The jury took four hours to find her not guilty on all five counts.',
  '“This was a witch hunt from the first day,” said her solicitor, Piers Okun, outside the court.',
  'Judge Mara Holt told the court that the claim of the port was a separate matter. She gave the port a month to file it.',
  'The chief executive of the port, Jon Tarn, would not say whether it would consider reinstating her. Her lawyers may seek £90,000 in damages.',
];

const TOWN = [
  'Councillors in Stellan voted by 12 to 9 on Monday to consult residents on closing two of the three swimming pools.',
  'The council leader, Una Brack, said that the cupboard was bare. The Green leader, Tom Vesey, called the plan “an act of cruelty”.',
  'The organiser of a petition, Ida Rusk, said that campaigners would go to court if they had to. The police were called to the debate but made no arrests.',
  'Vesey said that the consultation was a sham. “It has all been settled,” he said. Brack denied that.',
  'Her approval stands at 41 per cent, according to a poll, up three points on the month before.',
];

const ABROAD = [
  'Shells struck a market in the town of Kessel on Tuesday and killed 14 people, doctors said. Nobody was hurt at the school beside it.',
  'The United Nations said that it was too early to determine who had fired them. It has asked for access to the market.',
  'The Red Cross said that it might have to stop its convoys to Kessel unless the roads were made safe. The United States has supplied the rebels with radios, but not with weapons, officials said.',
  'There was no evidence of a cyber-attack on the banks of the town, which have been closed since Monday, the central bank said.',
];

const NUTS = [
  'People who eat a handful of almonds a day report fewer colds, a study of 900 adults in Norway has found.',
  'The study could not show that the almonds were the reason, said Dr Liv Sand, who led it. “It is an association,” she said.',
  'Almonds contain zinc. Those who ate them had 11 per cent fewer colds than the others.',
];

const CUP = [
  'Marlow came from behind to beat Tirrel 3-2 in the cup on Saturday, with two penalties by Ola Brandt in the first half.',
  '“I am proud of them,” said the Marlow manager, Gwen Tully. Her opposite number, Sid Carr, was furious about the second penalty. “It is a disgrace,” he said.',
  'Carr was booked for his protests and could face a touchline ban. Tully said that the club had received no offer from abroad for Brandt.',
];

const FIRM = [
  'Profit at the bakery chain Loafwell fell to £41m in the 26 weeks to September, it said on Tuesday. Shares closed at 268p, their lowest since 2020.',
  'A spokesman, Rolf Adler, confirmed that the leaked documents were genuine. Loafwell has 9 shops in Dunmore, and millions of customers.',
  'Prices would not rise before the spring, the finance director said.',
];

const table: readonly (readonly [fault: Fault, faulty: string, phrase: string, faithful: string, text: readonly string[]])[] = [
  ['negated', 'Former harbour master found guilty of stealing from port', 'found guilty', 'Former harbour master found not guilty of stealing from port', COURT],
  ['entity-swapped', "Judge calls harbour master case a 'witch hunt'", 'Judge', "Solicitor calls harbour master case a 'witch hunt'", COURT],
  ['hedge-dropped', 'Port to reinstate Lorne, chief executive says', 'to reinstate', 'Port might reinstate Lorne', COURT],
  ['hedge-dropped', 'Councillors in Stellan vote to close two swimming pools', 'to close', 'Councillors in Stellan vote to consult on closing two swimming pools', TOWN],
  ['entity-swapped', "Council leader calls pool plan 'an act of cruelty'", 'Council leader', "Green leader calls pool plan 'an act of cruelty'", TOWN],
  ['negated', 'Two arrested at debate on swimming pools in Stellan', 'arrested', 'Police called to debate on swimming pools in Stellan', TOWN],
  ['hedge-dropped', 'Campaigners go to court over swimming pools', 'go', 'Campaigners could go to court over swimming pools', TOWN],
  ['contradicted', "Brack's approval down three points to 41 per cent, poll finds", 'down three points', "Brack's approval up three points to 41 per cent, poll finds", TOWN],
  ['contradicted', 'UN confirms rebels shelled market in Kessel', 'UN confirms', 'UN says too early to tell who shelled market in Kessel', ABROAD],
  ['hedge-dropped', 'Red Cross halts convoys to Kessel', 'halts', 'Red Cross may halt convoys to Kessel', ABROAD],
  ['negated', 'US supplies rebels with weapons, officials say', 'weapons', 'US supplies rebels with radios, officials say', ABROAD],
  ['negated', 'Cyber-attack closes banks in Kessel', 'attack', 'No sign of cyber-attack as banks close in Kessel', ABROAD],
  ['cause-claimed', 'Almonds stop colds, study of 900 Norwegians finds', 'stop colds', 'Almonds linked to fewer colds in study of 900 Norwegians', NUTS],
  ['entity-swapped', "'It is a disgrace': Tully rages at second penalty", 'Tully', "'It is a disgrace': Carr rages at second penalty", CUP],
  ['hedge-dropped', 'Tirrel boss Carr banned from touchline after protests', 'banned', 'Tirrel boss Carr could be banned from touchline after protests', CUP],
  ['contradicted', 'Loafwell denies leaked documents are genuine', 'denies', 'Loafwell confirms leaked documents are genuine', FIRM],
]; // prettier-ignore

describe('plain opposites in articles of several voices', () => {
  it.each(table)('tells %s of “%s”, at “%s”, and backs “%s”', (fault, faulty, phrase, faithful, text) => {
    const told = checkOf(faulty, text);
    const [first] = told.phrases;
    expect([told.verdict === 'backed', first?.fault, first?.span.exact]).toEqual([false, fault, phrase]);
    expect(checkOf(faithful, text).verdict).toBe('backed');
  });

  it.each([
    // What both sides scored, a period and no share, a season that the text has after "before", a verb by the way.
    ['Marlow come from behind to beat Tirrel in five-goal cup thriller', CUP],
    ['Brandt shines in first half as Marlow beat Tirrel', CUP],
    ['Loafwell shares at four-year low as profit falls', FIRM],
    ['No price rise at Loafwell until spring', FIRM],
    ['Norwegians who eat almonds have fewer colds', NUTS],
    ["'Witch hunt': lawyer for cleared harbour master hits out", COURT],
  ])('backs “%s”', (headline, text) => expect(checkOf(headline, text).verdict).toBe('backed'));

  it('puts no vague number in place of one: “millions of” of 90 million elsewhere', () =>
    expect(checkOf('Loafwell has 9 million customers in Dunmore', FIRM).repair ?? '').not.toContain(
      'millions',
    ));
});
