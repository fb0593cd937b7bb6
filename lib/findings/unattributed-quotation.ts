import { overlaps } from '../text/span';
import type { Finding } from '../types';
import { quotations } from './quotations';
import type { Rule } from './rule';

/** Shorter stretches between marks are mostly titles and scare quotes: the "Blue Line" plan. */
const FEWEST_WORDS = 5;

/** From so many on an article gets one finding for all of them: it is fiction, a phrase book or a list, and not each is a slip. */
const MANY = 4;

/** "Perfect Enough: The Reinvention of a Port": every longer word of a title has a capital. */
const isTitle = (words: readonly string[]): boolean => {
  const long = words.filter((word) => /^\p{L}{4}/u.test(word));
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
};
/** `user_agent = "Mozilla/5.0 (X11; rv:65.0)"`: what a program reads, not what anybody says. */
const isCode = (exact: string): boolean => /[{}<>]|\w\(\)|\w_\w|\w\/\d/.test(exact);

/** Words between quotation marks that the text gives to nobody. */
export const unattributedQuotation: Rule = ({ article, attributions }) => {
  const contents = attributions.flatMap((attribution) => attribution.content);
  const named = attributions.filter(({ source, sourceId }) => source !== null || sourceId !== null);
  const spoken = named.flatMap((attribution) => attribution.content);
  const found = quotations(
    article.text,
    article.blocks.map((block) => block.span),
  ).flatMap(({ span, inside }): Finding[] => {
    const words = inside.exact.split(/\s+/).filter(Boolean);
    if (words.length < FEWEST_WORDS || isTitle(words) || isCode(inside.exact)) return [];
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
  if (found.length < MANY) return found;
  const [first, ...others] = found;
  return [
    {
      ...first,
      message: `${found.length} quotations of this text are given to nobody: it does not say whose words they are.`,
      expected: 'a name beside each quotation',
      evidence: others.flatMap(({ span }) => span ?? []),
    },
  ];
};
