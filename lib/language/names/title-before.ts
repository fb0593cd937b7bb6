import type { Token } from '../../types';
import { GIVEN_NAMES } from './given-names';
import { isRoleNoun, isUnmistakableRole } from './roles-apart';
import { OFFICES } from './titles';
import { NOUN_FIELD, nounFields } from './word-fields';

/** "former Norbank aide": what only qualifies an office is none. */
const isOffice = (word: string): boolean =>
  OFFICES.has(word) && !/^(?:former|ex|acting|interim|first)$/.test(word);

/** What the tokens keep as one word, and those who are known by one name: "the Arsenal forward Gervinho", "the rapper Drake". */
const PLAYS =
  /^(?:co-leader|co-chair|co-founder|co-owner|co-host|co-author|striker|forward|midfielder|defender|winger|goalkeeper|keeper|playmaker|footballer|rapper|singer|songwriter|bowler|batsman|wrestler|boxer|jockey|comedian|presenter|artist)$/;

/** What somebody is to another, who is told by one name beside it: "her daughter Ana", "a friend Leila". */
const KIN =
  /^(?:(?:grand|step|great-grand)?(?:son|daughter|mother|father)|wife|husband|widow|widower|mum|mom|dad|sister|brother|twin|friend|partner|girlfriend|boyfriend|fianc[eé]e?|niece|nephew|cousin|aunt|uncle|neighbou?r|colleague|classmate|flatmate|roommate)$/;

/**
 * Start of a title in small letters right before a name: "presidential candidate Jo Marsh", "chief executive Ada Okoro"; before
 * a name of several words any noun for a person is one: "harbour master Lise Okafor".
 */
export function lowerTitleBefore(tokens: readonly Token[], from: number, severalWords: boolean): number {
  const before = tokens[from - 1];
  if (before === undefined) return from;
  if (isParentOf(tokens, from - 5)) return from - 5;
  let start = severalWords ? behindRole(tokens, from) : from;
  const plays = PLAYS.test(before.span.exact);
  const isOne = isOffice(before.span.exact) || plays || isOfOneName(before, tokens[from]);
  if (start === from && !(severalWords && isRole(before)) && !isOne) return from;
  // The tagger takes the "forward" of "Arsenal forward Gervinho" for an adverb.
  if (plays && start === from) start = from - 1;
  while (start > 0 && from - start < 6) {
    const { pos, span } = tokens[start - 1];
    const isJoined = tokens[start].span.start === span.end;
    const part =
      /^(?:NOUN|ADJ|PROPN)$/.test(pos) ||
      /^(?:managing|acting|founding|presiding|commanding|governing)$/.test(span.exact) ||
      // "four-star general", but not "among minorities - Georgia businessman Bo Marsh".
      (isJoined && (/^[-–]$/.test(span.exact) || (pos === 'NUM' && /^[-–]$/.test(tokens[start].span.exact))));
    // "His wife, Democratic candidate Jo Marsh", with or without its comma.
    const ends = isRole(tokens[start - 1]) && start < from && /^\p{Lu}/u.test(tokens[start].span.exact);
    if (!part || ends || isTime(tokens, start - 1)) break;
    start--;
  }
  // "then-candidate Jo Marsh" without its "then".
  while (start < from && /^[-–]$/.test(tokens[start].span.exact)) start++;
  // Whose daughter she is tells more than that she is one.
  if (KIN.test(before.span.exact) && tokens[start - 1]?.tag === 'PRP$') start--;
  return severalWords ? firstOfTwoRoles(tokens, start) : start;
}

/** Whether "mother-of-two", "Father-of-three" begin at `index`, in five tokens. */
export const isParentOf = (tokens: readonly Token[], index: number): boolean =>
  index >= 0 &&
  /^(?:(?:grand)?(?:mother|father)|mum|mom|dad|parent)$/i.test(tokens[index].span.exact) &&
  /^[-–]of[-–]$/.test([1, 2, 3].map((at) => tokens[index + at]?.span.exact).join('')) &&
  tokens[index + 4]?.pos === 'NUM';

/** Offices that are held for a matter, "cabinet member for culture Ada Okoro", where a spokesman for one is another. */
const HELD_FOR = /^(?:minister|secretary|member|holder|commissioner|envoy|lead|chancellor)$/i;

/** The words that a role before a name is over: of "deputy director of operations Ada Okoro" those behind "director"; else `from`. */
function behindRole(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 1 && from - at < 4 && /^(?:NOUN|ADJ)$/.test(tokens[at - 1].pos) && !isRole(tokens[at - 1]))
    at--;
  if (at === from || at < 2) return from;
  const [office, joint] = [tokens[at - 2].span.exact, tokens[at - 1].span.exact];
  const isOf = joint === 'of' && isOffice(office);
  return isOf || (joint === 'for' && HELD_FOR.test(office)) ? at - 1 : from;
}

/** "her son Jack", "resident Fatima": kin before any name of one word, other people's nouns before a given one. */
const isOfOneName = (before: Token, { span }: Token): boolean =>
  KIN.test(before.span.exact) || (isRole(before) && GIVEN_NAMES.has(span.exact.toLowerCase()));

/** "this week", "last month" before a role: when it was said. */
const isTime = (tokens: readonly Token[], index: number): boolean =>
  /^(?:week|weekend|month|year|morning|afternoon|evening|night|summer|autumn|winter|spring)$/.test(
    tokens[index].span.exact,
  ) && /^(?:this|that|last|next|earlier|later)$/i.test(tokens[index - 1]?.span.exact ?? '');

/**
 * Start of the first role of "the English comedian and actor Peter Halloway", where `second` begins the other; else `second`. One
 * article for both makes them one person's.
 */
function firstOfTwoRoles(tokens: readonly Token[], second: number): number {
  if (second < 2 || tokens[second - 1].span.exact !== 'and' || !isRole(tokens[second - 2])) return second;
  let start = second - 2;
  const isPart = (index: number): boolean => /^(?:NOUN|ADJ|PROPN)$/.test(tokens[index].pos);
  while (start > 0 && second - start < 6 && isPart(start - 1)) start--;
  // "a long-shot candidate and former mayor"
  const isHyphen = start > 1 && /^[-–]$/.test(tokens[start - 1].span.exact);
  return isHyphen && tokens[start - 1].span.end === tokens[start].span.start ? start - 2 : start;
}

const isRole = ({ tag, lemma, span }: Token): boolean =>
  tag === 'NN' && (OFFICES.has(span.exact) || (nounFields(lemma.toLowerCase()) & NOUN_FIELD.person) !== 0);

/** "Comedian Mary Lund said": a noun for a person that only the line's start capitalises, before a given name. */
export function opensWithRole(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || !(from === 0 || (from === 1 && tokens[0].pos === 'PUNCT'))) return false;
  const lower = tokens[from].span.exact.toLowerCase();
  // "Husband Josh", "Mum Ada Okoro"
  if (
    KIN.test(lower) &&
    !GIVEN_NAMES.has(lower) &&
    GIVEN_NAMES.has(tokens[from + 1].span.exact.toLowerCase())
  )
    return true;
  // "Motorcyclist Marsh"
  if (isUnmistakableRole(lower) && to - from < 4) return true;
  if (to - from < 3 || GIVEN_NAMES.has(lower)) return false;
  if (!GIVEN_NAMES.has(tokens[from + 1].span.exact.toLowerCase()))
    return isRoleNoun(lower) && to - from === 3;
  return (nounFields(lower) & NOUN_FIELD.person) !== 0;
}
