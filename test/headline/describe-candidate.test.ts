import { describe, expect, it } from 'vitest';
import { indexArticle } from '../../lib/headline/index-article';
import { inspectHeadline } from '../../lib/headline/inspect-headline';
import { candidateNames, describeCandidate } from '../../lib/headline/model/describe-candidate';
import { findRoles } from '../../lib/headline/measure-roles';
import { parseSentences } from '../../lib/language/parse-sentences';
import { makeArticle } from './make-article';

const TEXT = [
  'The ferry operator Marlin sued the Ellery Port Authority on Monday over 31 cancelled sailings.',
  'Maren Holt, who leads the authority, criticized Jonas Brandt at the hearing. She will not resign.',
];

function inspect(headline: string) {
  const article = makeArticle(headline, TEXT);
  return inspectHeadline(headline, indexArticle(article, parseSentences(article), [], []));
}

/** What the measure `name` says of the first candidate of `fault`. */
function measure(headline: string, fault: string, name: string): number {
  const { context, candidates } = inspect(headline);
  const candidate = candidates.find((one) => one.fault === fault);
  if (!candidate) throw new Error(`no ${fault} in “${headline}”`);
  return describeCandidate(candidate, context)[candidateNames.indexOf(name)];
}

describe('describeCandidate', () => {
  it('gives one finite number a name', () => {
    const { context, candidates } = inspect('Marlin sues Ellery Port Authority after storm');
    expect(candidates.length).toBeGreaterThan(3);
    for (const candidate of candidates) {
      const values = [...describeCandidate(candidate, context)];
      expect(values).toHaveLength(candidateNames.length);
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });

  it('sees a name that the sentence about the rest lacks', () => {
    const faithful = measure('Holt criticized Brandt at hearing', 'entity-swapped', 'localJoint');
    const swapped = measure('Marlin criticized Brandt at hearing', 'entity-swapped', 'localJoint');
    expect(swapped).toBeLessThan(faithful);
  });

  it('sees that the text denies what the headline says', () => {
    expect(measure('Holt will resign', 'contradicted', 'parity')).toBe(1);
    expect(measure('Holt will not resign', 'contradicted', 'parity')).toBe(0);
  });
});

describe('findRoles', () => {
  const roles = (headline: string) => {
    const { context } = inspect(headline);
    return findRoles(context, context.headline.predicates[0]);
  };

  it('tells who did it from whom it was done to', () => {
    const straight = roles('Marlin sues Ellery Port Authority');
    const crossed = roles('Ellery Port Authority sues Marlin');
    expect(straight.straight).toBeGreaterThan(straight.crossed);
    expect(crossed.crossed).toBeGreaterThan(crossed.straight);
  });
});
