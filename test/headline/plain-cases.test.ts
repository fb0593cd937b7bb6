import { describe, expect, it } from 'vitest';
import type { Fault } from '../../lib/types';
import { checkOf } from './check-of';

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

const JAB = [
  'A weekly injection may lower the risk of hospital admission for older women with heart failure, researchers in Norwick say.',
  'The trial followed 1,204 women aged over 65 for 18 months. Those who were given the drug were 22% less likely to be admitted than those on a placebo.',
  '“It is not a cure, and it does not replace the drugs that we have,” said Dr Ane Quist, who led the trial.',
];

describe('what a suggestion must not say', () => {
  const text = [
    'Norwick Rail knew of the broken signal for 14 months before the crash, an inquiry into the railway heard on Friday.',
    'The firm could be fined up to £2m for the delay, the inquiry heard. Its chairman, Lars Holm, apologised to the families.',
  ];

  it.each(['Norwick Rail knew of broken signal for two years', 'Norwick Rail fined up to £2m'])(
    'keeps what is counted, and what is done to whom: “%s”',
    (headline) => expect(checkOf(headline, text).repair ?? '').not.toMatch(/14 years|may fine\b/),
  );
});

describe('what an editor would see at once', () => {
  const table: readonly (readonly [fault: Fault, faulty: string, phrase: string, faithful: string, text: readonly string[]])[] = [
    ['contradicted', 'Norwick paper mill profit falls to £74m', 'falls', 'Norwick paper mill profit rises to £74m', MILL],
    ['contradicted', 'Norwick Paper shares rise 3.1%', 'rise', 'Norwick Paper shares fall 3.1%', MILL],
    ['contradicted', 'Managers approve union plan to share night shifts', 'approve', 'Managers reject union plan to share night shifts', MILL],
    ['negated', 'Fire in paper store: watchman arrested', 'arrested', 'Fire in paper store: watchman escaped', MILL],
    ['negated', 'Weekly jab cures heart failure in older women', 'cures', 'Weekly jab may help older women with heart failure', JAB],
    ['roles-swapped', 'Managers accuse union leader Quist of contempt', 'Managers accuse union leader Quist of contempt', 'Union leader Quist accuses managers of contempt', MILL],
    ['hedge-dropped', 'Trial of new boiler begins in August', 'begins', 'Trial of new boiler could begin in August', MILL],
    ['hedge-dropped', 'Norwick Paper shuts 12 machines in valley', 'shuts', 'Norwick Paper may shut 12 machines in valley', MILL],
    ['hedge-dropped', 'Former treasurer embezzled £61,350 from choir', 'embezzled', 'Former treasurer accused of embezzling £61,350 from choir', COURT],
    ['number-changed', 'Former treasurer accused of embezzling £63,150 from choir', '£63,150', 'Former treasurer accused of embezzling £61,350 from choir', COURT],
    ['scope-widened', 'All 38 singers lent choir money, court hears', 'All 38 singers', 'Four of 38 singers lent choir money, court hears', COURT],
    ['place-or-nationality-shifted', 'Hull-based firm Choirbook had seen nothing odd in choir accounts', 'Hull', 'Bristol-based firm Choirbook had seen nothing odd in choir accounts', COURT],
  ]; // prettier-ignore

  it.each(table)('tells %s of “%s”, at “%s”, and backs “%s”', (fault, faulty, phrase, faithful, text) => {
    const flagged = checkOf(faulty, text);
    expect(flagged.verdict).toMatch(/^(?:partly|not)-backed$/);
    expect(flagged.phrases[0]).toMatchObject({ status: 'fault', fault, span: { exact: phrase } });
    expect(checkOf(faithful, text).verdict).toBe('backed');
  });

  it.each([
    ['an infinitive of which the headline says how far it is', 'Choir in talks to sell hall to school'],
    ['what jurors should expect', 'Jury to retire on Thursday, judge says'],
    ['a day that another sentence gives', 'Hearing over choir money goes on until Friday'],
    ['words of a quotation that stand in the text', '‘Once it is sold it is sold’: choir votes on hall'],
  ])('says nothing of %s: “%s”', (_, headline) => expect(checkOf(headline, COURT).verdict).toBe('backed'));
});

const WEIR = [
  'Opponents fear that the new weir would worsen floods in Nether Tolsey. A farmer, Hugh Carne, accuses the council of hiding a report on the weir. The council denied this.',
  'Sales at the Tolsey mill rose 2.4% to £3.2m in the half-year, while its profit fell 18%. Bills will rise by 9% in April.',
  'The mill’s director, Ada Lund, said that the board had received no offer. “We will look at every shed and every shelf,” she said.',
  'The money for the pump has yet to be approved by the river board. The driver of the van was hurt. She has not been arrested.',
  'The union rejected a plan to share the night shifts. It has repaid 61 of the 96 members who lent it money. Cargo could be sent through Romania.',
  'The town turned down a request to film the weir. The agency has not decided whether to prosecute the mill. The pump cost €90,000.',
  'The measure passed by nine votes to four, with two members joining the majority. Russian television claimed that the weir had cracked.',
  'Members urged the treasurer, Ron Pell, to resign. The clerk, Eve Dunn, was away. The defender later thanked Ms Dunn.',
];

