import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/claims/find-claims';
import { parseSentences } from '@/lib/language/parse-sentences';
import { stands } from '@/lib/text/span';
import type { Attribution, Claim } from '@/lib/types';
import { anArticle, find } from '../export/an-analysis';

const claimsIn = (
  paragraphs: string | readonly string[],
  attributions: (text: string) => readonly Attribution[] = () => [],
): readonly Claim[] => {
  const article = anArticle([paragraphs].flat(), { publishedAt: '2026-03-04' });
  return findClaims(article, parseSentences(article), attributions(article.text));
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
    ['Fares and wages rose by 4% in March.', ['Fares and wages rose by 4% in March']],
  ])('cuts %j where both halves can be checked', (text, parts) => {
    expect(claimsIn(text).map(({ span }) => span.exact)).toEqual(parts);
  });
  it('lends the second half its subject', () => {
    expect(claimsIn('She raised the fares by 4% and then sold the ferry to a bank.')[1].text).toBe(
      '[She] then sold the ferry to a bank',
    );
  });
  it.each(['Did fares rise by 4% in March?', '…', '“”'])('finds no claim in %j', (text) => {
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
    expect(figure.reasons.join()).toMatch(/names a share|names a number/);
  });
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
