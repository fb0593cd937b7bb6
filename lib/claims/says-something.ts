import type { Token } from '../types';
import { isSubject } from './is-subject';

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

function hasSubject(tokens: readonly Token[], root: number): boolean {
  const under = tokens.filter(({ head }) => head === root);
  const subject = under.find(isSubject);
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
