import { loadLexicon } from '../../align/lexicon';
import { fallsShortOf, listedFor } from '../../align/thesaurus';
import { once } from '../../once';
import { findDenied } from '../find-denied';
import type { ArticleIndex } from '../index-article';
import { listNames, type Measure } from './measure';

/** From here on a word of the text says what the headline's says, so that both can be denied or not. */
const SAME_FROM = 0.69;
/** The thesaurus knows a word when it lists so many for it: only then does it prove something that the text has none of them. */
const KNOWN_FROM = 8;

/** How strong a word is, 0–1: by its place on a scale, or by how many weaker words the thesaurus lists for it. */
function strengthOf(key: string): number {
  let strength = 0;
  for (const { scale, height } of loadLexicon().rungs.get(key) ?? [])
    if (scale.rungs.length > 1) strength = Math.max(strength, height / (scale.rungs.length - 1));
  const listed = listedFor(key);
  return Math.max(strength, listed >= KNOWN_FROM ? Math.min(1, (fallsShortOf(key) / listed) * 2) : 0);
}

const deniedOf = once(({ passages }: ArticleIndex) => passages.map(findDenied));

/** The phrase's own words, whatever they are, against the text's words of the same things: weaker there, reversed, denied, or nowhere. */
export const wording: Measure = {
  names: listNames(
    'wordWeaker wordOpposite wordOppositeGap wordDenied wordDeniedGap wordDenies loud loudUnmet silent silentSame',
  ),
  of: ({ context, inside, localFit, grid, atLocal }) => {
    const { headline, index, alignment } = context;
    const denies = findDenied(headline);
    const deniedIn = deniedOf(index);
    let [weaker, opposite, oppositeGap, denied, deniedGap, loud, loudUnmet, silent, silentSame] = [
      0, 0, -1, 0, -1, 0, 0, 0, 0,
    ];
    let deniesAny = 0;
    for (const w of inside) {
      const word = headline.words[w];
      if (denies[w]) deniesAny = 1;
      if (headline.names.some(({ start, end }) => start <= w && w < end) || word.token.pos === 'NUM')
        continue;
      let [agreedHere, deniedHere, oppositeHere] = [0, 0, 0];
      alignment.metIn[w].forEach((p) => {
        const { score, at, kind } = alignment.matches[w][p];
        if (kind === 'stronger') weaker = Math.max(weaker, localFit[p]);
        if (score < SAME_FROM) return;
        const value = localFit[p] * score;
        if (deniedIn[p][at] === denies[w]) agreedHere = Math.max(agreedHere, value);
        else deniedHere = Math.max(deniedHere, value);
      });
      const pairs = alignment.opposites[w];
      for (let i = 0; i < pairs.length; i += 2) {
        const value = localFit[pairs[i]];
        if (deniedIn[pairs[i]][pairs[i + 1]] === denies[w]) oppositeHere = Math.max(oppositeHere, value);
        // "Did not fall" for "rose".
        else agreedHere = Math.max(agreedHere, value * SAME_FROM);
      }
      opposite = Math.max(opposite, oppositeHere);
      denied = Math.max(denied, deniedHere);
      if (oppositeHere > 0) oppositeGap = Math.max(oppositeGap, oppositeHere - agreedHere);
      if (deniedHere > 0) deniedGap = Math.max(deniedGap, deniedHere - agreedHere);
      const strength = strengthOf(word.key);
      const unmet = 1 - (grid.near[w][atLocal] ?? 0);
      loud = Math.max(loud, strength);
      loudUnmet = Math.max(loudUnmet, strength * unmet);
      if (listedFor(word.key) >= KNOWN_FROM) {
        silent = Math.max(silent, unmet);
        silentSame = Math.max(silentSame, 1 - alignment.best[w]);
      }
    }
    return [weaker, opposite, oppositeGap, denied, deniedGap, deniesAny, loud, loudUnmet, silent, silentSame];
  },
};
