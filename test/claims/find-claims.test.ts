import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/claims/find-claims';
import { parseSentences } from '@/lib/language/parse-sentences';
import { stands } from '@/lib/text/span';
import type { Attribution, Claim, Source } from '@/lib/types';
import { anArticle, find } from '../export/an-analysis';

const claimsIn = (
  paragraphs: string | readonly string[],
  attributions: (text: string) => readonly Attribution[] = () => [],
  sources: (text: string) => readonly Source[] = () => [],
): readonly Claim[] => {
  const article = anArticle([paragraphs].flat(), { publishedAt: '2026-03-04' });
  return findClaims(article, parseSentences(article), attributions(article.text), sources(article.text));
};
const said = (text: string, content: string, more: Partial<Attribution> = {}): Attribution => ({
  id: 't1',
  kind: 'indirect',
  source: null,
  cue: null,
  content: [find(text, content)],
  sourceId: null,
  via: [],
  strength: 'neutral',
  ...more,
});

describe('what somebody denies', () => {
  it('is no claim of theirs', () => {
    const text = 'A spokesman denied that any meeting had taken place in March.';
    const claims = claimsIn(text, (whole) => [
      said(whole, 'that any meeting had taken place in March', { cue: find(whole, 'denied') }),
    ]);
    expect(claims.map((claim) => claim.text)).not.toContainEqual(expect.stringMatching(/^any meeting had/));
  });
});

it('claims nothing of a sentence that only says who spoke the words before it', () => {
  const text = '“We lost the dock in May.” Ada Okoro told this newspaper.';
  const claims = claimsIn(text, (whole) => [
    said(whole, '“We lost the dock in May.”', { kind: 'direct', cue: find(whole, 'told') }),
  ]);
  expect(claims.map((claim) => claim.text)).toEqual(['We lost the dock in May']);
});

describe('a sentence in somebody’s own words', () => {
  const claimed = (words: string): readonly string[] =>
    claimsIn(`${words} said Lena Ortiz.`, (whole) => [
      said(whole, words, { kind: 'direct', cue: find(whole, 'said'), source: find(whole, 'Lena Ortiz') }),
    ]).map((claim) => claim.text);

  it('states something though the parser sees no verb in it', () =>
    expect(claimed('“The driver lost control of the vehicle, striking a pillar,”')).toEqual([
      'The driver lost control of the vehicle, striking a pillar',
    ]));

  it.each([
    '“Thank you to everyone who came along,”',
    '“If you look at it,”',
    '“Let us all rise to the call,”',
  ])('%s states nothing', (words) => expect(claimed(words)).toEqual([]));
});

