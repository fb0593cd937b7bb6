import { isFiniteVerb } from '../language/is-finite-verb';
import type { Token } from '../types';
import { isSubject } from './is-subject';

/** One thing that is said: a run of tokens, with the subject it borrows when it has none of its own. */
export interface Proposition {
  /** Indices into the tokens given; half-open. */
  readonly from: number;
  readonly to: number;
  /** Index of the word that says it: the main verb, or the predicate of "is". */
  readonly head: number;
  /** Indices, half-open, of the subject that stands in the half before: "[The board] cut wages". */
  readonly subject: readonly [number, number] | null;
}

/** Fewer words than this say too little to be checked on their own: "and left". */
const FEWEST_WORDS = 4;

/** A subject longer than this is a clause taken for one, and is lent to nobody. */
const LONGEST_SUBJECT = 10;

const isWord = (token: Token): boolean => token.pos !== 'PUNCT' && token.pos !== 'SYM';

/** First and last index of everything that hangs on `root`. */
function extent(tokens: readonly Token[], root: number): readonly [number, number] {
  const within = tokens.map((_, index) => {
    let at = index;
    for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
      if (at === root) return true;
      at = tokens[at].head;
    }
    return false;
  });
  return [within.indexOf(true), within.lastIndexOf(true) + 1];
}

const isFinite = (tokens: readonly Token[], head: number): boolean =>
  isFiniteVerb(tokens[head]) ||
  tokens.some((token) => token.head === head && /^(?:aux|cop)/.test(token.relation) && isFiniteVerb(token));

const CLAUSE = /^(?:acl|advcl|ccomp|xcomp|csubj|parataxis)/;

/**
 * True for what is joined to the main clause. A finite verb is never a noun's neighbour, so one hung on a noun of the main
 * clause by mistake counts too: "raised fares by 4 % and then sold the ferry".
 */
function sharesClause(tokens: readonly Token[], head: number, root: number): boolean {
  const { relation, head: above } = tokens[head];
  if (relation === 'parataxis' && above === root) return isAfterSemicolon(tokens, head);
  if (relation !== 'conj') return false;
  let at = above;
  // "hired 300 people, opened a plant and paid a dividend": each may hang on the one before.
  if (at >= 0 && at !== root && at < head && /^VB/.test(tokens[at].tag))
    return sharesClause(tokens, at, root);
  if (at < 0) return false;
  for (let steps = 0; at >= 0 && at !== root && steps < tokens.length; steps++) {
    if (CLAUSE.test(tokens[at].relation)) return false;
    at = tokens[at].head;
  }
  return at === root;
}

const isAfterSemicolon = (tokens: readonly Token[], head: number): boolean =>
  tokens.some((token) => token.head === head && token.relation === 'punct' && token.span.exact === ';');

/** Of "either lied or forgot" and "nor did it pay" no half is claimed alone. */
const OPEN = /^(?:or|nor)$/i;

/** With an "and", a "but" or a semicolon: else the parser has taken a clause for a neighbour ("If fares had stayed, the line …"). */
function isJoined(tokens: readonly Token[], head: number): boolean {
  const joint = tokens.find((token) => token.head === head && token.relation === 'cc');
  if (joint !== undefined) return !OPEN.test(joint.span.exact);
  if (isAfterSemicolon(tokens, head)) return true;
  // "…, opened a plant and paid a dividend": the last of the row is joined for all of them.
  const comma = tokens.some(
    (token) => token.head === head && token.relation === 'punct' && token.span.exact === ',',
  );
  const after = tokens.findIndex(
    ({ relation, head: above }, index) =>
      relation === 'conj' && index > head && (above === head || above === tokens[head].head),
  );
  return comma && after >= 0 && isFinite(tokens, after) && isJoined(tokens, after);
}

/** "If the dam breaks, the town floods and the bridge goes": under a condition no half stands alone. */
const isConditional = (tokens: readonly Token[], root: number): boolean =>
  tokens.some(
    ({ relation, lemma, head }) =>
      relation === 'mark' && /^(?:if|unless)$/i.test(lemma) && tokens[head]?.head === root,
  );

/**
 * False where a lone thing would be lent to a verb of several: "it included charges that are wrong and are backed by nobody",
 * with the second "are" hung on "included" by mistake.
 */
