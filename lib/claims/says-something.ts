import { isFiniteVerb } from '../language/is-finite-verb';
import type { Token } from '../types';
import { isSubject } from './is-subject';

/**
 * The words of "that complaints about refunds rose", hanging on their verb whatever the parser hangs them on ("said in its annual report
 * that …"): a clause that begins with "that" and has a subject with a finite verb. `null` for what is none.
 */
export function thatClause(tokens: readonly Token[]): readonly Token[] | null {
  if (!/^that$/i.test(tokens[0]?.span.exact ?? '') || tokens[0].relation !== 'mark') return null;
  const root = tokens.find(
    (token) => isSubject(token) && token.head >= 0 && isFiniteVerb(tokens[token.head]),
  )?.head;
  return root === undefined
    ? null
    : tokens.map((token, index) => ({
        ...token,
        head: index === root ? -1 : token.head < 0 ? root : token.head,
      }));
}

/**
 * True when the words make a statement by themselves: a subject with its predicate at the top ("the fares rose"), or a perfect
 * infinitive, whose subject is the speaker ("claims to have read the letter"). "The crisis in Europe", "to leave the race",
 * "who was there" and "whether she agrees" state nothing.
 */
export function saysSomething(tokens: readonly Token[]): boolean {
  if (tokens.length > 0 && (/^W/.test(tokens[0].tag) || tokens[0].lemma === 'whether')) return false;
  return tokens.some(
    ({ head }, root) => head < 0 && (hasSubject(tokens, root) || isPerfectInfinitive(tokens, root)),
  );
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
  if (!subject || /^(?:WP|WDT)/.test(subject.tag)) return false;
  return (
    /^(?:VB[DZPGN]|MD)$/.test(tokens[root].tag) ||
    under.some(({ relation, tag }) => /^(?:aux|cop)/.test(relation) && tag !== 'TO')
  );
}

/** "to have listened": a past that can be checked, where "to listen" is a plan. */
export function isPerfectInfinitive(tokens: readonly Token[], root: number): boolean {
  const under = tokens.filter(({ head }) => head === root);
  return (
    tokens[root].tag === 'VBN' &&
    under.some(({ tag }) => tag === 'TO') &&
    under.some(({ lemma, relation }) => lemma === 'have' && relation.startsWith('aux'))
  );
}
