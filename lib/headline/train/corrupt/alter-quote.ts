import { findQuoted } from '../../find-quoted';
import type { Reading } from '../../reading';
import { pick, replace, type Example } from './example';

/** One word of a quotation put otherwise. */
export function alterQuote(headline: Reading, random: () => number): Example[] {
  return findQuoted(headline.text).flatMap(({ start, end, words }): Example[] => {
    const parts = words.split(' ');
    if (parts.length < 2) return [];
    const others = [
      'never',
      'real',
      'great',
      'terrible',
      'always',
      'finish',
      'country',
      'trouble',
      'people',
      'wrong',
      'madness',
      'promise',
    ];
    const at = Math.floor(random() * parts.length);
    const changed = parts.map((part, i) => (i === at ? (pick(others, random) ?? 'never') : part)).join(' ');
    return [replace(headline.text, start, end, changed, 'quote-altered')];
  });
}
