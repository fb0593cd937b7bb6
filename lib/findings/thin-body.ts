import { countWords } from '../text/count-words';
import type { Rule } from './rule';

/** With more words than this a text is not short in itself, but the front of something. */
const SHORT = 60;

/** A paywall, a consent page, an error page, or simply very little text. */
export const thinBody: Rule = ({ article }) => {
  const words = countWords(article.text);
  if (article.extraction !== 'thin') return [];
  const amount = words === 1 ? 'is only one word' : `are only ${words} words`;
  return [
    {
      rule: 'thin-body',
      severity: 'warning',
      span: null,
      message:
        words < SHORT
          ? `There ${amount} of text here: too little to judge a headline by with confidence.`
          : `This looks like the front of an article and not the whole (${words} words): a paywall or a notice may hide the rest.`,
      expected: 'the whole text of the article',
      evidence: [],
    },
  ];
};