describe('propositions', () => {
  it.each<[string, readonly string[]]>([
    [
      'Fares rose by 4% in March and the council sold the last ferry.',
      ['Fares rose by 4% in March', 'the council sold the last ferry'],
    ],
    [
      'She raised the fares by 4% and then sold the ferry to a bank.',
      ['She raised the fares by 4%', 'then sold the ferry to a bank'],
    ],
    ['The minister came and left.', ['The minister came and left']],
    [
      'It included charges that are wrong and are backed by nobody in town.',
      ['It included charges that are wrong and are backed by nobody in town'],
    ],
    ['Fares and wages rose by 4% in March.', ['Fares and wages rose by 4% in March']],
  ])('cuts %j where both halves can be checked', (text, parts) => {
    expect(claimsIn(text).map(({ span }) => span.exact)).toEqual(parts);
  });
  it('lends the second half its subject', () => {
    expect(claimsIn('She raised the fares by 4% and then sold the ferry to a bank.')[1].text).toBe(
      '[She] then sold the ferry to a bank',
    );
  });
  it.each([
    [
      'They allegedly decided to place him down along the trail and one of the men continued the journey out of it to get help.',
      'one of the men continued the journey out of it to get help',
    ],
    [
      'The crew admitted to coming from Norland and the vessel owner admitted to returning to it.',
      'the vessel owner admitted to returning to it',
    ],
  ])('lends nothing to a half that has a subject of its own: %j', (text, half) => {
    expect(claimsIn(text).map((claim) => claim.text)).toContain(half);
  });
  it.each([
    'Did fares rise by 4% in March?',
    '…',
    '“”',
    'Follow @PortNews on Instagram and PortNews on YouTube.',
    'Find all the latest transfers on our dedicated page or visit our tracker here.',
    'Email us with your stories of the 2026 flood.',
  ])('finds no claim in %j', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});

describe('voices', () => {
  const text = 'The fares rose by 4% in March, Lena Ortiz said on Tuesday.';
  it('gives the words inside an attribution to it, and makes no claim of "she said on Tuesday"', () => {
    const claims = claimsIn(text, (all) => [
      said(all, 'The fares rose by 4% in March', { source: find(all, 'Lena Ortiz'), cue: find(all, 'said') }),
    ]);
    expect(claims.map(({ span, attributionId }) => [span.exact, attributionId])).toEqual([
      ['The fares rose by 4% in March', 't1'],
    ]);
  });
  it('leaves out the "that" which joins', () => {
    const report = 'Lena Ortiz said that the fares rose by 4% in March.';
    const [claim] = claimsIn(report, (all) => [
      said(all, 'that the fares rose by 4% in March', {
        source: find(all, 'Lena Ortiz'),
        cue: find(all, 'said'),
      }),
    ]);
    expect(claim.span.exact).toBe('the fares rose by 4% in March');
  });
  it('leaves what is no clause to the article: a plan, a topic, a thing', () => {
    const plan = 'The mayor threatened to close the harbour on Monday.';
    const claims = claimsIn(plan, (all) => [
      said(all, 'to close the harbour', { source: find(all, 'The mayor'), cue: find(all, 'threatened') }),
    ]);
    expect(claims.map(({ span, attributionId }) => [span.exact, attributionId])).toEqual([
      ['The mayor threatened to close the harbour on Monday', null],
    ]);
  });
  it('leaves no voice half a sentence', () => {
    const vote = 'The council met as a new report showed that fares had fallen by 4%.';
    const claims = claimsIn(vote, (all) => [
      said(all, 'that fares had fallen by 4%', {
        source: find(all, 'a new report'),
        cue: find(all, 'showed'),
      }),
    ]);
    expect(claims.map(({ span }) => span.exact)).toEqual(['The council met', 'fares had fallen by 4%']);
  });
  it('makes no claim of an indirect question', () => {
    const text = 'Lena Ortiz asked whether the fares had risen.';
    const claims = claimsIn(text, (all) => [
      said(all, 'whether the fares had risen', { source: find(all, 'Lena Ortiz'), cue: find(all, 'asked') }),
    ]);
    expect(claims.filter(({ attributionId }) => attributionId !== null)).toEqual([]);
  });
  it('keeps the mark that closes what was opened', () => {
    const [claim] = claimsIn('Lena Ortiz called the old ferry “a floating museum”.');
    expect(claim.span.exact).toMatch(/museum”$/);
  });
  it('makes nothing of a photograph’s credit', () => {
    expect(claimsIn('Lena Ortiz via Harbour Pictures.')).toEqual([]);
  });
  it('says who “she” and “the company” are, once, and not where the name stands', () => {
    const text = 'She told the company in May that she wanted more ferries.';
    const aSource = (
      id: string,
      kind: Source['kind'],
      name: string,
      mentions: Source['mentions'],
    ): Source => ({
      id,
      kind,
      name,
      role: null,
      mentions,
      document: null,
      unnamed: null,
    });
    const [claim] = claimsIn(text, undefined, (all) => [
      aSource('s1', 'person', 'Lena Ortiz', [find(all, 'She')]),
      aSource('s2', 'organization', 'Harbour Line', [find(all, 'the company')]),
    ]);
    expect(claim.text).toContain('She [Lena Ortiz] told the company [Harbour Line] in May');
    const [named] = claimsIn('Lena Ortiz sold her three ferries.', undefined, (all) => [
      aSource('s1', 'person', 'Lena Ortiz', [find(all, 'Lena Ortiz'), find(all, 'her')]),
    ]);
    expect(named.text).toBe('Lena Ortiz sold her three ferries');
  });
  it('says who "I" is inside a quotation, and only there', () => {
    const quote = '“I sold three ferries last month,” Lena Ortiz said.';
    const quoted = (kind: Attribution['kind']): string =>
      claimsIn(quote, (all) => [
        said(all, 'I sold three ferries last month,', {
          kind,
          source: find(all, 'Lena Ortiz'),
          cue: find(all, 'said'),
        }),
      ])[0].text;
    expect(quoted('direct')).toBe('I [Lena Ortiz] sold three ferries last month [February 2026]');
    expect(quoted('indirect')).toBe('I sold three ferries last month [February 2026]');
  });
  it('leaves a pronoun as it is when the source is one itself', () => {
    const quote = '“I sold three ferries,” she said.';
    const [claim] = claimsIn(quote, (all) => [
      said(all, 'I sold three ferries,', { kind: 'direct', source: find(all, 'she') }),
    ]);
    expect(claim.text).toBe('I sold three ferries');
  });
});

describe('what is no claim, and who is not meant', () => {
  it.each([
    'This story has been updated with 12 names.',
    'MAYOR STEPS ASIDE',
    'Friday, June 10, 2022',
    'Lena Ortiz (left), 40',
    'Via the Harbour Gazette, Feb. 4, 2022:',
    'Scroll down for 12 pictures.',
  ])('takes no claim from %j', (text) => expect(claimsIn(text)).toEqual([]));
  it('puts the name behind a contraction, and makes it whose it is', () => {
    const text = 'I’m not doing anything to them. They lied about my brother for years.';
    const direct = (content: string): Attribution =>
      said(text, content, { id: content, kind: 'direct', sourceId: 's1', source: find(text, 'I') });
    const ortiz = (words: string): readonly Source[] => [
      { id: 's1', kind: 'person', name: 'Lena Ortiz', role: null, mentions: [find(words, 'I')], document: null, unnamed: null },
    ]; // prettier-ignore
    expect(
      claimsIn(
        text,
        () => [direct('I’m not doing anything to them.'), direct('They lied about my brother for years.')],
        ortiz,
      ).map((claim) => claim.text),
    ).toEqual([
      'I’m [Lena Ortiz] not doing anything to them',
      'They lied about my [Lena Ortiz’s] brother for years',
    ]);
  });

  describe('“the company” and “the prime minister” are not whoever was named last', () => {
    const source = (text: string, more: Partial<Source>, ...mentions: readonly string[]): Source => ({
      id: 's1',
      kind: 'organization',
      name: 'Tidewell',
      role: null,
      mentions: mentions.map((words) => find(text, words)),
      document: null,
      unnamed: null,
      ...more,
    });
    const text = 'An audit by Tidewell found that the company had spent a third of its budget.';
    const content = 'that the company had spent a third of its budget';
    const audit: Source = {
      ...source(text, { id: 's2', kind: 'document', name: 'audit by Tidewell' }, 'An audit'),
      document: { type: 'report', author: 'Tidewell', addressee: null, publisher: null, date: null },
    };
    it('nor the author of the paper that speaks', () => {
      const [claim] = claimsIn(
        text,
        () => [said(text, content, { sourceId: 's2' })],
        (words) => [audit, source(words, {}, 'the company')],
      );
      expect(claim.text).toBe('the company had spent a third of its budget');
    });
    it('nor an outlet', () => {
      const [claim] = claimsIn(
        text,
        () => [said(text, content)],
        (words) => [source(words, { kind: 'outlet', name: 'Norwire' }, 'the company')],
      );
      expect(claim.text).toBe('the company had spent a third of its budget');
    });
    it('nor somebody of another office', () => {
      const words = 'A spokeswoman said that the prime minister had full confidence in him.';
      const named = (role: string | null) =>
        claimsIn(
          words,
          () => [said(words, 'that the prime minister had full confidence in him')],
          () => [source(words, { kind: 'person', name: 'Marta Quill', role }, 'the prime minister')],
        )[0].text;
      expect(named('Shadow environment secretary')).toBe('the prime minister had full confidence in him');
      expect(named('Prime Minister')).toBe('the prime minister [Marta Quill] had full confidence in him');
      expect(named(null)).toBe('the prime minister [Marta Quill] had full confidence in him');
    });
  });

  it.each([
    [
      'Drinking two cups of coffee a day lowers the risk of dementia by a third, according to a study published in May.',
      'Drinking two cups of coffee a day lowers the risk of dementia by a third',
    ],
    [
      'The board said in its annual report that complaints about refunds rose from 9,200 in 2022 to 15,700 in 2023.',
      'complaints about refunds rose from 9,200 in 2022 to 15,700 in 2023',
    ],
  ])('takes what is said out of the voice of the article: %s', (text, content) => {
    const that = text.includes(`that ${content}`) ? `that ${content}` : content;
    const claims = claimsIn(text, () => [
      said(text, that, {
        cue: find(text, /according/.test(text) ? 'according to' : 'said'),
        source: find(text, /according/.test(text) ? 'a study' : 'The board'),
      }),
    ]);
    expect(claims.map(({ span, attributionId }) => [span.exact, attributionId])).toContainEqual([
      content,
      't1',
    ]);
  });

  it('does not take whoever speaks for "he" in words of their own', () => {
    const quote = '“He sold three ferries,” Lena Ortiz said.';
    const speaker = (text: string): Source => ({
      id: 's1',
      kind: 'person',
      name: 'Lena Ortiz',
      role: null,
      mentions: [find(text, 'He'), find(text, 'Lena Ortiz')],
      document: null,
      unnamed: null,
    });
    const [claim] = claimsIn(
      quote,
      (all) => [
        said(all, 'He sold three ferries,', {
          kind: 'direct',
          source: find(all, 'Lena Ortiz'),
          sourceId: 's1',
        }),
      ],
      (all) => [speaker(all)],
    );
    expect(claim.text).toBe('He sold three ferries');
  });
  it.each([
    ['the government', 'Department of Piers', 'the government sold three ferries'],
    ['the department', 'Department of Piers', 'the department [Department of Piers] sold three ferries'],
    ['the firm', 'Tidewell', 'the firm [Tidewell] sold three ferries'],
  ])('puts a name behind %j only where it is called so', (words, name, told) => {
    const text = `On Monday ${words} sold three ferries.`;
    const [claim] = claimsIn(
      text,
      () => [],
      (all) => [
        {
          id: 's1',
          kind: 'organization',
          name,
          role: null,
          mentions: [find(all, words)],
          document: null,
          unnamed: null,
        },
      ],
    );
    expect(claim.text).toContain(told);
  });
});

describe('a pronoun of somebody whom the claim itself names', () => {
  it.each([
    ['Calder had closed his shop after he borrowed £20,000 from a bank.', 'his'],
    ['It was the case of a teenager who took his mother’s car in March.', 'his'],
  ])('is left alone: %j', (text, pronoun) => {
    const [claim] = claimsIn(text, undefined, (all) => [
      {
        id: 's1',
        kind: 'person',
        name: 'Michael Fenton',
        role: null,
        mentions: [find(all, pronoun)],
        document: null,
        unnamed: null,
      },
    ]);
    expect(claim.text).not.toContain('[Michael Fenton');
  });
});

describe('kinds', () => {
  it.each<[string, Claim['kind'], boolean]>([
    ['The line lost 14 million euros.', 'quantity', true],
    ['The fire destroyed the old ferry terminal.', 'event', true],
    ['Fares rose because of the storm.', 'causal', true],
    ['Fares are higher in the north than in the south.', 'comparison', true],
    ['The law requires ferries to carry life rafts.', 'rule-or-law', true],
    ['She promised lower fares in January.', 'past-statement', true],
    ['The council will vote on the plan in May.', 'prediction', false],
    ['The council should drop the whole plan.', 'opinion', false],
    ['If fares had stayed the same, the line would have closed.', 'hypothetical', false],
  ])('%j is of kind %s', (text, kind, checkable) => {
    expect(claimsIn(text)[0]).toMatchObject({ kind, checkable });
  });
});

describe('check-worthiness', () => {
  it('puts a figure before a courtesy, and says why', () => {
    const [figure] = claimsIn(
      'Unemployment fell by 30 percent and the state spent $4 billion on jobs since 2019.',
    );
    const [courtesy] = claimsIn('Thank you all very much for having me here.');
    expect(figure.checkworthiness).toBeGreaterThan(0.5);
    expect(courtesy.checkworthiness).toBeLessThan(0.2);
    expect(figure.reasons.join()).toMatch(/names a share|gives a figure/);
  });
});

it.each([
  'The case was assigned to District Judge Paul Hartnell in Norwick.',
  'Smoking in the harbour is banned under the Clean Air Act.',
])('gives a reason for a high score: %s', (text) => {
  const [claim] = claimsIn(text);
  expect(claim.checkworthiness).toBeGreaterThan(0.5);
  expect(claim.reasons).not.toEqual([]);
});

it('keeps order, ids and spans', () => {
  const text = [
    'Fares rose by 4% and the last ferry was sold in May.',
    'The council met on Tuesday. It voted for it.',
  ];
  const claims = claimsIn(text);
  expect(claims.length).toBeGreaterThan(2);
  expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => `c${index + 1}`));
  for (const { span } of claims) expect(stands(span, text.join('\n\n'))).toBe(true);
  expect([...claims].sort((a, b) => a.span.start - b.span.start)).toEqual(claims);
});
