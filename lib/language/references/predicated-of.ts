import { isNegation } from '../is-negation';
import type { Token } from '../../types';
import { subjectOf } from '../subject-of';
import type { Draft } from './draft';
import { describe } from './describe';

/** Steps over "and": "writes well and is a nurse, a mother and a liar". */
const JOINED = 3;

/** The person whom a description is said to be: "Ada Marsh is a nurse who had warned"; `null` where none is. */
export function predicatedOf(
  tokens: readonly Token[],
  from: number,
  head: number,
  heads: ReadonlyMap<number, Draft>,
): Draft | null {
  if (!/^an?$/i.test(tokens[from].span.exact)) return null;
  const isDenied = (node: number): boolean =>
    tokens.some(({ head, span }) => head === node && isNegation(span.exact));
  let hasCopula = false;
  let node = head;
  for (let steps = 0; steps <= JOINED && node >= 0; steps++) {
    if (isDenied(node)) return null;
    hasCopula ||= tokens.some(({ head: verb, relation }) => verb === node && relation === 'cop');
    const subject = subjectOf(tokens, node);
    if (subject >= 0) {
      const draft = hasCopula ? heads.get(subject) : undefined;
      const described = draft?.kind === 'person' ? describe(tokens, from, head) : null;
      return described?.kind === 'person' && !described.plural ? draft! : null;
    }
    if (tokens[node].relation !== 'conj') return null;
    node = tokens[node].head;
  }
  return null;
}
