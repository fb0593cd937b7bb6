import { NOUN_FIELD, nounFields } from '../language/names/word-fields';
import { textOf } from '../language/text-of';
import type { Token } from '../types';

/** Whether the noun names people or a body of people: a letter is sent to "the board", not to "the accounts of aides". */
export function isSomebody(tokens: readonly Token[], index: number): boolean {
  const { pos, lemma } = tokens[index];
  return pos === 'PROPN' || (nounFields(lemma.toLowerCase()) & (NOUN_FIELD.person | NOUN_FIELD.group)) !== 0;
}

/** The words of a noun phrase, or `null` where no noun is among them. */
export function nounPhrase(tokens: readonly Token[], from: number, to: number): string | null {
  const phrase = tokens.slice(from, to);
  return phrase.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN') ? textOf(phrase) : null;
}
