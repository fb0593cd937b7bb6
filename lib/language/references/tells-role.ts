import type { Token } from '../../types';
import { GIVEN_NAMES } from '../names/given-names';
import { OFFICES, ROLE_GROUPS } from '../names/titles';
import { NOUN_FIELD, nounFields } from '../names/word-fields';

/** What one calls somebody, and what somebody is to another in this article alone: nobody's office, work or place. */
const NO_ROLE = new Set(
  `liar hater racist sexist bigot fascist crook thug hypocrite coward traitor loser idiot fool moron clown buffoon demagogue tyrant
  bully fraud phony cheat cheater conman monster villain rival opponent foe enemy adversary nemesis counterpart favorite favourite
  namesake successor predecessor one other graduate alumnus alumna occupant native`.split(/\s+/),
);

/** Where the words that tell of the person end: "an investigator with the court | in an email". */
const CHANNEL =
  /^(?:email|e-mail|interview|statement|letter|tweet|post|speech|phone|telephone|call|message|briefing)$/i;

/**
 * Index of the word that the others qualify: "chief executive | of the firm", "Office of Management and Budget director". -1 where
 * no noun stands there.
 */
function headOfRole(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && !isPreposition(tokens, end)) end++;
  const first = lastNoun(tokens, from, end);
  // A body's own name may hold the preposition.
  return first >= 0 && end < to && !isOfPerson(tokens[first]) && isCapital(tokens[first])
    ? lastNoun(tokens, from, to)
    : first;
}

/** Not the "in" of "in-state". */
const isPreposition = (tokens: readonly Token[], index: number): boolean =>
  tokens[index].pos === 'ADP' && !/^[-–]$/.test(tokens[index + 1]?.span.exact ?? '');

function lastNoun(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index--)
    if (/^(?:NOUN|PROPN)$/.test(tokens[index].pos) || isOffice(tokens[index])) return index;
  return -1;
}

const isCapital = ({ span }: Token): boolean => /^\p{Lu}/u.test(span.exact);

/** The end of a role that goes on to say where it was that its bearer spoke. */
export function endOfRole(tokens: readonly Token[], from: number, to: number): number {
  for (let index = from + 1; index < to; index++)
    if (
      /^(?:in|during|by|on)$/i.test(tokens[index].span.exact) &&
      tokens.slice(index + 1, Math.min(index + 5, to)).some(({ span }) => CHANNEL.test(span.exact))
    )
      return index;
  return to;
}

const HEADS = new Set(ROLE_GROUPS.flat());

const isOffice = ({ span, lemma }: Token): boolean =>
  OFFICES.has(span.exact.toLowerCase()) || HEADS.has(lemma.toLowerCase());

/** Whether the word names a person, or an office. */
export const isOfPerson = (token: Token): boolean =>
  isOffice(token) || (nounFields(token.span.exact.toLowerCase()) & NOUN_FIELD.person) !== 0;

/** True for the head of what one may be called in a word or two: "con man" is no role, "Leeds man" is. */
function isFitHead(tokens: readonly Token[], head: number): boolean {
  const lemma = tokens[head]?.lemma.toLowerCase();
  return (
    lemma !== undefined &&
    !NO_ROLE.has(lemma) &&
    !(lemma === 'man' && /^con$/i.test(tokens[head - 1]?.span.exact))
  );
}

/** True where a title that stands before a name may be told of the person: no mere "rival", and no "liar". */
export const isFitTitle = (tokens: readonly Token[], from: number, to: number): boolean =>
  isFitHead(tokens, headOfRole(tokens, from, to));

/** True where the words beside a name say what the one person is: "the firm's chief executive", but not "his advisers" or "Ted Cruz". */
export function tellsRole(tokens: readonly Token[], from: number, to: number): boolean {
  if (/^(?:WP|WDT|WRB)/.test(tokens[from].tag)) return false;
  const head = headOfRole(tokens, from, to);
  const token = tokens[head];
  if (!isFitHead(tokens, head) || /S$/.test(token.tag) || !isOfPerson(token)) return false;
  // "National Committeeman", but neither "Iowa" nor "Ted Cruz".
  return isOffice(token) || !isCapital(token) || (head > from && !isName(tokens, from, head));
}

const isName = (tokens: readonly Token[], from: number, head: number): boolean =>
  tokens.slice(from, head + 1).some(({ span }) => GIVEN_NAMES.has(span.exact.toLowerCase()));
