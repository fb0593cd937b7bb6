import type { Analysis, Attribution, CueStrength } from '../types';

/** Cues of somebody named that say something however short it is told: "vowed to sue", "admitted to the theft". */
const SAYING: readonly CueStrength[] = ['claim', 'admit', 'deny', 'promise', 'warn', 'ask', 'reveal'];
const PLAIN = /\b(?:sa(?:id|ys?)|tells?|told|shows?|showed|indicate[sd]?|concluded?s?)\b/i;

/** "Questioned the practices" casts a doubt and tells no words; "questioned whether they were fair" does. */
const DOUBT = /\bquestion(?:s|ed|ing)?\b/i;
/** "…, The Daily Mail reported, citing BuzzFeed News": where one has it from, and no words of anybody. */
const CITES = /^(?:cit|quot|credit)(?:es?|s|ed|ing)$/i;
const ASKED = /^(?:whether|if|why|how|what|who|when|where|which)\b/i;

/**
 * Whether somebody is said to say something, so that a reader's list of who says what has it: words are quoted, a claim was read
 * from what is reported, it opens with "that", or the cue is one of saying and its source stands there. "They grappled with the ethics", "a call for a ban" and "it removed the listing"
 * are acts of attribution to annotators (PolNeAR) and stay in the data; they report no statement.
 */
export function tellsStatement(
  { id, kind, source, cue, content, strength }: Attribution,
  { claims }: Pick<Analysis, 'claims'>,
): boolean {
  const begins = content[0]?.exact ?? '';
  if (kind === 'indirect' && DOUBT.test(cue?.exact ?? '') && !ASKED.test(begins)) return false;
  if (kind === 'indirect' && CITES.test(cue?.exact ?? '') && !/^that\s/i.test(begins)) return false;
  return (
    kind !== 'indirect' ||
    claims.some(({ attributionId }) => attributionId === id) ||
    /^that\s/i.test(begins) ||
    (source !== null && (SAYING.includes(strength) || PLAIN.test(cue?.exact ?? '')))
  );
}
