import { PLACES } from '../names/gazetteer';
import { countryOf } from '../names/origin-of';
import { OFFICES } from '../names/titles';
import { isOfOtherParty } from './called-anew';
import { type Described, isOwner } from './described';
import type { Draft } from './draft';
import { isElsewhere } from './from-where';

/** "Cole’s lawyer" is not the one whom the text calls Dale’s. */
function isAnothers({ modifiers, qualifiers }: Described, { tags }: Draft): boolean {
  if (!modifiers.some(isOwner) || ![...tags].some(isOwner)) return false;
  const owners = qualifiers.filter((word) => /^\p{Lu}/u.test(word));
  return owners.length > 0 && !owners.some((word) => tags.has(word.toLowerCase()));
}

/** Words with a capital that name a club or a firm, as far as they name no place, people, party or office. */
const bodiesIn = (words: readonly string[]): readonly string[] =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase().replace(/[’']s$/, ''))
    .filter(
      (word) =>
        !PLACES.has(word) &&
        countryOf(word) === null &&
        !OFFICES.has(word) &&
        !/^(?:the|democratic|gop|eu|un)$/.test(word),
    );

/** "the Arsenal boss" is nobody whose role the text gives with another club. */
function isElsewhereEmployed({ qualifiers }: Described, { role, tags }: Draft): boolean {
  const asked = bodiesIn(qualifiers);
  return (
    asked.length > 0 && bodiesIn(role?.split(/\s+/) ?? []).length > 0 && !asked.some((word) => tags.has(word))
  );
}

/** "the Conservative leader" is not the Labour leader, whatever his name says: a Green may be of any party. */
function isOfAnotherParty(described: Described, { name, tags }: Draft): boolean {
  const words = new Set(name.toLowerCase().split(' '));
  return isOfOtherParty(described, new Set([...tags].filter((tag) => !words.has(tag))));
}

/** Whether the text has told of somebody what rules out that a description means him: another country, club, party or owner. */
export const isRuledOut = (described: Described, draft: Draft): boolean =>
  isElsewhere(described.modifiers, draft) ||
  isElsewhereEmployed(described, draft) ||
  isOfAnotherParty(described, draft) ||
  isAnothers(described, draft);
