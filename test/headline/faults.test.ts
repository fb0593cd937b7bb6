import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../lib/attribution/find-attributions';
import { indexArticle } from '../../lib/headline/index-article';
import { inspectHeadline } from '../../lib/headline/inspect-headline';
import { parseSentences } from '../../lib/language/parse-sentences';
import { findSources } from '../../lib/sources/find-sources';
import type { Fault } from '../../lib/types';
import { makeArticle } from './make-article';

/** At this confidence a phrase is told as a fault. */
const TOLD = 0.5;

/** What the rules say of a headline against a text: fault and phrase of each that is sure enough to be told. */
function told(headline: string, text: readonly string[]): readonly (readonly [Fault, string])[] {
  const article = makeArticle(headline, text);
  const sentences = parseSentences(article);
  const sources = findSources(article, sentences);
  const index = indexArticle(article, sentences, findAttributions(article, sentences, sources), sources);
  const { context, candidates } = inspectHeadline(headline, index);
  const { words } = context.headline;
  return candidates
    .filter(({ confidence }) => confidence >= TOLD)
    .map(({ fault, start, end }) => [
      fault,
      headline.slice(words[start].token.span.start, words[end - 1].token.span.end),
    ]);
}

const PORT = [
  'A third ferry terminal could relieve the crowded north quay of Port Ellery, the harbour board said on Tuesday.',
  'The board is expected to raise mooring fees in the spring. It is preparing to close the fish market on Anchor Street.',
  'Bakers on Anchor Street appeared to pour flour into the canal, a video shows.',
  'The inquiry into the collapsed crane is ongoing, and the director, Maren Holt, will open the new slipway in June.',
];

const CREW = [
  'The ferry company of Port Ellery will cut some of the jobs on its night boats, a company spokesman said on Friday.',
  'A retired skipper demanded that the council stop the cuts. All but two of the deck hands have signed a letter against them.',
  '“The night boats keep this town alive,” said Ines Roth, who leads the crews’ union. Maren Holt, the port director, called the plan “regrettable.”',
  '“We have lost money for six years. We cannot go on like this,” Ms. Holt said.',
];

const QUAY = [
  'Ines Roth joined the march against the night boat cuts on Saturday.',
  'The slipway opened six months after the storm that broke the old one.',
  'Maren Holt met the skippers shortly before the council vote on mooring fees.',
  'Inspectors looked at the slipway on 14 May. Roth will speak at the regatta on New Year’s Eve.',
  'A crew from Dalby is currently dredging the old basin. The dredging has cost the port a million crowns.',
];

const SCHOOL = [
  'Every school in Wales will lose its music lessons next year, the teachers’ union said on Monday.',
  'The head of Corrin school, Tam Weller, has quit. Inspectors had sent him a letter, and because of it he left, a friend said.',
  'Parents held a protest at the gates of Corrin school in March.',
  'A hard frost forced the library of Corrin to shut its reading room. A flood reached the town a year before. The book sale goes on.',
  'The choir of Corrin school sang for 30 days in Spain, at 48 concerts. A 63-year-old caretaker retires from Corrin school.',
];

const table: readonly (readonly [fault: Fault, faulty: string, phrase: string, faithful: string, text: readonly string[]])[] = [
  ['hedge-dropped', 'Third ferry terminal will relieve crowded north quay', 'will relieve', 'Third ferry terminal could relieve crowded north quay', PORT],
  ['hedge-dropped', 'Harbour board raises mooring fees', 'raises', 'Harbour board expected to raise mooring fees', PORT],
  ['hedge-dropped', 'Video shows bakers pouring flour into canal', 'pouring', 'Video appears to show bakers pouring flour into canal', PORT],
  ['time-shifted', 'Harbour board has closed fish market', 'has closed', 'Harbour board to close fish market', PORT],
  ['time-shifted', 'Inspector concludes inquiry into collapsed crane', 'concludes', 'Inspector continues inquiry into collapsed crane', PORT],
  ['time-shifted', 'Holt opened new slipway of Port Ellery', 'opened', 'Holt will open new slipway of Port Ellery', PORT],
  ['time-shifted', 'Roth to join march against night boat cuts', 'to join', 'Roth joined march against night boat cuts', QUAY],
  ['time-shifted', 'Slipway opened six weeks after storm', 'six weeks', 'Slipway opened six months after storm', QUAY],
  ['time-shifted', 'Holt met skippers after council vote', 'after council vote', 'Holt met skippers before council vote', QUAY],
  ['time-shifted', 'Slipway inspected on 14 June', '14 June', 'Slipway inspected on 14 May', QUAY],
  ['time-shifted', 'Roth to speak at regatta on Christmas Eve', 'Christmas Eve', 'Roth to speak at regatta on New Year’s Eve', QUAY],
  ['time-shifted', 'Weeks after the storm, slipway opens', 'Weeks', 'Months after the storm, slipway opens', QUAY],
  ['time-shifted', 'Crew wraps dredging of old basin', 'wraps', 'Crew continues dredging of old basin', QUAY],
  ['scope-widened', 'Ferry company to cut all jobs on night boats', 'all jobs', 'Ferry company to cut some jobs on night boats', CREW],
  ['scope-widened', 'Retired skippers demand council stop cuts', 'Retired skippers', 'Retired skipper demands council stop cuts', CREW],
  ['scope-widened', 'All deck hands sign letter against cuts', 'All deck hands', 'All but two deck hands sign letter against cuts', CREW],
  ['scope-widened', 'Ferry company to cut night jobs nationwide', 'nationwide', 'Ferry company of Port Ellery to cut night jobs', CREW],
  ['scope-widened', 'Schools across Britain to lose music lessons', 'across Britain', 'Schools across Wales to lose music lessons', SCHOOL],
  ['cause-claimed', 'Parents’ protest forces head of Corrin school out', 'Parents’ protest forces', 'Head of Corrin school quits over letter from inspectors', SCHOOL],
  ['cause-claimed', 'Head of Corrin school quits because of parents’ protest', 'because of parents’ protest', 'Head of Corrin school quits after parents’ protest', SCHOOL],
  ['cause-claimed', 'Head of Corrin school quits due to parents’ protest', 'due to parents’ protest', 'Protest at Corrin school gates due to be held in March', SCHOOL],
  ['cause-claimed', 'Inspectors’ letter prompts parents to hold protest at gates', 'Inspectors’ letter prompts', 'Frost forces library of Corrin to shut its reading room', SCHOOL],
  ['number-changed', 'Choir of Corrin school sang for 30 months in Spain', '30 months', 'Choir of Corrin school sang for 30 days in Spain', SCHOOL],
  ['number-changed', 'Caretaker, 48, retires from Corrin school', '48', 'Caretaker, 63, retires from Corrin school', SCHOOL],
  ['entity-swapped', 'Holt: ‘The night boats keep this town alive’', 'Holt', 'Roth: ‘The night boats keep this town alive’', CREW],
  ['quote-altered', 'Holt: ‘We have thrown away money for six years’', 'We have thrown away money for six years', 'Holt: ‘We have lost money for six years. We cannot go on’', CREW],
]; // prettier-ignore

