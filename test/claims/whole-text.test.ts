import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/claims/find-claims';
import { readSpeakers } from '@/lib/read-speakers';
import type { Claim } from '@/lib/types';
import { anArticle } from '../export/an-analysis';

/** Claims of one paragraph, published on Wednesday 4 March 2026, as the whole pipeline finds them. */
const claimsOf = (text: string): readonly Claim[] => {
  const article = anArticle([text], { publishedAt: '2026-03-04' });
  const { sentences, sources, attributions } = readSpeakers(article);
  return findClaims(article, sentences, attributions, sources);
};
const textsOf = (text: string): readonly string[] => claimsOf(text).map((claim) => claim.text);

describe('one claim a proposition', () => {
  it.each<[string, readonly string[]]>([
    [
      'The bank lost 3,000 customers in 2024; its rival gained 5,000 over the same period.',
      ['The bank lost 3,000 customers in 2024', 'its rival gained 5,000 over the same period'],
    ],
    [
      'The company hired 300 people in 2024, opened a plant in Leipzig and paid a dividend of €2 a share.',
      [
        'The company hired 300 people in 2024',
        '[The company] opened a plant in Leipzig',
        '[The company] paid a dividend of €2 a share',
      ],
    ],
    [
      'The mayor either lied to the panel or forgot the meeting of 3 June.',
      ['The mayor either lied to the panel or forgot the meeting of 3 June'],
    ],
    [
      'If the dam breaks, the lower town will be flooded and the new bridge will be lost.',
      ['If the dam breaks, the lower town will be flooded and the new bridge will be lost'],
    ],
  ])('cuts %j only where each half is claimed', (text, parts) => {
    expect(textsOf(text).map((claim) => claim.replace(/ \[\d.*?\]/g, ''))).toEqual(parts);
  });
  it('lends the subject just before, and cuts nothing short', () => {
    const text =
      'The guards were on parade at noon and Dan Hale came out of the crowd and fired a shot at one of them.';
    expect(textsOf(text).at(-1)).toBe('[Dan Hale] fired a shot at one of them');
    const brief = 'Most of the managers in the north love the plan; the workers there do not.';
    expect(textsOf(brief)).toEqual([brief.slice(0, -1)]);
  });
  it('lends a subject by name', () => {
    const text =
      'Lena Ortiz founded the line. She raised fares by 4% in May and then sold the ferry to a bank.';
    expect(textsOf(text).at(-1)).toBe('[Lena Ortiz] then sold the ferry to a bank');
  });
});

describe('brackets that name somebody', () => {
  it.each([
    ['Paul Dunne and Mark Reyes met in Cork. He left after an hour.', 'He left after an hour'],
    [
      'Harbour Line and Norfolk Mills merged in 2020. The company employs 900 people.',
      'The company employs 900 people',
    ],
    [
      'Emirates Steel fired 200 workers in Dubai. A rival firm hired most of them, and the company is growing.',
      'the company is growing',
    ],
  ])('are left out where two may be meant: %j', (text, claim) => {
    expect(textsOf(text)).toContain(claim);
  });
  it.each([
    [
      'Dr Amir Shah and Dr Ella Wood ran the trial. She reported the results in Boston.',
      'She [Ella Wood] reported the results in Boston',
    ],
    [
      'Senator Ruth Cole spoke to reporters in Boise. Her husband, Dan Cole, owns the ranch.',
      'Her [Ruth Cole’s] husband, Dan Cole, owns the ranch',
    ],
    [
      'Emirates Steel fired 200 workers in Dubai. The company blamed weak demand.',
      'The company [Emirates Steel] blamed weak demand',
    ],
    [
      'The Home Office spent £8m on hotels. The department declined to comment.',
      'The department [Home Office] declined to comment',
    ],
    [
      'The Safer Streets Bill passed in May. The bill bans e-scooters from pavements.',
      'The bill [Safer Streets Bill] bans e-scooters from pavements',
    ],
    [
      '“He told me: ‘I will pay you on Friday,’” Grace Mbeki said.',
      'He told me [Grace Mbeki]: ‘I will pay you on Friday,’',
    ],
  ])('name whom the text settles: %j', (text, claim) => {
    expect(textsOf(text)).toContain(claim);
  });
  it.each([
    [
      'Ana Lima bought the mill in 2019. Ruth Cole calls her “the developer who ruined the town”.',
      'developer',
    ],
    [
      'Mark Reyes and Dan Hale run for mayor. Rents fell. The estate agent won the first vote.',
      'estate agent',
    ],
    ['Dan Hale spoke in Leeds. Many people at his rallies cheered Mark Reyes.', 'his'],
    [
      'NTV reported the fault in March. A lawyer acting for Norfolk Mills told NTV that it was slight. The company was shut in 2010.',
      'company',
    ],
  ])('gives a description and a “his” to nobody where nothing bears it out: %j', (text, words) => {
    expect(textsOf(text).join('\n')).not.toMatch(new RegExp(`${words} \\[`));
  });
  it('takes “Me” of a name for nobody', () => {
    const text = '“The race goes over the Tak Me Doon from Kilsyth,” David Lang said.';
    expect(textsOf(text)).toEqual(['The race goes over the Tak Me Doon from Kilsyth']);
  });
  it('gives a place for no company', () => {
    const text = 'Ana Lima opened a plant in Dubai. The company employs 900 people.';
    expect(textsOf(text)).toContain('The company employs 900 people');
  });
});

