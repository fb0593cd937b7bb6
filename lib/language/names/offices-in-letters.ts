import type { Token } from '../../types';
import { GIVEN_NAMES } from './given-names';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Members of parliaments that are told by letters, which hardly anything else is before a name. */
const MEMBERS = list('MP MSP MEP MLA MHA');
/** Ranks of the police that are told by letters so. */
const RANKS = list('DCI DCS WPC');
/** Offices and ranks whose letters stand for much else: before a given name, or behind a party, they are one. */
const SHARED = list('AM MS TD PC WPC DC DS DI DCI DCS QC KC');
/** What follows a name and tells an office, an order or a degree: "Ada Okoro QC". */
const BEHIND = list('QC KC SC MP MSP MEP MLA TD MBE OBE CBE KBE DBE QPM FRS PhD MD DPhil');

/** The words of parties' names as they stand before an office: "SNP MSP", "Plaid Cymru AM", "Lib Dem MP". */
const PARTY_WORDS = list(
  'labour tory conservative snp plaid cymru ukip dup sdlp uup tuv sinn fein féin fine gael fianna fail fáil lib dem liberal democrat ' +
    'green greens ndp bloc québécois cdu csu spd afd fpö övp psoe',
);

const word = (tokens: readonly Token[], index: number): string => tokens[index]?.span.exact ?? '';

/** Whether the word at `index` belongs to the name of a party as it stands before an office. */
export const isPartyWord = (tokens: readonly Token[], index: number): boolean =>
  PARTY_WORDS.has(word(tokens, index).toLowerCase());

/** Whether the word at `index` says that somebody, or several, sit in a parliament: "MP", "MSPs"; shared letters do so behind a party only. */
export function isMemberAt(tokens: readonly Token[], index: number): boolean {
  const letters = word(tokens, index).replace(/s$/, '');
  return MEMBERS.has(letters) || (SHARED.has(letters) && isPartyWord(tokens, index - 1));
}

/** Whether the words from `from` to `to` are such an office and nobody's name: "the Conservative MP", "Fine Gael TDs". */
export function isMemberAlone(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to - 1; index++) if (!isPartyWord(tokens, index)) return false;
  return isMemberAt(tokens, to - 1);
}

/** Whether the word at `index` is an office told by letters before a name that ends at `to`: "MSP" of "SNP MSP Ada Okoro", "PC" of "PC Tom Beck". */
export function isOfficeInLetters(
  tokens: readonly Token[],
  from: number,
  index: number,
  to: number,
): boolean {
  const letters = word(tokens, index);
  if (index + 1 >= to || !(MEMBERS.has(letters) || SHARED.has(letters))) return false;
  const isParty = index > from && isPartyWord(tokens, index - 1);
  const isGiven = GIVEN_NAMES.has(word(tokens, index + 1).toLowerCase());
  const isPlain = MEMBERS.has(letters) || RANKS.has(letters);
  return isParty || isGiven || (isPlain && /^\p{Lu}\p{Ll}/u.test(word(tokens, index + 1)));
}

/** The words of a name without the letters behind it that tell what its bearer is: "Ada Okoro QC" is called Ada Okoro. */
export function withoutLettersBehind(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 2 && BEHIND.has(words[end - 1].replace(/\./g, ''))) end--;
  return end === words.length || !/^\p{Lu}\p{Ll}/u.test(words[end - 1]) ? words : words.slice(0, end);
}
