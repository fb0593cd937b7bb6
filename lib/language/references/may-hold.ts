import type { Described } from './described';
import { type Draft, ranksIn } from './draft';

/** Offices named by two words of which the second is another's too: "the Attorney General" is no general. */
const GENERALS = new Set([
  'attorney',
  'surgeon',
  'inspector',
  'solicitor',
  'comptroller',
  'secretary',
  'director',
]);

/** What sets one minister apart from another: "the prime minister" is no first minister. */
const MINISTERS = new Set(
  (
    'prime first deputy chief foreign home health finance defence defense interior justice education transport trade energy ' +
    'environment culture housing immigration climate agriculture labour economy treasury'
  ).split(' '),
);

/** Whether the office is another than this general's or minister's. */
function isOtherOffice({ noun, modifiers }: Described, tags: ReadonlySet<string>): boolean {
  const before = modifiers.at(-1) ?? '';
  if (tags.has(before)) return false;
  if (noun === 'general') return GENERALS.has(before);
  return (
    /^(?:minister|secretary)$/.test(noun) &&
    MINISTERS.has(before) &&
    [...tags].some((tag) => MINISTERS.has(tag))
  );
}

/** Offices that one person holds at a time: who is their deputy or was it once is another. */
export const HELD: ReadonlySet<string> = new Set(
  (
    'president minister secretary chancellor mayor governor leader chairman chairwoman chair chairperson chief executive director head boss ' +
    'manager coach captain editor premier speaker commissioner ambassador senator congressman congresswoman constable principal dean'
  ).split(' '),
);

/** Whether somebody holds the office asked for: "the president" is no vice president, "the former chairman" not the new one. */
function holds(
  { noun, modifiers }: Described,
  words: ReadonlySet<string>,
  { kind, tags, offices }: Draft,
): boolean {
  if (kind !== 'person' || !HELD.has(noun)) return true;
  const ranks = ranksIn([...modifiers, noun]);
  if (ranks.length === 0) return ranksIn(tags).length === 0 || [...words].some((word) => offices.has(word));
  // Who was told of as chairman may have left since.
  return ranks.every((rank) =>
    /^(?:former|ex)$/.test(rank) ? !tags.has('new') && !tags.has('current') : tags.has(rank),
  );
}

/** Who speaks for the accused is no prosecutor. */
const isOtherSide = ({ noun, modifiers }: Described, tags: ReadonlySet<string>): boolean => {
  const defends = (has: (word: string) => boolean): boolean =>
    has('defence') || has('defense') || has('defending');
  return (
    (noun === 'prosecutor' && defends((word) => tags.has(word))) ||
    (tags.has('prosecutor') && defends((word) => modifiers.includes(word)))
  );
};

/** Whether the text allows that somebody holds the office of a description, of which `words` are its noun and those for the same. */
export const mayHold = (described: Described, words: ReadonlySet<string>, draft: Draft): boolean =>
  holds(described, words, draft) &&
  !isOtherOffice(described, draft.tags) &&
  !isOtherSide(described, draft.tags);
