import type { Rule } from './rule';

/** A text that came without a headline: everything else is analysed, and the reader is told what was not. */
export const noHeadline: Rule = ({ article }) =>
  article.headline === null
    ? [
        {
          rule: 'no-headline',
          severity: 'note',
          span: null,
          message: 'There is no headline to check. The text was read all the same.',
          expected: 'a headline',
          evidence: [],
        },
      ]
    : [];
