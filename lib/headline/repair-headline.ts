import type { Fault } from '../types';
import { loadLexicon } from '../align/lexicon';
import type { Candidate, FaultContext } from './fault-context';
import type { Word } from './reading';

/** A repaired headline may be this much longer than the first, and never longer than a search result shows. */
const GROWTH = 25;
const MAX_LENGTH = 110;
/** Number of faults beyond which a headline wants rewriting, not mending. */
const MENDABLE = 1;

/**
 * What stands behind "may": the verb as written where it is the base form, "be fined" of what is done to it, else the verb's lemma; `null` for a
 * past tense, and for what the dictionary does not have as a verb.
 */
function behindMay({ token: { tag, lemma, span } }: Word): string | null {
  if (tag === 'VB') return span.exact;
  // "Airline fined" of one that could be fined: what is done to it may be done.
  if (tag === 'VBN') return `be ${span.exact}`;
  if (tag === 'VBD') return null;
  return loadLexicon().senses.has(`${lemma.toLowerCase()}/v`) ? lemma : null;
}

/** The text's own words are put in place of the headline's. */
const MECHANICAL: ReadonlySet<Fault> = new Set([
  'number-changed',
  'place-or-nationality-shifted',
  'quote-altered',
]);

/**
 * The least change that would make the headline stand: the right number, the right place, the words that were said, "may". `null` when that is not
 * mechanical, when more than one thing is wrong, or when it would grow too long.
 */
export function repairHeadline({ headline }: FaultContext, faults: readonly Candidate[]): string | null {
  if (faults.length === 0 || faults.length > MENDABLE) return null;
  const [{ fault, start, end, instead }] = faults;
  if (instead === null) return null;
  const { text, words } = headline;
  const from = words[start].token.span.start;
  const to = words[end - 1].token.span.end;
  let mended: string | null = null;
  if (MECHANICAL.has(fault)) mended = text.slice(0, from) + instead + text.slice(to);
  else if (fault === 'hedge-dropped') {
    const verb = behindMay(words[end - 1]);
    // "will cut" → "may cut"; "cuts" → "may cut".
    if (verb !== null) mended = `${text.slice(0, from)}${instead} ${verb}${text.slice(to)}`;
  }
  return mended !== null && mended !== text && mended.length <= Math.min(MAX_LENGTH, text.length + GROWTH)
    ? mended
    : null;
}
