import type { Rule } from './rule';

/** Fewer words than this seldom hold what a headline sums up: a teaser above a paywall is some two sentences long. */
const FEWEST_WORDS = 60;

/** A paywall, a consent page, an error page, or simply very little text. */
export const thinBody: Rule = ({ article }) => {
  const words = article.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (article.extraction !== 'thin' && words >= FEWEST_WORDS) return [];
  const amount = words === 1 ? 'one word' : `${words} words`;
  return [
    {
      rule: 'thin-body',
      severity: 'warning',
      span: null,
      message:
        words < FEWEST_WORDS
          ? `There are only ${amount} of text here: too little to judge a headline by with confidence.`
          : `This looks like the front of an article and not the whole (${amount}): a paywall or a notice may hide the rest.`,
      expected: 'the whole text of the article',
      evidence: [],
    },
  ];
};
