import { describe, expect, it } from 'vitest';
import { cslOfArticle, cslOfDocument, nameOf } from '@/lib/cite/csl-item';
import { formatCitation } from '@/lib/cite/format-citation';
import type { Article } from '@/lib/types';
import { makeArticle, makeDocument } from '../store/make-analysis';

const article = (over: Partial<Article> = {}) =>
  makeArticle({ byline: ['Ines Calder', 'Lena van der Berg'], headline: 'Crossings “end”', ...over });
const cite = (style: 'apa' | 'chicago', over: Partial<Article> = {}, words: string | null = null) =>
  formatCitation(cslOfArticle(article(over), words, '2026-04-01T09:00:00.000Z'), style);
const URL = 'https://example.com/ferries';

describe('an article as a citation', () => {
  it.each([
    ['apa', {}, `Calder, I., & van der Berg, L. (2026, March 2). Crossings “end.” The Harbour Post. ${URL}\n`],
    ['apa', { byline: [] }, `Crossings “end.” (2026, March 2). The Harbour Post. ${URL}\n`],
    ['chicago', {}, `Calder, Ines, and Lena van der Berg. 2026. “Crossings ‘end.’” The Harbour Post, March 2. ${URL}.\n`],
    ['chicago', { byline: [] }, `The Harbour Post. 2026. “Crossings ‘end.’” March 2. ${URL}.\n`],
    ['chicago', { byline: [], outlet: null, publishedAt: null }, `“Crossings ‘end.’” n.d. Accessed April 1, 2026. ${URL}.\n`],
    ['chicago', { byline: ['Reuters'], url: null }, 'Reuters. 2026. “Crossings ‘end.’” The Harbour Post, March 2.\n'],
    ['chicago', { byline: [], credits: ['AFP/The Norwick Live'], url: null }, 'AFP/The Norwick Live. 2026. “Crossings ‘end.’” The Harbour Post, March 2.\n'],
    ['chicago', { byline: ['A B'], credits: ['Reuters'], url: null }, 'B, A. 2026. “Crossings ‘end.’” The Harbour Post, March 2.\n'],
    ['chicago', { publishedAt: '2026-03-02T23:30:00-05:00', byline: ['A B'] }, `B, A. 2026. “Crossings ‘end.’” The Harbour Post, March 2. ${URL}.\n`],
  ] as const)('is written in %s: %j', (style, over, expected) => {
    expect(cite(style, over)).toBe(expected);
  }); // prettier-ignore

  it('has the words cited and the short form in front, where only some are cited', () => {
    expect(cite('apa', {}, 'We may\n\nresume them')).toMatch(/^“We may resume them” \(Calder & van der Berg, 2026\)\n\nCalder, I\./);
    expect(cite('chicago', {}, 'We may')).toMatch(/^“We may” \(Calder and van der Berg 2026\)\n\nCalder, Ines/);
  }); // prettier-ignore

  it('is given to reference managers with everything that is known, and nothing that is not', () => {
    const json = formatCitation(cslOfArticle(article({ language: null }), 'We may', null), 'csl-json');
    expect(JSON.parse(json)).toEqual([
      {
        id: expect.stringMatching(/^standfirst-[0-9a-f]{16}$/),
        type: 'article-newspaper',
        title: 'Crossings “end”',
        author: [
          { family: 'Calder', given: 'Ines' },
          { family: 'van der Berg', given: 'Lena' },
        ],
        'container-title': 'The Harbour Post',
        issued: { 'date-parts': [[2026, 3, 2]] },
        URL,
        note: '“We may”',
      },
    ]);
  });

  it('puts the first words in brackets where there is no headline', () => {
    const text = 'The ferry line will sail on Sunday.\n\nIt said so.';
    expect(cite('apa', { headline: null, text })).toContain('[The ferry line will sail on Sunday.]');
  });

  it.each<Partial<Article>>([
    { headline: null, byline: [], outlet: null, publishedAt: null, url: null },
    { headline: '\u0000\n', byline: ['\u0007'], outlet: ' ', publishedAt: 'yesterday', url: null },
    { headline: '<script>alert(1)</script> & <b', byline: ['<i>A</i> B'] },
    { headline: 'x'.repeat(20_000) },
    { headline: '\ud800 👍 العنوان', byline: ['李 明'] },
    { byline: Array.from({ length: 60 }, (_, i) => `Name Number${i}`) },
  ])('is one line whatever the article holds: %j', (over) => {
    for (const style of ['apa', 'chicago'] as const)
      expect(cite(style, over).trim()).toMatch(/^[^\n]+$/);
  }); // prettier-ignore
});

describe('a document as a citation', () => {
  it('names who published it', () => {
    const item = cslOfDocument(makeDocument('Dear passengers', { url: 'https://harrow.example/letter' }));
    expect(formatCitation(item, 'apa')).toBe('Letter to passengers. (2026, March 1). Harrow Ferries. https://harrow.example/letter\n');
    expect(formatCitation(item, 'chicago')).toBe('Harrow Ferries. 2026. “Letter to passengers.” March 1. https://harrow.example/letter.\n');
    expect(JSON.parse(formatCitation(item, 'csl-json'))[0]).toMatchObject({ type: 'document', publisher: 'Harrow Ferries' });
  }); // prettier-ignore
});

it.each([
  ['Ines Calder', { family: 'Calder', given: 'Ines' }],
  ['Lena van der Berg', { family: 'van der Berg', given: 'Lena' }],
  ['Plato', { literal: 'Plato' }],
  ['The Associated Press Staff Of Europe', { literal: 'The Associated Press Staff Of Europe' }],
  ['  A \n B ', { family: 'B', given: 'A' }],
])('reads the name %j', (name, expected) => {
  expect(nameOf(name)).toEqual(expected);
});
