import { overlaps } from '../text/span';
import type { Finding } from '../types';
import { quotations } from './quotations';
import type { Rule } from './rule';

/** Shorter stretches between marks are mostly titles and scare quotes: the "Blue Line" plan. */
const FEWEST_WORDS = 5;

/** Words between quotation marks that the text gives to nobody. */
export const unattributedQuotation: Rule = ({ article, attributions }) => {
  const contents = attributions.flatMap((attribution) => attribution.content);
  const named = attributions.filter(({ source, sourceId }) => source !== null || sourceId !== null);
  const spoken = named.flatMap((attribution) => attribution.content);
  return quotations(
    article.text,
    article.blocks.map((block) => block.span),
  ).flatMap(({ span, inside }): Finding[] => {
    if (inside.exact.split(/\s+/).filter(Boolean).length < FEWEST_WORDS) return [];
    if (spoken.some((content) => overlaps(content, inside))) return [];
    const hasCue = contents.some((content) => overlaps(content, inside));
    return [
      {
        rule: 'unattributed-quotation',
        severity: 'warning',
        span,
        message: hasCue
          ? 'These words are quoted, and the text leaves open who spoke them.'
          : 'These words are quoted, and the text does not say whose they are.',
        expected: 'a name beside the quotation',
        evidence: [],
      },
    ];
  });
};
