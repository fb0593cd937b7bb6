import { describe, expect, it } from 'vitest';
import { parseSentences } from '@/lib/language/parse-sentences';
import { findSources } from '@/lib/sources/find-sources';
import type { Source } from '@/lib/types';
import { articleOf } from '../attribution/article-of';

const sourcesOf = (text: string, publishedAt: string | null = null): readonly Source[] => {
  const article = articleOf(text, publishedAt);
  return findSources(article, parseSentences(article));
};
const named = (sources: readonly Source[], name: string): Source | undefined =>
  sources.find((source) => source.name === name);

describe('findSources', () => {
  it('gives one source to one person, with name, role and every mention', () => {
    const sources = sourcesOf(
      'Brightline CEO Tomas Brandt toured the yard. Brandt said it was safe. The Brightline boss said he would return.',
    );
    const brandt = named(sources, 'Tomas Brandt');
    expect(brandt?.kind).toBe('person');
    expect(brandt?.role).toBe('Brightline CEO');
    expect(brandt?.mentions.map(({ exact }) => exact)).toEqual([
      'Brightline CEO Tomas Brandt',
      'Brandt',
      'The Brightline boss',
      'he',
    ]);
  });

  it('numbers sources by first mention, the same way every time', () => {
    const text = 'Ada Okoro said the ward was full. Tomas Brandt denied it. Okoro said she had proof.';
    expect(sourcesOf(text).map(({ id }) => id)).toEqual(['source-1', 'source-2']);
    expect(sourcesOf(text)).toEqual(sourcesOf(text));
  });

  it('leaves out the unnamed who are only spoken of', () => {
    const sources = sourcesOf('Ada Okoro said the bridge was named after a miller.');
    expect(sources.map(({ name }) => name)).toEqual(['Ada Okoro']);
  });

  it('finds the people behind a rare verb of speech', () => {
    const sources = sourcesOf('Port law expert Ravi Nair quipped that the bridge would outlive the council.');
    expect(named(sources, 'Ravi Nair')?.kind).toBe('person');
  });

  it('takes people in the plural for unnamed, capitals or not', () => {
    const sources = sourcesOf('Norwegians say the bridge is safe. Reporters say otherwise.');
    expect(sources.map(({ kind, name }) => [kind, name])).toEqual([
      ['anonymous', 'Norwegians'],
      ['anonymous', 'Reporters'],
    ]);
  });

  it('does not take a capitalised adjective for a body', () => {
    const sources = sourcesOf('The Norwegian crews said the bridge was safe. The Swedish plan failed.');
    expect(sources.map(({ name }) => name)).toEqual(['The Norwegian crews']);
  });

  it('does not list things that are called like papers', () => {
    const sources = sourcesOf(
      'Brandt ran the yard with data from the Oslo server. He sent emails to the accounts of his aides.',
    );
    expect(sources.filter(({ kind }) => kind === 'document')).toEqual([]);
  });

  it('lists one document once, however its article is written', () => {
    const sources = sourcesOf(
      'A petition says that the school is needed. The mayor was handed a petition that claims the roof is sound.',
    );
    expect(sources.filter(({ kind }) => kind === 'document').map(({ name }) => name)).toEqual(['petition']);
  });

  it('takes those who signed a petition by number for nobody’s authors', () => {
    const sources = sourcesOf(
      'The petition was signed by 300 people. The petition said that the roof leaked.',
    );
    expect(sources.filter(({ kind }) => kind === 'document').map(({ name }) => name)).toEqual(['petition']);
  });

  it('keeps documents apart that others wrote', () => {
    const sources = sourcesOf(
      'A report by the council says the bridge is safe. A report by the bank says it is not.',
    );
    expect(sources.filter(({ kind }) => kind === 'document').map(({ name }) => name)).toEqual([
      'report by the council',
      'report by the bank',
    ]);
  });

  it('keeps testimony apart from the letter it speaks of', () => {
    const sources = sourcesOf(
      'Okoro sent a letter to the board in May. Her testimony last week said that the board had ignored it. The letter said that the pumps were failing.',
    );
    const documents = sources.filter(({ kind }) => kind === 'document');
    expect(documents.map(({ document }) => document?.type)).toEqual(['letter', 'transcript']);
    expect(documents[0].mentions.map(({ exact }) => exact)).toEqual(['a letter', 'The letter']);
  });

  it('does not take data by a firm for a document', () => {
    const sources = sourcesOf('The ferry line stores data by Northgrid. Its ships use records by Tidewell.');
    expect(sources.filter(({ kind }) => kind === 'document')).toEqual([]);
  });

  it('ends a description where the sentence’s own verb begins', () => {
    const sources = sourcesOf('Brandt told the senators that the yard would only be trained on local data.');
    expect(sources.every(({ mentions }) => mentions.every(({ exact }) => !exact.includes('that')))).toBe(
      true,
    );
  });

  it('keeps every outlet that is named', () => {
    const sources = sourcesOf(
      'The sale was first reported by The Harbour Gazette. Brandt told Reuters it was off.',
    );
    expect(sources.filter(({ kind }) => kind === 'outlet').map(({ name }) => name)).toEqual([
      'Harbour Gazette',
      'Reuters',
    ]);
  });

  it('describes the unnamed with the reason that is given', () => {
    const sources = sourcesOf(
      'The sale is near, according to a person familiar with the talks, who was not authorised to speak publicly.',
    );
    expect(sources).toHaveLength(1);
    expect(sources[0].kind).toBe('anonymous');
    expect(sources[0].name).toBe('a person familiar with the talks');
    expect(sources[0].unnamed?.reason).toBe('who was not authorised to speak publicly');
  });

  it('takes the reason from a later sentence too', () => {
    const sources = sourcesOf(
      'A government adviser said the bridge was unsafe. The adviser asked not to be named because the report is secret.',
    );
    expect(sources[0].unnamed?.reason).toBe('asked not to be named because the report is secret');
  });

  it.each([
    [
      'The claim was made in a letter from Brightline CEO Tomas Brandt to several senators.',
      { type: 'letter', author: 'Tomas Brandt', addressee: 'several senators' },
    ],
    [
      'A report by the Environment Agency said the river was clean.',
      { type: 'report', author: 'Environment Agency' },
    ],
    ['Ms. Okoro’s letter said the ward was full.', { type: 'letter', author: 'Okoro' }],
    [
      'The sale was prompted by a Harbour Gazette investigation into the yard.',
      { type: 'report', publisher: 'Harbour Gazette' },
    ],
    [
      'Published on June 17th, the report claims that the valve leaked.',
      { type: 'report', date: '2022-06-17' },
    ],
    ['A letter dated 3 May 2021 said the valve leaked.', { type: 'letter', date: '2021-05-03' }],
    ['The lawsuit, filed on Dec. 28, says the yard knew.', { type: 'court-paper', date: '2021-12-28' }],
    ['A study published in March found that the pills made no difference.', { type: 'study' }],
  ] as const)('reads what is said of the document in %j', (text, expected) => {
    const source = sourcesOf(text, '2022-07-08').find(({ kind }) => kind === 'document');
    expect(source?.document).toMatchObject(expected);
  });

  // prettier-ignore
  it.each([
    ['The Office for Harbours published its annual report on Tuesday.', { type: 'report', author: 'Office for Harbours', date: '2026-03-10' }],
    ['In its annual filing with the Securities and Exchange Commission, Tessaly said that it had lost money.', { type: 'filing', author: 'Tessaly' }],
    ['The Harbour Board said in a report that the pier was unsafe.', { type: 'report', author: 'Harbour Board' }],
    ['A YouGov poll of 2,000 adults published on Tuesday put Labour ahead.', { type: 'study', author: 'YouGov', date: '2026-03-10' }],
    ['The committee’s minutes of 3 February show that the vote was close.', { type: 'transcript', author: 'The committee', date: '2026-02-03' }],
    ['A transcript of the call, released by the White House on Tuesday, shows that he asked for a favour.', { type: 'transcript', author: null, publisher: 'White House', date: '2026-03-10' }],
    ['A federal indictment unsealed on Monday accuses the trader of fraud.', { type: 'court-paper', date: '2026-03-09' }],
    ['The bill, introduced by Representative Sam Okafor on 4 March, would ban vapes.', { type: 'bill', author: 'Sam Okafor', date: '2026-03-04' }],
    ['An email sent by the deputy head to parents on Friday said the school would close.', { type: 'letter', addressee: 'parents', date: '2026-03-06' }],
    ['In a statement on Monday, Norbank said that it was sorry.', { type: 'statement', author: 'Norbank', date: '2026-03-09' }],
    ['The ruling by Judge Alice Moreno on Friday blocked the order.', { type: 'court-paper', author: 'Alice Moreno', date: '2026-03-06' }],
    ['In a post on X on Sunday, Senator Priya Halloran wrote that the deal was dead.', { type: 'post', author: 'Priya Halloran', date: '2026-03-08' }],
    ['A video posted on TikTok shows the officer at the door.', { type: 'recording', publisher: 'TikTok' }],
    ['In an affidavit filed in Norfolk Superior Court, detective Lou Marsh says the phone was found in a drain.', { type: 'court-paper', author: 'Lou Marsh' }],
    ['A 2019 paper by Maria Keane in Nature found that bees can count.', { type: 'study', author: 'Maria Keane', publisher: 'Nature', date: '2019' }],
    ['According to a report in the Daily Telegraph, fuel duty will rise.', { type: 'report', publisher: 'Daily Telegraph' }],
    ['The Ombudsman’s report, tabled in parliament on Tuesday, found 14 breaches.', { type: 'report', date: '2026-03-10' }],
    ['In a ruling issued on 9 March, Judge Ana Silva said the ban could stand.', { type: 'court-paper', author: 'Ana Silva', date: '2026-03-09' }],
    ['A memo by Marta Lund leaked to Mayor Tom Brandt says that the yard was sold.', { type: 'letter', author: 'Marta Lund', addressee: null }],
    ['In a report, the Harbour Board accused the yard of fraud.', { type: 'report', author: 'Harbour Board' }],
    ['A memo written by the deputy director, Hal Winslow, warns of a strike.', { type: 'letter', author: 'Hal Winslow' }],
    ['In a filing with the London Stock Exchange on Monday, Brightwell said its chairman would step down.', { type: 'filing', author: 'Brightwell', date: '2026-03-09' }],
    ['In an affidavit, former clerk Joan Petrie swore that she had seen the ballots burned.', { type: 'court-paper', author: 'Joan Petrie' }],
    ['According to court documents, Neal Dorsey was paid in cash.', { type: 'court-paper' }],
    ['A letter from the regulator, Ofwat, to Thames Water orders the company to pay.', { type: 'letter', author: 'Ofwat', addressee: null }],
    ['The letter was sent to Prime Minister Ana Duarte by the bishops of Coimbra and Braga on 1 March.', { type: 'letter', date: '2026-03-01' }],
    ['The 2021 census says that one in ten was born abroad.', { type: 'study', date: '2021' }],
    ['A letter by Marta Lund published in November says that the yard was sold.', { type: 'letter', date: '2025-11' }],
    ['An audit by Tidewell, commissioned by the Harbour Board, says that the money is gone.', { type: 'report', author: 'Tidewell' }],
    ['An audit commissioned by the Harbour Board says that the money is gone.', { type: 'report', author: null }],
    ['A report on Friday’s vote by Marta Lund says that it was close.', { type: 'report', date: null }],
    ['“It is over,” Marta Lund said in a statement, “and we submitted to Mayor Tom Brandt.”', { type: 'statement', addressee: null }],
  ] as const)('reads whose it is, to whom and from when in %j', (text, expected) => {
    const source = sourcesOf(text, '2026-03-12').find(({ kind }) => kind === 'document');
    expect(source?.document).toMatchObject(expected);
  });

  // prettier-ignore
  it.each([
    'Bill Hartley, who runs the shop, said that he could not pay his energy bill.',
    'Senator Lund sat in his study for an hour. He had followed the letter of the law, he said.',
    'Tom Brandt said that it was a question of her judgment. Marta Lund denied it.',
    'Marta Lund assumed her post in May. She said that she was glad.',
    'Marta Lund said that it led to an FBI investigation.',
    'Marta Lund said that the drivers had left a message yesterday.',
    'In constant motion all day, Marta Lund talks to the welders.',
    'In her opinion, Marta Lund said, it was over.',
    'Trade unions unveiled a £5m infrastructure proposal, Marta Lund said.',
  ])('lists no paper where a word for one means something else: %s', (text) => {
    expect(sourcesOf(text, '2026-03-12').filter(({ kind }) => kind === 'document')).toEqual([]);
  });

  it('does not list documents of which nothing is said', () => {
    expect(
      sourcesOf('The clerk put the letters on a pile.').filter(({ kind }) => kind === 'document'),
    ).toEqual([]);
  });

  it('places every mention exactly', () => {
    const text =
      'Ada Okoro said 😀 the ward was full. “She knew,” Tomas Brandt said of Okoro’s letter to the board.';
    for (const { mentions } of sourcesOf(text))
      for (const { start, end, exact } of mentions) expect(text.slice(start, end)).toBe(exact);
  });

  it.each([
    ['The company said that fares will rise.', 'The company', true],
    ['Unions said that fares will rise.', 'Unions', true],
    ['The regulator said that fares will rise.', 'The regulator', true],
    ['The hospital said that the ward was full.', 'The hospital', true],
    ['On Monday Norwegians said that fares will rise.', 'Norwegians', true],
    ['After the vote, reporters said that fares will rise.', 'reporters', true],
    ['Officials at the ministry said that fares will rise.', 'Officials at the ministry', false],
    ['A person close to the company said that fares will rise.', 'A person close to the company', false],
  ])('tells whose name nobody keeps back from people without names: %s', (text, name, body) => {
    expect(named(sourcesOf(text), name)?.unnamed?.body).toBe(body);
  });

  it.each([
    [
      'An aide, who was not authorised to speak, said that the yard was sold.',
      'who was not authorised to speak',
    ],
    [
      'The yard was sold, said an aide, speaking on condition of anonymity because the talks were private.',
      'speaking on condition of anonymity because the talks were private',
    ],
    [
      'The yard was sold, said an aide. The aide asked not to be named, citing the talks.',
      'asked not to be named, citing the talks',
    ],
    ['An aide said, for fear of losing her post, that the yard was sold.', 'for fear of losing her post'],
    ['The yard was sold, said an aide because the plan is private.', 'because the plan is private'],
    ['An aide, who feared for her job, said that the yard was sold.', 'who feared for her job'],
    [
      'An aide, whose name was withheld because of the law, said that the yard was sold.',
      'whose name was withheld because of the law',
    ],
    ['An aide said that he ran because it rained.', null],
    ['An aide said that it was unauthorized access to the yard.', null],
    ['An aide said that the yard was sold.', null],
  ])('keeps the reason why somebody is not named: %s', (text, reason) => {
    const aides = sourcesOf(text).filter(({ kind }) => kind === 'anonymous');
    expect(aides.map(({ unnamed }) => unnamed)).toEqual([{ body: false, reason }]);
  });

  it.each([
    ['Obama said that fares will rise.', 'Obama', 'person'],
    ['FICO said that scores will rise.', 'FICO', 'organization'],
    ['Norbank said that fares will rise.', 'Norbank', 'organization'],
  ])('knows whom the news knows by one name: %s', (text, name, kind) => {
    expect(named(sourcesOf(text), name)?.kind).toBe(kind);
  });

  it('takes a bare plural for the group of which the text has told', () => {
    const sources = sourcesOf(
      'The letter went to several Senators who had asked about the leak. Brandt assured Senators that it was mended. The Senators said they were content.',
    );
    expect(sources.filter(({ kind }) => kind === 'anonymous')).toHaveLength(1);
  });

  it('keeps two groups of one noun apart', () => {
    const sources = sourcesOf(
      'Three officials at the port said that it was shut. Two officials from the ministry said that it was open. Officials said little else.',
    );
    expect(sources.filter(({ kind }) => kind === 'anonymous').length).toBeGreaterThan(1);
  });

  it.each([
    ['In a letter dated 9 March, Marta Lund wrote that the yard was sold.', 'Marta Lund', '2026-03-09'],
    [
      'Marta Lund toured the yard. In a letter to the board sent on Tuesday, she wrote that it was sold.',
      'Marta Lund',
      '2026-03-10',
    ],
    ['“The yard was sold,” Marta Lund said in a statement.', 'Marta Lund', null],
    [
      'In the letter, dated 9 March and addressed to Mayor Tom Brandt, director Marta Lund asked for £4m to mend the yard.',
      'Marta Lund',
      '2026-03-09',
    ],
    [
      'The Coast News has seen a copy of the letter, dated 9 March, in which Marta Lund writes that the yard is sold.',
      'Marta Lund',
      '2026-03-09',
    ],
    [
      'In a report, Marta Lund said that the yard was sold. The report was published on 3 March.',
      null,
      '2026-03-03',
    ],
  ])('knows whose paper it is by the verb: %s', (text, author, date) => {
    const [paper] = sourcesOf(text, '2026-03-12').filter(({ kind }) => kind === 'document');
    expect(paper.document).toMatchObject({ author, date });
  });

  it.each([
    ['A study published on Tuesday in the journal Annals of Harbour Science found that piers sink.', 'Annals of Harbour Science'],
    ['A study, published in The Lancet in 2019, found no effect on anybody.', 'Lancet'],
    ['A study published in 2019 found no effect on anybody.', null],
    ['A study published in Norwick found no effect on anybody.', null],
  ])('knows the journal: %s', (text, publisher) => {
    const [paper] = sourcesOf(text, '2026-03-12').filter(({ kind }) => kind === 'document');
    expect(paper.document?.publisher ?? null).toBe(publisher);
  }); // prettier-ignore

  it('does not take one body’s paper for another’s of the same sort', () => {
    const sources = sourcesOf(
      'Brightline was examined in a Harbour Gazette investigation. Published on 4 March, the report names two ships. A clerk familiar with the company’s audit, who asked not to be named, said it was late.',
      '2026-03-12',
    );
    const [report] = sources.filter(({ document }) => document?.publisher === 'Harbour Gazette');
    expect(report.document).toMatchObject({ author: null, date: '2026-03-04' });
    expect(report.mentions.map(({ exact }) => exact)).not.toContain('the company’s audit');
  });
});

it('gives a reason to who is described with it, and not to whom a pronoun means there', () => {
  const sources = sourcesOf(
    'A spokesman denied it. “He left on Thursday,” a manager, who asked not to be named, said.',
  );
  expect(named(sources, 'A spokesman')?.unnamed?.reason).toBeNull();
  expect(sources.map(({ unnamed }) => unnamed?.reason)).toContain('who asked not to be named');
});