describe('the fault rules', () => {
  it.each(table)('tell %s of “%s”', (fault, faulty, phrase, _, text) =>
    expect(told(faulty, text)).toContainEqual([fault, phrase]),
  );

  it.each(table)('say no %s of what the text says: not “%s” but “%s” …', (fault, _, __, faithful, text) =>
    expect(told(faithful, text).map(([name]) => name)).not.toContain(fault),
  );
});

const HALL = [
  'The ferry bill of Port Ellery passed the county assembly on Friday. It has lost six votes.',
  '“There is a one-in-three chance that we will lose the night boats,” said Ines Roth, who leads the crews’ union.',
  '“This is a shitty deal,” said Tam Weller, a skipper, and 40 percent of the crews agree with him.',
  'Lena Aronsen, the older daughter of the shipowner, took to the radio to attack her sister, Petra Aronsen, over the sale of the yard.',
  'Holt, the harbour master, celebrated his 70th birthday on Friday with the crews.',
  'The mayor failed to warn the skippers before the flood. On Monday the mayor responded to the complaints about the flood.',
];

describe('the fault rules are silent', () => {
  it.each([
    [
      'about a number that is written out in the quotation',
      'Roth sees ‘1-in-3 chance’ that night boats are lost',
    ],
    ['about letters that are masked', 'Skipper calls it a ‘sh***y deal’'],
    ['about a percent sign in marks', 'Skippers: ‘40% of the crews’ agree'],
    ['about a chance that the headline owns up to', 'Roth sees one-in-three chance union loses night boats'],
    ['where an assembly passes a bill that passed it', 'County assembly passes ferry bill of Port Ellery'],
    ['where two bear one last name', 'Petra Aronsen attacked by older sister over sale of yard'],
    ['about before and after', 'Mayor defends his warnings before and after flood'],
    ['about an age that a birthday tells', 'Holt turns 70 with the crews'],
    ['about what brings a response', 'Flood complaints prompt response from mayor'],
  ])('%s: “%s”', (_, headline) => expect(told(headline, HALL)).toEqual([]));

  it.each([
    ['Roth sees ‘1-in-4 chance’ that night boats are lost', '1-in-4 chance'],
    ['Skipper calls it a ‘dr***y deal’', 'dr***y deal'],
  ])('but not about other words: “%s”', (headline, phrase) =>
    expect(told(headline, HALL)).toContainEqual(['quote-altered', phrase]),
  );

  it('but not about another age', () =>
    expect(told('Holt turns 80 with the crews', HALL)).toContainEqual(['number-changed', '80']));
});

describe('what the text gives in parts', () => {
  const COURT = [
    'A judge awarded Tom Arden £11,900 for his arrest on the quay and said that Sgt Ray Pell had struck him.',
    'He gave Lou Marr £2,500 for the night in the cell.',
    'The harbour police had set aside £40,000 for the two claims.',
  ];
  it.each([
    ['More than £14,000 awarded to two men over arrests on the quay'],
    ['Two men awarded £14,400 over arrests on the quay'],
  ])('may be told as its sum: “%s”', (headline) => expect(told(headline, COURT)).toEqual([]));

  it.each([
    ['More than £16,000 awarded to two men over arrests on the quay'],
    ['Two men awarded £13,400 over arrests on the quay'],
  ])('but not as another: “%s”', (headline) =>
    expect(told(headline, COURT).map(([fault]) => fault)).toContain('number-changed'),
  );
});