function agrees(tokens: readonly Token[], subject: number, head: number): boolean {
  const several = [tokens[head], ...tokens.filter((token) => token.head === head)].some(
    ({ span, tag }) => tag === 'VBP' || /^(?:are|were|have|do)$/i.test(span.exact),
  );
  const { tag, span } = tokens[subject];
  const isOne = /^NNP?$/.test(tag) || /^(?:he|she|it|this|that)$/i.test(span.exact);
  const joined = tokens.some((token) => token.head === subject && token.relation === 'conj');
  return !(several && isOne && !joined);
}

/**
 * "and one of the men went on", "and the vessel's owner admitted to more": whether a noun phrase stands between the joint and the verb,
 * so that nobody need lend it a subject though the parser saw none. "and last year sold the ferry" has only a time there.
 */
function opensWithNoun(tokens: readonly Token[], from: number, head: number): boolean {
  const first = tokens.findIndex(
    ({ pos }, index) => index >= from && index < head && !/^(?:CCONJ|PUNCT|ADV|SCONJ)$/.test(pos),
  );
  if (first < 0 || !/^(?:DET|NUM|NOUN|PROPN|PRON|ADJ)$/.test(tokens[first].pos)) return false;
  return tokens
    .slice(first, head)
    .some(({ pos, span }) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(pos) && !TIME.test(span.exact));
}

/** Words that tell a time without a preposition. */
const TIME =
  /^(?:year|month|week|weekend|day|night|morning|afternoon|evening|time|times|hours?|minutes?|days|weeks|months|years|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|next|that|then|today|yesterday|tomorrow|\d+)$/i;

/** "Executives love it; the unions do not": the half says nothing without the other. */
function isCutShort(tokens: readonly Token[], head: number, to: number): boolean {
  const last = tokens.findLastIndex((token, index) => index < to && isWord(token));
  const hangs = last === head || tokens[last].head === head;
  return (
    hangs && ((tokens[last].pos === 'AUX' && isFiniteVerb(tokens[last])) || NOT.test(tokens[last].span.exact))
  );
}

const NOT = /^(?:not|n[’']t)$/i;

/**
 * Cuts the words of one voice where it says two things that can each be checked: "Fares rose by 4% and the last ferry was sold".
 * A second half without a subject borrows the first's; a half too short to stand alone stays with its neighbour.
 */
export function propositions(tokens: readonly Token[]): readonly Proposition[] {
  const root = tokens.findIndex((token) => token.head < 0);
  if (root < 0) return [];
  const whole: Proposition = { from: 0, to: tokens.length, head: root, subject: null };
  if (isConditional(tokens, root)) return [whole];
  const subject = tokens.findIndex((token) => token.head === root && isSubject(token));
  const [opens, closes] = subject >= 0 ? extent(tokens, subject) : [0, 0];
  // The "there" of "There are rules" is nobody's subject.
  const lends = subject >= 0 && tokens[subject].relation !== 'expl' && closes - opens <= LONGEST_SUBJECT;
  const first = lends ? ([opens, closes] as const) : null;
  const cuts = tokens
    .map((token, index) => ({ token, index }))
    .filter(
      ({ index }) => sharesClause(tokens, index, root) && isJoined(tokens, index) && isFinite(tokens, index),
    )
    .map(({ index }) => {
      const [from, to] = extent(tokens, index);
      const at = tokens.findIndex((token) => token.head === index && isSubject(token));
      const subject = at < 0 ? null : extent(tokens, at);
      return { head: index, from, to, at, subject, own: at >= 0 || opensWithNoun(tokens, from, index) };
    })
    .filter(
      ({ head, from, to }) =>
        tokens.slice(from, to).filter(isWord).length >= FEWEST_WORDS && !isCutShort(tokens, head, to),
    )
    // "They marched and he came out and fired a shot": it is the subject just before that is lent.
    .map(({ own, ...cut }, index, all) => {
      const before = all.slice(0, index).findLast((other) => other.own);
      const lender =
        before === undefined ? { at: subject, words: first } : { at: before.at, words: before.subject };
      const borrowed = lender.words !== null && agrees(tokens, lender.at, cut.head) ? lender.words : null;
      return { ...cut, own, borrowed: own ? null : borrowed };
    })
    .filter(({ own, borrowed }) => own || borrowed !== null);
  if (cuts.length === 0 || tokens.slice(0, cuts[0].from).filter(isWord).length < FEWEST_WORDS) return [whole];
  return [
    { ...whole, to: cuts[0].from },
    ...cuts.map(({ head, from, borrowed }, index) => ({
      head,
      from,
      to: cuts[index + 1]?.from ?? tokens.length,
      subject: borrowed,
    })),
  ];
}
