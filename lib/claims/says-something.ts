import { isFiniteVerb } from '../language/is-finite-verb';
import type { Token } from '../types';
import { isSubject } from './is-subject';

/**
 * The words of "that complaints about refunds rose", hanging on their verb whatever the parser hangs them on ("said in its annual report
 * that …"): a clause that begins with "that" and has a subject with a finite verb. `null` for what is none.
 */
export function thatClause(tokens: readonly Token[]): readonly Token[] | null {
  const [that] = tokens;
  // The "that" of "that fares had risen" is taken for the object of "risen" at times; of "that fell" it is the subject.
  if (!/^that$/i.test(that?.span.exact ?? '') || !/^(?:mark|obj|obl|det|advmod)$/.test(that.relation))
    return null;
  const root = tokens.find(
    (token, index) => index > 0 && isSubject(token) && token.head >= 0 && isFinite(tokens, token.head),
  )?.head;
  return root === undefined
    ? null
    : rooted(tokens, root).map((token, index) =>
        index > 0 ? token : { ...token, relation: 'mark', tag: 'IN' },
      );
}

const isFinite = (tokens: readonly Token[], index: number): boolean =>
  [
    tokens[index],
    ...tokens.filter(({ head, relation }) => head === index && /^(?:aux|cop)/.test(relation)),
  ].some(isFiniteVerb);

/** The words with `root` on top, and whatever had no governor under it. */
const rooted = (tokens: readonly Token[], root: number): readonly Token[] =>
  tokens.map((token, index) => ({
    ...token,
    head: index === root ? -1 : token.head < 0 ? root : token.head,
  }));

/**
 * The words of "the claim that he stole cars was false", whose subject the parser hung on "said", with the subject under their predicate.
 * `null` where no noun without a governor stands before a finite predicate without a subject.
 */
export function withSubject(tokens: readonly Token[]): readonly Token[] | null {
  const tops = tokens.flatMap(({ head }, index) =>
    head < 0 && tokens[index].pos !== 'PUNCT' ? [index] : [],
  );
  const [noun, verb] = tops;
  if (verb === undefined || !/^(?:NOUN|PROPN|PRON)$/.test(tokens[noun].pos) || !isFinite(tokens, verb))
    return null;
  if (tokens.some((token) => token.head === verb && isSubject(token))) return null;
  // "about the case have refused to talk" is cut off "people they talked to", "what he said was kind" is welcomed and not said.
  if (tokens[0].pos === 'ADP' || tokens[0].relation === 'case' || /^W/.test(tokens[0].tag)) return null;
  // "a socialist from Norland had": cut short.
  if (
    /^(?:have|be|do)$/.test(tokens[verb].lemma) &&
    tokens.slice(verb + 1).every(({ pos }) => pos === 'PUNCT')
  )
    return null;
  return rooted(tokens, verb).map((token, index) =>
    index === noun ? { ...token, relation: 'nsubj' } : token,
  );
}

/**
 * True when the words make a statement by themselves: a subject with its predicate at the top ("the fares rose"), or a perfect
 * infinitive, whose subject is the speaker where there is one ("claims to have read the letter"). "The crisis in Europe", "to leave the race",
 * "who was there" and "whether she agrees" state nothing.
 */
export function saysSomething(tokens: readonly Token[], hasSpeaker = true): boolean {
  if (tokens.length > 0 && (/^W/.test(tokens[0].tag) || tokens[0].lemma === 'whether')) return false;
  return tokens.some(
    ({ head }, root) =>
      head < 0 &&
      !isHung(tokens, root) &&
      (hasSubject(tokens, root) || (hasSpeaker && isPerfectInfinitive(tokens, root))),
  );
}

/** "the trouble ahead if he wins", "whether she agrees": a condition or a question states nothing, nor does a time or a reason beside another root. */
function isHung(tokens: readonly Token[], root: number): boolean {
  const mark = tokens.find(({ head, relation }) => head === root && relation === 'mark')?.lemma ?? '';
  if (/^(?:if|unless|whether)$/i.test(mark)) return true;
  const alone = tokens.every(({ head, pos }, index) => head >= 0 || index >= root || pos === 'PUNCT');
  return !alone && /^(?:because|although|though|while|when|after|before|since|until)$/i.test(mark);
}

/** "Drinking two cups a day lowers the risk": the parser takes the doing that opens a clause, without a comma, for a circumstance of it. */
function opensAsSubject(tokens: readonly Token[], root: number): Token | undefined {
  const [first] = tokens;
  const isGerund = first?.tag === 'VBG' && first.head === root && first.relation === 'advcl';
  return isGerund && !tokens.slice(0, root).some(({ span }) => span.exact === ',') ? first : undefined;
}

function hasSubject(tokens: readonly Token[], root: number): boolean {
  const under = tokens.filter(({ head }) => head === root);
  const subject = under.find(isSubject) ?? opensAsSubject(tokens, root);
  if (!subject || /^(?:WP|WDT)/.test(subject.tag) || isBehindPreposition(tokens, subject)) return false;
  return (
    /^(?:VB[DZPGN]|MD)$/.test(tokens[root].tag) ||
    under.some(({ relation, tag }) => /^(?:aux|cop)/.test(relation) && tag !== 'TO')
  );
}

/** "on the subject is rendered useless": cut off what "everything else you say" is. */
const isBehindPreposition = (tokens: readonly Token[], subject: Token): boolean =>
  tokens.some(
    ({ relation, head, span }, index) =>
      index === 0 &&
      relation === 'case' &&
      tokens[head] === subject &&
      /^(?:on|in|at|for|with|from|to|of)$/i.test(span.exact),
  );

/** "to have listened": a past that can be checked, where "to listen" is a plan. */
export function isPerfectInfinitive(tokens: readonly Token[], root: number): boolean {
  const under = tokens.filter(({ head }) => head === root);
  return (
    tokens[root].tag === 'VBN' &&
    under.some(({ tag }) => tag === 'TO') &&
    under.some(({ lemma, relation }) => lemma === 'have' && relation.startsWith('aux'))
  );
}
