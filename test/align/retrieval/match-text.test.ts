import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPool } from '@/lib/align/retrieval/index-pool';
import { matchText } from '@/lib/align/retrieval/match-text';
import { readTerms } from '@/lib/align/retrieval/read-terms';

const claims = [
  'A video shows Mayor Ada Quill falling off a ferry in March 2021.',
  'Governor Ada Quill banned fishing in the harbour in August 2019.',
  'Eating two lemons a day cures the common cold.',
  'The harbour of Port Ellis was closed for a film about whales.',
  'A photograph shows a shark swimming in a flooded street.',
];
const pool = indexPool(claims);
const firstOf = (text: string): number | undefined => matchText(pool, text, 10)[0]?.entry;

describe('matchText', () => {
  it.each([
    ['Lemons! Two of them daily and no cold ever again', 2],
    ['SHARKS in our flooded streets?! pic.twitter.com/x1', 4],
    ['Watch @MayorQuill fall! #ferry pic.twitter.com/abc', 0],
    ['No more fishing here. — Ada Quill (@AdaQuill) August 3, 2019', 1],
    ['No comment. #portelliswhales', 3],
    ['They are at it again — A. Reader (@adaquillfan) August 3, 2019', 1],
    ['2 lemons a day!', 2],
    ['Why is the harbor closed? #PortEllisWhales', 3],
  ])('finds what “%s” is about', (text, entry) => expect(firstOf(text)).toBe(entry));

  it('gives ten of a pool at most, scores that fall and sum to no more than 1', () => {
    const large = indexPool(Array.from({ length: 40 }, (_, i) => `${claims[i % 5]} Case ${i}.`));
    const matches = matchText(large, claims[2], 10);
    expect(matches).toHaveLength(10);
    expect(matches.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1.000001);
    matches.slice(1).forEach(({ score }, i) => expect(score).toBeLessThanOrEqual(matches[i].score));
  });

  it('answers the same twice', () =>
    expect(matchText(indexPool(claims), claims[0], 5)).toEqual(matchText(indexPool(claims), claims[0], 5)));

  it.each([
    ['an empty pool', [], 'a query', 0],
    ['one entry', ['lemons'], 'lemons', 1],
    ['empty entries', ['', ' ', '\u0000'], 'lemons', 3],
    ['the same entry three times', ['lemons', 'lemons', 'lemons'], 'lemons', 3],
    ['an empty query', claims, '', 5],
    ['NUL and a lone surrogate', claims, '\u0000\ud800', 5],
    ['a huge query', claims, 'lemon harbour '.repeat(200_000), 5],
  ])('survives %s', (_, texts, query, expected) => {
    const matches = matchText(indexPool(texts), query, 10);
    expect(matches).toHaveLength(expected);
    for (const { score } of matches) expect(Number.isFinite(score)).toBe(true);
  });

  it('ends on any input, with entries of the pool', () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.string(), (texts, query) => {
        for (const { entry, score } of matchText(indexPool(texts), query, 10)) {
          expect(texts[entry]).toBeDefined();
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    ));
});

describe('readTerms', () => {
  it('tells a post from who posted it and when', () => {
    const terms = readTerms(
      'They are closing it! #SaveTheHarbour @AdaQuill — Jo Marsh (@jo_marsh) May 2, 2020',
    );
    expect(terms.words).toEqual(['closing', 'save', 'harbour']);
    expect(terms.people).toEqual(['jo', 'marsh', 'ada', 'quill']);
    expect(terms.dates).toEqual({ months: [2020 * 12 + 4], years: [2020] });
  });
});
