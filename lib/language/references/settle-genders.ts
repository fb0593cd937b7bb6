import type { Sentence } from '../../types';
import type { Gender, Name } from '../names/name';
import type { Draft } from './draft';

const PRONOUN: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['herself', 'f'],
]);

/**
 * Gives people whose name tells no gender the one of the pronouns that follow it in sentences where nobody else is named
 * ("Aydin said he would stay"), before any pronoun is resolved; where these disagree, none.
 */
export function settleGenders(
  sentences: readonly Sentence[],
  names: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): void {
  const told = new Map<Draft, Set<Gender>>();
  for (let at = 0; at < names.length; at++) {
    const { sentence, to } = names[at];
    const draft = draftOf.get(names[at]);
    const alone = names[at - 1]?.sentence !== sentence && names[at + 1]?.sentence !== sentence;
    if (!alone || draft === undefined || draft.gender !== null || draft.kind !== 'person') continue;
    const { tokens } = sentences[sentence];
    for (let index = to; index < tokens.length; index++) {
      if (/^["“”]$/.test(tokens[index].span.exact)) break; // what is quoted speaks of others
      // "Locke put it to her that she": she is whom he speaks to.
      if (/^(?:him|her)$/i.test(tokens[index].span.exact) && tokens[index].tag === 'PRP') break;
      const gender = PRONOUN.get(tokens[index].span.exact.toLowerCase());
      if (gender !== undefined) told.set(draft, (told.get(draft) ?? new Set()).add(gender));
    }
  }
  for (const [draft, genders] of told) if (genders.size === 1) draft.gender = [...genders][0];
}
