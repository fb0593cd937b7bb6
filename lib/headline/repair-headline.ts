import type { Candidate, FaultContext } from './fault-context';

/** A repaired headline may be this much longer than the first, and never longer than a search result shows. */
const GROWTH = 25;
const MAX_LENGTH = 110;
/** Number of faults beyond which a headline wants rewriting, not mending. */
const MENDABLE = 1;

/**
 * The least change that would make the headline stand: the right number, the right place, "may". `null` when that is not
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
  if (fault === 'number-changed' || fault === 'place-or-nationality-shifted')
    mended = text.slice(0, from) + instead + text.slice(to);
  else if (fault === 'hedge-dropped') {
    const verb = words[end - 1];
    // "will cut" → "may cut"; "cuts" → "may cut".
    mended = `${text.slice(0, from)}${instead} ${verb.token.lemma}${text.slice(to)}`;
  }
  return mended !== null && mended !== text && mended.length <= Math.min(MAX_LENGTH, text.length + GROWTH)
    ? mended
    : null;
}
