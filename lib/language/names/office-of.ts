import type { Token } from '../../types';
import { ORGANISATIONS, ORGANISATION_WORDS, OUTLETS, OUTLET_WORDS, PLACES, PLACE_WORDS } from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { HONORIFICS, OFFICES } from './titles';
import { nounFields } from './word-fields';

/** How far before a run of capitals the office may stand: "U.S. Attorney for the District of | Massachusetts Joshua Levy". */
const REACH = 8;

/** A run of capitals whose first words say what somebody is at the head of, and whose last ones name him. */
export interface OfficeOf {
  /** Where the office begins: "Archbishop" of "Archbishop of Canterbury Ines Calder". */
  readonly titleFrom: number;
  /** Where the person's name begins. */
  readonly nameFrom: number;
}

/**
 * Reads "Archbishop of | Canterbury Ines Calder", "Minister for | Health Tom Beck", "Governor of the | Bank of Norland Ada Okoro": `null`
 * for a run that no office stands before, or that holds one name only.
 */
export function officeOf(tokens: readonly Token[], from: number, to: number): OfficeOf | null {
  const titleFrom = officeBefore(tokens, from);
  if (titleFrom === null || isTold(tokens, titleFrom)) return null;
  const nameFrom = nameWithin(tokens, from, to);
  return nameFrom === null ? null : { titleFrom, nameFrom };
}

/** "Ada Okoro, mayor of Port Ellery": the office is that of whoever stands before the comma. */
const isTold = (tokens: readonly Token[], titleFrom: number): boolean => {
  const at = /^(?:the|a|an|acting|managing|senior|deputy|former)$/i.test(
    tokens[titleFrom - 1]?.span.exact ?? '',
  )
    ? titleFrom - 2
    : titleFrom - 1;
  return tokens[at]?.span.exact === ',' && isCapital(tokens, at - 1);
};

const word = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.span.exact.toLowerCase() ?? '';
const isCapital = (tokens: readonly Token[], index: number): boolean =>
  /^\p{Lu}/u.test(tokens[index]?.span.exact ?? '');

/** Start of the office that "of" or "for" ties to the words from `from`. */
function officeBefore(tokens: readonly Token[], from: number): number | null {
  const at = word(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  if (!/^(?:of|for)$/.test(word(tokens, at))) return null;
  for (let index = at - 1; index >= 0 && from - index <= REACH; index--) {
    if (OFFICES.has(word(tokens, index))) {
      if (!isOfPlace(tokens, index, at)) return null;
      let start = index;
      while (start > 0 && isCapital(tokens, start - 1) && tokens[start - 1].pos !== 'DET') start--;
      return start;
    }
    if (!isCapital(tokens, index) && !/^(?:of|for|the|and)$/.test(word(tokens, index))) return null;
  }
  return null;
}

/** Offices that are held for something: a spokesman, a lawyer, an aide is somebody else's. */
const HELD_FOR = /^(?:minister|secretary|undersecretary|commissioner|ambassador|envoy|representative)$/;

/** "Minister for | Health Tom Beck", "attorney for the district of | Maine Joshua Okoro"; "a spokesman for | Lena Ortiz" is not Ortiz. */
const isOfPlace = (tokens: readonly Token[], office: number, preposition: number): boolean => {
  const between = tokens.slice(office + 1, preposition + 1).map(({ span }) => span.exact.toLowerCase());
  const first = between.find((one) => /^(?:of|for)$/.test(one));
  return first === 'of' || HELD_FOR.test(word(tokens, office)) || between.includes('district');
};

/** Start of the person's name in a run that says first what the office is of. */
function nameWithin(tokens: readonly Token[], from: number, to: number): number | null {
  const words = tokens.slice(from, to).map(({ span }) => span.exact.toLowerCase());
  const isGiven = (one: string): boolean => GIVEN_NAMES.has(one);
  // "the editor of Norland Morning Line": what is made of English words is no person's name.
  const isPerson = (at: number): boolean =>
    words.length - at >= 2 &&
    words.length - at <= 4 &&
    words.slice(at).some((one) => isGiven(one) || nounFields(one) === 0) &&
    words
      .slice(at)
      .every(
        (one) =>
          !ORGANISATION_WORDS.has(one) &&
          !OUTLET_WORDS.has(one) &&
          !PLACE_WORDS.has(one) &&
          !/^(?:of|for|and|&)$/.test(one),
      );
  // "a critic of | Senator Ada Okoro", "the trainer of | Mary Jane Doe": whoever is named is another.
  const isTitled = (one: string): boolean => OFFICES.has(one) || HONORIFICS.has(one);
  if (isTitled(words[0]) && !HONORIFICS.has(words[1] ?? '')) return null;
  for (let at = words.length - 2; at > 0; at--) {
    const known = words.slice(0, at).join(' ');
    // "the manager of Manchester | United Jose Marsh": not before the given name.
    const opens = isGiven(words[at]) || !words.slice(at + 1).some(isGiven);
    if (opens && isPerson(at) && (PLACES.has(known) || ORGANISATIONS.has(known) || OUTLETS.has(known)))
      return from + at;
  }
  if (isGiven(words[0])) return null;
  for (let at = words.length - 2; at > 0; at--)
    if (isPerson(at) && (isGiven(words[at]) || HONORIFICS.has(words[at])))
      return from + (at > 1 && HONORIFICS.has(words[at - 1]) ? at - 1 : at);
  // "Minister of Finance Chrystal Marsden": what is no name is what the office is for.
  const last = words.length - 2;
  return last > 0 && isPerson(last) && words.slice(0, last).every((one) => nounFields(one) !== 0)
    ? from + last
    : null;
}
