import type { ArticleIndex } from '../index-article';
import { readHeadline } from '../inspect-headline';
import { addDetail, claimCause } from './corrupt/add-detail';
import { alterQuote } from './corrupt/alter-quote';
import { changeName } from './corrupt/change-name';
import { changeNumber } from './corrupt/change-number';
import { changeVerb } from './corrupt/change-verb';
import { dropSpeaker } from './corrupt/drop-speaker';
import type { Example } from './corrupt/example';
import { swapRoles } from './corrupt/swap-roles';
import { widenScope } from './corrupt/widen-scope';

/**
 * Every corruption of a faithful headline that its words allow: none to two dozen. `tails` are parts of other articles'
 * headlines, from which details are taken.
 */
export function corruptHeadline(
  text: string,
  index: ArticleIndex,
  tails: readonly string[],
  random: () => number,
): readonly Example[] {
  const headline = readHeadline(text, index);
  return [
    ...changeNumber(headline, random),
    ...changeName(headline, index, random),
    ...swapRoles(headline),
    ...changeVerb(headline, random),
    ...dropSpeaker(headline),
    ...alterQuote(headline, random),
    ...widenScope(headline, random),
    ...addDetail(headline, index, tails, random),
    ...claimCause(headline, random),
  ].filter((example) => example.text !== text);
}
