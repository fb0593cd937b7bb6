import type { ArticleIndex } from '../../index-article';
import type { Reading } from '../../reading';
import { pick, type Example } from './example';

const OPENER =
  /^(?:after|amid|with|by|for|in|over|as|despite|following|citing|alongside|during|under|because|at|from|against)$/;
const LONGEST = 7;
/** Of so many phrases of others the one is taken that has most in common with the article. */
const CHOICE = 25;

/** Last parts of a headline that begin with a preposition. */
export function tailsOf(headline: Reading): readonly string[] {
  const { words, text } = headline;
  const end = text.replace(/[.\s]+$/, '').length;
  return words.flatMap(({ token, form }, w): string[] =>
    w > 2 && OPENER.test(form) && words.length - w <= LONGEST && words.length - w >= 2
      ? [text.slice(token.span.start, end)]
      : [],
  );
}

const likeness = (phrase: string, index: ArticleIndex): number => {
  const words = phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => index.forms.has(word)).length / Math.max(1, words.length);
};

/** A phrase that hangs on a verb of another sentence of the same article: its words are there, but not of this. */
function fromArticle(index: ArticleIndex, random: () => number): string | undefined {
  const passage = pick(index.passages, random);
  if (!passage) return undefined;
  const { words, text } = passage;
  const starts = words.flatMap(({ form, token }, w) =>
    w > 2 && OPENER.test(form) && token.head > w ? [w] : [],
  );
  const start = pick(starts, random);
  if (start === undefined) return undefined;
  const end = words[start].token.head + 1;
  const phrase = text.slice(words[start].token.span.start, words[end - 1].token.span.end);
  return end - start >= 2 && end - start <= 5 && !/[“”",]/.test(phrase) ? phrase : undefined;
}

/** A detail from elsewhere: another headline's, much like this article's where there is one, or another sentence's. */
export function addDetail(
  headline: Reading,
  index: ArticleIndex,
  tails: readonly string[],
  random: () => number,
): Example[] {
  const base = headline.text.replace(/[.\s]+$/, '');
  if (base.split(' ').length > 14) return [];
  const draws = Array.from({ length: CHOICE }, () => pick(tails, random) ?? '').filter(Boolean);
  const stranger =
    random() < 0.7 ? draws.sort((a, b) => likeness(b, index) - likeness(a, index))[0] : draws[0];
  return [stranger, random() < 0.5 ? fromArticle(index, random) : undefined].flatMap((phrase): Example[] => {
    if (!phrase || headline.text.includes(phrase)) return [];
    const comma = phrase.startsWith('citing') ? ',' : '';
    const start = base.length + comma.length + 1;
    return [{ text: `${base}${comma} ${phrase}`, fault: 'detail-absent', start, end: start + phrase.length }];
  });
}

/** What came after or beside it, made its cause. */
export function claimCause(headline: Reading, random: () => number): Example[] {
  const base = headline.text.replace(/[.\s]+$/, '');
  const joint = / (?:after|as|amid|following) /.exec(base);
  if (!joint || joint.index <= 10) return [];
  const cause = base.slice(joint.index + joint[0].length);
  const effect = base.slice(0, joint.index);
  return random() < 0.5
    ? [
        {
          text: `${effect} because of ${cause}`,
          fault: 'cause-claimed',
          start: effect.length + 1,
          end: effect.length + 11,
        },
      ]
    : [{ text: `${cause} prompts ${effect}`, fault: 'cause-claimed', start: 0, end: cause.length + 8 }];
}
