import { describe, expect, it } from 'vitest';
import { indexArticle } from '../../lib/headline/index-article';
import { makeRandom } from '../../lib/headline/train/corrupt/example';
import { corruptHeadline } from '../../lib/headline/train/corrupt-headline';
import { parseSentences } from '../../lib/language/parse-sentences';
import { makeArticle } from './make-article';

const TEXT = [
  'The ferry operator Marlin sued the Ellery Port Authority on Monday over 31 cancelled sailings.',
  'Maren Holt, who leads the authority, told reporters that it would not pay. Her deputy, Jonas Brandt, said the same.',
  'Marlin plans to close its office in Port Ellery.',
];
const HEADLINE = 'Marlin sues Ellery Port Authority over 31 cancelled sailings';

function corrupt(seed: number) {
  const article = makeArticle(HEADLINE, TEXT);
  const index = indexArticle(article, parseSentences(article), [], []);
  return corruptHeadline(HEADLINE, index, ['after winter storm', 'with royal visit'], makeRandom(seed));
}

describe('corruptHeadline', () => {
  const made = [1, 2, 3, 4, 5].flatMap(corrupt);

  it('marks the words that it changed, and nothing but a fault', () => {
    for (const { text, fault, start, end } of made) {
      expect(fault).not.toBeNull();
      expect(text).not.toBe(HEADLINE);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end).trim().length).toBeGreaterThan(0);
    }
  });

  it('exchanges who did it and to whom', () => {
    expect(made.filter(({ fault }) => fault === 'roles-swapped').map(({ text }) => text)).toContain(
      'Ellery Port Authority sues Marlin over 31 cancelled sailings',
    );
  });

  it.each(['number-changed', 'roles-swapped', 'negated', 'detail-absent'] as const)('makes %s', (fault) => {
    expect(made.map((example) => example.fault)).toContain(fault);
  });

  it('repeats itself', () => {
    expect(corrupt(4)).toEqual(corrupt(4));
  });
});
