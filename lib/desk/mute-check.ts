import type { Fault, HeadlineCheck, PhraseCheck, RuleId, Verdict } from '../types';

/** Faults that say the reverse of the text: only with one of them is a headline *not backed* (lib/headline/check-variant). */
const REVERSE: readonly Fault[] = [
  'negated',
  'contradicted',
  'roles-swapped',
  'entity-swapped',
  'wrong-body',
];
/** The engine's own line: from here on a headline is as likely backed as not. */
const EVEN = 0.5;

/**
 * A headline's check as a desk sees it that has muted some faults: their phrases are gone, and the verdict follows from
 * the phrases that are left.
 *
 * 1. Nothing of it is muted, or it was not flagged: the verdict stands.
 * 2. A fault is left: *not backed* stays only while one that is left says the reverse of the text; else *partly backed*.
 * 3. No fault is left, but doubts are, or the text was told to be another story, after which nothing else is looked at: *cannot tell*.
 * 4. Nothing is left: *backed*, as far as the rules in force see.
 *
 * The score is the engine's while the headline stays flagged, else at least even. A repair goes with the fault it mends.
 * Pure: un-muting is to read the stored check again.
 */
export function muteCheck(check: HeadlineCheck, muted: ReadonlySet<RuleId>): HeadlineCheck {
  const isMuted = ({ fault }: PhraseCheck): boolean => fault !== null && muted.has(fault);
  const gone = check.phrases.filter(isMuted);
  if (gone.length === 0) return check;
  const phrases = check.phrases.filter((phrase) => !isMuted(phrase));
  const verdict = verdictOf(check, gone, phrases);
  return {
    ...check,
    verdict,
    score:
      verdict === 'cannot-tell' ? EVEN : verdict === 'backed' ? Math.max(check.score, EVEN) : check.score,
    phrases,
    repair: gone.some(({ status }) => status === 'fault') ? null : check.repair,
  };
}

function verdictOf(
  { verdict }: HeadlineCheck,
  gone: readonly PhraseCheck[],
  left: readonly PhraseCheck[],
): Verdict {
  if (verdict === 'backed' || verdict === 'cannot-tell') return verdict;
  const faults = left.filter(({ status }) => status === 'fault');
  if (faults.length > 0)
    return verdict === 'not-backed' && faults.some(({ fault }) => fault !== null && REVERSE.includes(fault))
      ? 'not-backed'
      : 'partly-backed';
  const unjudged = gone.some(({ fault }) => fault === 'wrong-body');
  return unjudged || left.some(({ status }) => status === 'unclear') ? 'cannot-tell' : 'backed';
}
