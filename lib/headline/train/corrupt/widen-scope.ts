import type { Reading } from '../../reading';
import { pick, replace, type Example } from './example';

/** Some become all, one becomes many. */
export function widenScope(headline: Reading, random: () => number): Example[] {
  return headline.words.flatMap(({ token, key }, w): Example[] => {
    const { text } = headline;
    if (/^(?:some|several|most|many)$/.test(key))
      return [replace(text, token.span.start, token.span.end, 'all', 'scope-widened')];
    const plain = !headline.children[w].some((child) =>
      /^(?:det|nummod|nmod:poss|amod|compound)/.test(headline.words[child].token.relation),
    );
    if (token.tag === 'NNS' && plain && /^(?:nsubj|obj|obl)/.test(token.relation) && w > 0)
      return [
        replace(
          text,
          token.span.start,
          token.span.end,
          `${pick(['all', 'all the', 'every one of the'], random)} ${token.span.exact}`,
          'scope-widened',
        ),
      ];
    if (
      token.tag === 'NN' &&
      token.relation.startsWith('nsubj') &&
      plain &&
      token.pos === 'NOUN' &&
      !/s$/.test(key)
    )
      return [replace(text, token.span.start, token.span.end, `${token.span.exact}s`, 'scope-widened')];
    return [];
  });
}
