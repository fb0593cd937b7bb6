import type { Attribution, Token } from '../types';
import { isSubject } from './is-subject';

/** Words of the shortest sentence that is taken for one though no verb is seen in it. */
const LEAST_SENTENCE = 5;

/** How sentences open that tell nothing: a wish, an order, thanks, a clause that hangs on another. */
const OPENS_NOTHING =
  /^(?:thanks?|let|please|well|so|all?right|ok(?:ay)?|yes|yeah|not?|to|that|than|which|who|whose|what|especially|don)$/i;
const HANGS = /^(?:if|unless|whether|because|when|while|although|though|until|once|since|as|after|before)$/i;

/**
 * “The driver lost control of the car,” she said: a sentence in somebody's own words states something, though the parser sees no statement in
 * it.
 */
export const isSentence = ({ kind }: Attribution, tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  if (kind !== 'direct' || words.length < LEAST_SENTENCE) return false;
  const [first] = words;
  const exact = first.span.exact;
  const closes = tokens.findLast(({ span }) => !/["“”‘’']/.test(span.exact))?.span.exact ?? '';
  if (!/^\p{Lu}/u.test(exact) || !/^[,.]/.test(closes)) return false;
  if (/^(?:MD|VB)$/.test(first.tag) || OPENS_NOTHING.test(exact) || /^thank/i.test(words[1].span.exact))
    return false;
  if (HANGS.test(exact) && !tokens.slice(0, -2).some(({ span }) => span.exact === ',')) return false;
  return (
    words.some((token) => isSubject(token)) &&
    words.slice(1).some(({ pos, tag }) => pos === 'VERB' && /^VB[DNPZ]$/.test(tag))
  );
};