it('takes a number for no other thing’s that goes the other way', () =>
  expect(
    checkOf('Ferry deaths up more than 70% since 2010 as tram deaths fell', [
      'The transport agency of Norland counted the dead of ten years. From 2010 to 2020 ferry deaths increased 71%, while tram accident deaths dropped 14%.',
      'The agency’s director, Lars Holm, said that more people took the ferry than ever.',
    ]).verdict,
  ).toBe('backed'));

it('hears no cause in what is only asked', () =>
  expect(
    checkOf('Too soon to say if long hours led to tram accident, regulator says', [
      'The operator of the tram network has suspended two drivers while it looks into a collision at Kingsmoor depot in which a cleaner broke her arm.',
      'The drivers’ union said that shifts of more than ten hours may have played a part. The regulator said that it was too early to link the accident to working hours.',
    ]).verdict,
  ).toBe('backed'));

describe('what the text denies, leaves open, has from one who claims it or of another', () => {
  const table: readonly (readonly [fault: Fault, faulty: string, phrase: string, faithful: string])[] = [
    ['attribution-dropped', 'Tolsey council hid report on weir', 'Tolsey council hid', 'Tolsey council hid report on weir, farmer claims'],
    ['attribution-dropped', 'Weir at Tolsey has cracked', 'Weir at Tolsey has cracked', 'Tolsey weir has cracked, Russian TV claims'],
    ['contradicted', 'Tolsey mill sales fall 2.4% in half-year', 'fall', 'Tolsey mill sales rise 2.4% in half-year'],
    ['contradicted', 'Tolsey bills to fall by 9% in April', 'fall', 'Tolsey bills to rise by 9% in April'],
    ['negated', 'Board of Tolsey mill has received offer', 'has received', 'Board of Tolsey mill has received no offer'],
    ['negated', 'River board approves money for pump', 'approves', 'River board yet to approve money for pump'],
    ['entity-swapped', 'Members urge clerk Dunn to resign', 'Dunn', 'Members urge treasurer Pell to resign'],
    ['roles-swapped', 'Dunn thanks Pell', 'Dunn thanks Pell', 'Defender thanks Dunn'],
    ['negated', 'Van driver arrested in Tolsey', 'arrested', 'Van driver not arrested in Tolsey'],
    ['hedge-dropped', 'Agency prosecutes Tolsey mill', 'prosecutes', 'Agency to decide whether to prosecute Tolsey mill'],
  ]; // prettier-ignore

  it.each(table)('tells %s of “%s”, at “%s”, and backs “%s”', (fault, faulty, phrase, faithful) => {
    const flagged = checkOf(faulty, WEIR);
    expect([flagged.verdict === 'backed', flagged.phrases[0]?.fault, flagged.phrases[0]?.span.exact]).toEqual(
      [false, fault, phrase],
    );
    expect(checkOf(faithful, WEIR).verdict).toBe('backed');
  });

  it.each([
    ['a plan that is turned down near what is said', 'Sales at Tolsey mill rise to £3.2m'],
    ['those who are left of a number', 'Thirty-five members still to be repaid by union'],
  ])('says nothing of %s: “%s”', (_, headline) => expect(checkOf(headline, WEIR).verdict).toBe('backed'));

  it.each([
    ['New weir to worsen floods in Nether Tolsey', 'New weir may worsen floods in Nether Tolsey'],
    [
      '‘We will close every shed’: director Lund on profit',
      '‘We will look at every shed’: director Lund on profit',
    ],
    ['Cargo could be sent through Hungary', 'Cargo could be sent through Romania'],
    ['Pump for Tolsey mill cost €19,000', 'Pump for Tolsey mill cost €90,000'],
    ['Committee passes measure by nine votes to six', 'Committee passes measure by nine votes to four'],
  ])('mends “%s”', (headline, repair) => expect(checkOf(headline, WEIR).repair).toBe(repair));

  it('keeps the capital of whoever claims it, and shows the words that were said', () => {
    expect(checkOf('Weir at Tolsey has cracked', WEIR).phrases[0].message).toBe(
      'The text does not say so itself; it has this from Russian television.',
    );
    expect(checkOf('‘We will close every shed’: director Lund on profit', WEIR).phrases[0].message).toBe(
      'Nobody says “We will close every shed” in the text; the nearest words are “We will look at every shed”.',
    );
  });
});

describe('the repair', () => {
  it.each([
    ['Former treasurer accused of embezzling £63,150 from choir', 'Former treasurer accused of embezzling £61,350 from choir'],
    ['Choir beat rivals 4-2 in vote on hall', 'Choir beat rivals 3-2 in vote on hall'],
    ['Hull-based firm Choirbook had seen nothing odd in choir accounts', 'Bristol-based firm Choirbook had seen nothing odd in choir accounts'],
  ])('puts the text’s own words into “%s”', (headline, repair) =>
    expect(checkOf(headline, COURT).repair).toBe(repair),
  ); // prettier-ignore
});

describe('a message', () => {
  it('shows the part as the text has it', () =>
    expect(checkOf('All 38 singers lent choir money, court hears', COURT).phrases[0].message).toBe(
      '“All” is more than the text says: “Four of the 38 singers”.',
    ));

  it('tells a number of two parts whole', () =>
    expect(checkOf('Choir beat rivals 4-2 in vote on hall', COURT).phrases[0].message).toBe(
      'The headline has 4-2; the text has 3-2 there.',
    ));
});