describe('whose voice', () => {
  it.each([
    [
      'Lena Ortiz, the chief executive of Harbour Line, said on Tuesday that fares had risen by 4%.',
      'fares had risen by 4%',
    ],
    ['Tom Hale said the claim that he stole cars was false.', 'the claim that he stole cars was false'],
    [
      'Wages in the north grew faster than in the south, the ONS said.',
      'Wages in the north grew faster than in the south',
    ],
  ])('takes what is said out of the article’s: %j', (text, claim) => {
    expect(claimsOf(text).map(({ span, attributionId }) => [span.exact, attributionId !== null])).toEqual([
      [claim, true],
    ]);
  });
  it('leaves no half of a statement where the speaker stands in its middle', () => {
    expect(textsOf('The race, Lang believes, is the first of its kind in Scotland.')[0]).toMatch(
      /^The race, .* is the first/,
    );
  });
  it('keeps what the article itself says whole beside a claim that it names', () => {
    const text = 'Jo Park made £90 from Dan Reed’s claim that the mayor had lied about the dam.';
    expect(textsOf(text)[0]).toMatch(/^Jo Park made £90 from Dan Reed’s/);
    expect(textsOf(text)[0]).not.toMatch(/Reed$/);
  });
  it.each([
    'The poll makes clear the trouble ahead for Reed if he wins the vote.',
    'Otherwise, everything else you say on the subject is rendered useless.',
    'Several people they talked to about the harbour matter have refused to speak.',
  ])('takes no part of a sentence for a statement: %j', (text) => {
    expect(textsOf(text)).toEqual([text.slice(0, -1)]);
  });
  it('tells what somebody is said to have done of him', () => {
    const [claim] = textsOf('The letter is also said to have been written by Darius Rubin, a fake name.');
    expect(claim).toMatch(/^The letter is also said/);
  });
  it('tells a denial as the article does', () => {
    const [claim, ...rest] = claimsOf('Ruth Cole denied that she had taken the money.');
    expect(claim).toMatchObject({ attributionId: null, kind: 'past-statement' });
    expect(claim.span.exact).toBe('Ruth Cole denied that she had taken the money');
    expect(rest).toEqual([]);
  });
  it('takes a reason for no statement', () => {
    const [claim] = claimsOf('The bill passed because two senators changed sides.');
    expect(claim).toMatchObject({ attributionId: null, kind: 'causal' });
  });
  it('makes no claim of a quoted question', () => {
    expect(claimsOf('“Did the pumps fail?” asked Ruth Cole.')).toEqual([]);
  });
});

describe('kinds', () => {
  it.each<[string, Claim['kind']]>([
    ['Drivers must wear seat belts under the Road Traffic Act.', 'rule-or-law'],
    ['The ferry is due to sail on Friday.', 'prediction'],
    ['Had the alarm worked, the guests would have lived.', 'hypothetical'],
    ['He could speak four languages by the age of ten.', 'quantity'],
    ['They would meet every Sunday at the chapel.', 'event'],
    ['He was in Rome as recently as last May.', 'event'],
    ['Women are more likely to be hurt by it.', 'event'],
    ['In my opinion, he is the best rider of his time.', 'opinion'],
    ['I think the referee lost his head.', 'opinion'],
    ['Will Smith hit Chris Rock.', 'event'],
    ['Her will was read in Bath.', 'event'],
  ])('%j is of kind %s', (text, kind) => expect(claimsOf(text)[0].kind).toBe(kind));
});
