import { spanOf } from '../text/span';
import type { Rule } from './rule';

const UNREADABLE = '\uFFFD';

/**
 * U+FFFD in the text: bytes that the encoding named by the page cannot hold, or a NUL or half a character in what was handed
 * in. Words with such a hole are not found again in other texts, so a reader must know.
 */
export const unreadableCharacters: Rule = ({ article }) => {
  const first = article.text.indexOf(UNREADABLE);
  if (first < 0) return [];
  const count = article.text.split(UNREADABLE).length - 1;
  return [
    {
      rule: 'unreadable-characters',
      severity: 'warning',
      span: spanOf(article.text, first, first + UNREADABLE.length),
      message: `${count === 1 ? 'One character' : `${count} characters`} of the text cannot be read and ${count === 1 ? 'stands' : 'stand'} as ${UNREADABLE}, here first: the page may name a wrong encoding, or the file is damaged.`,
      expected: 'text that can be read whole',
      evidence: [],
    },
  ];
};
