import { PLACES } from '../names/gazetteer';
import { areApart, countriesIn, countryOf } from '../names/origin-of';
import type { Draft } from './draft';

/** The countries that the text tells of somebody beside the name: a Jordan may be from anywhere. */
export const countriesOf = ({ kind, name, tags }: Draft): ReadonlySet<string> => {
  const words = new Set(kind === 'person' ? name.toLowerCase().split(' ') : []);
  return countriesIn([...tags].filter((tag) => !words.has(tag)));
};

/** Whether it names a part of a country: a state, a town. */
const isRegion = (word: string): boolean => PLACES.has(word) && countryOf(word) === null;

/** "the Vermont senator" is nobody of whom the text has said that he is Florida's, "the French leader" nobody called German. */
export function isElsewhere(modifiers: readonly string[], draft: Draft): boolean {
  const parts = modifiers.filter(isRegion);
  if (parts.length > 0 && !parts.every((word) => draft.tags.has(word)) && [...draft.tags].some(isRegion))
    return true;
  return areApart(countriesOf(draft), countriesIn(modifiers));
}
