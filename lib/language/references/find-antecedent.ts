import type { Token } from '../../types';
import type { Draft } from './draft';
import { agreeing } from './phrase';
import { describe } from './describe';

/** What "who" stands for in "Marsh, who said": the noun that its clause hangs on. */
export function findAntecedent(
  tokens: readonly Token[],
  index: number,
  heads: ReadonlyMap<number, Draft>,
): Draft | null {
  const clause = tokens[index].head;
  const isWho = /^who$/i.test(tokens[index].span.exact);
  // "an interview with Lena Ortiz that aired on Monday": nobody with a name is "that".
  const isWhich = /^which$/i.test(tokens[index].span.exact);
  const isOther = ({ kind, plural, body }: Draft): boolean =>
    (!isWho && kind === 'person') || (isWhich && kind === 'anonymous' && !plural && body === null);
  if (clause >= 0 && tokens[clause].relation.startsWith('acl')) {
    const head = agreeing(tokens, clause, tokens[clause].head);
    const found = isWho ? personAt(tokens, head, heads) : heads.get(head);
    // "a teacher from Leeds, who said": whom the clause is about is known, and is not Leeds.
    if (found !== undefined && isOther(found)) return null;
    // "a victory for Marsh, who often said": no victory is "who".
    const isNoun = tokens[head]?.pos === 'NOUN' && !(isWho && isThing(tokens, head));
    if (found !== undefined || isNoun) return found ?? null;
  }
  for (let before = index - 1; before >= 0 && index - before <= 3; before--) {
    const found = heads.get(before);
    // "the company’s audit, who was not authorised": no paper is "who".
    if (found !== undefined && !(found.kind === 'document' && isWho)) return isOther(found) ? null : found;
  }
  return null;
}

/** Whether the noun at `index` names neither people nor a body of them. */
const isThing = (tokens: readonly Token[], index: number): boolean =>
  !/^(?:person|organization)$/.test(describe(tokens, index, index)?.kind ?? '');

/** Whom a clause with "who" on the noun at `index` is about: of "a nurse from the Harbour Clinic, who said" the nurse. */
function personAt(
  tokens: readonly Token[],
  index: number,
  heads: ReadonlyMap<number, Draft>,
): Draft | undefined {
  const found = heads.get(index);
  if (found?.kind === 'document') return personAbove(tokens, index, heads);
  const isPerson = found?.kind === 'person' || found?.kind === 'anonymous';
  if (isPerson || !tokens[index].relation.startsWith('nmod') || tokens[index].head < 0) return found;
  const above = heads.get(tokens[index].head);
  return above?.kind === 'person' || above?.kind === 'anonymous' ? above : found;
}

/** Of "a person familiar with the company’s audit, who said" the person: the paper hangs on what is said of them. */
function personAbove(
  tokens: readonly Token[],
  index: number,
  heads: ReadonlyMap<number, Draft>,
): Draft | undefined {
  let node = index;
  for (let steps = 0; steps < 6 && node >= 0; steps++) {
    const found = heads.get(node);
    if (found?.kind === 'person' || found?.kind === 'anonymous') return found;
    node = tokens[node].head;
  }
  return undefined;
}
