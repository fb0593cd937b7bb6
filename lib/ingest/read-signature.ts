import { TRADE_AFTER } from './byline-trades';
import { isPersonName, NAME_SUFFIX } from './read-names';

/** Who signs a line that no "By" announces, and whether it says more than their names: a place, a trade, a handle. */
export interface Signature {
  readonly names: readonly string[];
  readonly explicit: boolean;
}

const LONGEST = { chars: 100, words: 14 } as const;
/** "Jane Doe in Norwick and Port Aldry". */
const PLACE = /\s+in\s+(?:the\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,4}$/u;
const HANDLES = /\s*[|,(]?\s*(?:@\w+[)\s|,]*)+$/u;
const endsSentence = (line: string): boolean => /[.?!:;…]["”’]?$/.test(line.replace(NAME_SUFFIX, ''));

/** True for the line under a name that says what the writer is, or where to follow them: "Local democracy reporters", "@janedoe". */
export const isTradeLine = (line: string): boolean =>
  line.length <= LONGEST.chars &&
  !endsSentence(line) &&
  (/^(?:@\w+[\s|,]*)+$/u.test(line) || TRADE_AFTER.exec(` ${line}`)?.index === 0);

/**
 * Reads "Jane Doe in Norwick", "Jane Doe, Transport Correspondent", "Jane Doe and Raj Patel" where nothing but its place says
 * that it is a byline. `null` for anything else, such as "Marta Lind in talks with the union".
 */
export function readSignature(line: string): Signature | null {
  if (line.length > LONGEST.chars || line.split(/\s+/).length > LONGEST.words || endsSentence(line))
    return null;
  const plain = line
    .replace(HANDLES, '')
    .replace(TRADE_AFTER, '')
    .replace(/[\s,|–—-]+$/, '');
  const people = plain.replace(PLACE, '');
  const names = people.split(/\s*(?:,\s+(?:and\s+)?|\s(?:and|&)\s)\s*/).map((name) => name.trim());
  if (!names.every((name) => isPersonName(name.replace(NAME_SUFFIX, '')))) return null;
  return { names, explicit: people !== line };
}
