import type { Token } from '../../types';
import { hasClause, isPast, isPresent, looksBack, modalOf, type Clause } from './clause';

const LEADS_AHEAD =
  /^(?:expect|expected|likely|unlikely|set|due|poise|poised|bind|bound|schedule|scheduled|slate|slated|project|projected|forecast|certain|sure)$/;

/** "is to be sold in May", "are to meet". */
const isTo = ({ tokens, root, aux }: Clause): boolean =>
  aux.some(({ lemma, tag }) => lemma === 'be' && /^VB[ZP]$/.test(tag)) &&
  tokens.some(
    ({ tag, head, relation }, index) => tag === 'TO' && head === root && relation === 'mark' && index < root,
  );

/** "were 33% less likely to be ill than …": a risk that was measured. */
const isCompared = ({ tokens, root }: Clause): boolean =>
  /^(?:more|less)$/i.test(tokens[root - 1]?.span.exact ?? '');

/** True when the main clause tells what is to come: "will", "is going to", "is expected to", "may", "is to be", "vows to" is no such. */
export function tellsAhead(clause: Clause): boolean {
  const { tokens, root, infinitive, reported } = clause;
  const modal = modalOf(clause);
  if (modal !== null && /^(?:will|shall|may|might)$/.test(modal) && !looksBack(clause)) return true;
  // "He said he would resign": what was ahead of him then.
  if (modal === 'would' && reported && !looksBack(clause) && !hasClause(clause, /^if$/)) return true;
  const { lemma, tag } = tokens[root];
  if (lemma === 'go' && tag === 'VBG') return infinitive !== null && isPresent(clause);
  if (lemma === 'hope') return !/^(?:i|we)$/i.test(clause.subject?.span.exact ?? 'we');
  // Headlines leave the "is" away: "Fares set to rise".
  if (LEADS_AHEAD.test(lemma) && infinitive !== null && !isCompared(clause))
    return isPresent(clause) || clause.aux.length === 0;
  return isTo(clause) || isDueTo(clause);
}

/** "is due to sail": the parser takes "due to" for one preposition. */
const isDueTo = ({ tokens, root }: Clause): boolean =>
  tokens[root].tag === 'VB' &&
  /^to$/i.test(tokens[root - 1]?.span.exact ?? '') &&
  /^due$/i.test(tokens[root - 2]?.span.exact ?? '');

/** "would meet every Sunday": what somebody used to do. */
const isHabit = (clause: Clause): boolean =>
  !hasClause(clause, /^(?:if|unless)$/) &&
  clause.under.some(
    (token) =>
      (token.relation === 'advmod' && /^(?:often|always|usually|sometimes|regularly)$/.test(token.lemma)) ||
      (token.relation.startsWith('obl') && isEach(clause, token)),
  );

const isEach = ({ tokens }: Clause, time: Token): boolean =>
  tokens.some(({ lemma, head }) => /^(?:every|each)$/.test(lemma) && tokens[head] === time);

/** "Had the alarm worked, the guests would have lived". */
const isInverted = ({ tokens }: Clause): boolean =>
  /^(?:had|were|should)$/i.test(tokens[0]?.span.exact ?? '') &&
  tokens.some(({ tag, lemma }) => tag === 'MD' && /^(?:would|could|might|will)$/.test(lemma)) &&
  tokens.some(({ span }) => span.exact === ',');

/** What somebody was able to, of which "could" is the past: "could speak four languages". */
const ABLE = /^(?:speak|read|write|swim|walk|hear|see|afford|remember|drive|smell|recite|count|find|reach)$/;
const wasAble = ({ tokens, root, aux, reported }: Clause): boolean =>
  !reported && ABLE.test(tokens[root].lemma) && aux.length === 1;

/** True for what is told under a condition that nobody can look up: "If fares had stayed, the line would have closed". */
export function supposes(clause: Clause): boolean {
  const modal = modalOf(clause);
  if (isInverted(clause)) return true;
  if (modal === 'would') return !isHabit(clause);
  if (hasClause(clause, /^(?:if|unless)$/) && !clause.tokens.some(({ lemma }) => lemma === 'even'))
    return !isPast(clause) || modal !== null;
  return modal === 'could' && !clause.denied && !wasAble(clause);
}
