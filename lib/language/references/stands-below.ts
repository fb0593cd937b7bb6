import type { Token } from '../../types';

/** So deep is looked; a name further down is told of rather than asked for. */
const DEPTH = 20;

/**
 * Whether the token at `index` stands, however deep, in what the verb at `verb` asks for or aims at: in "he said that Marsh would win"
 * and "he left to meet Marsh" Marsh does. Not in clauses that only add to a sentence ("… after Marsh had won", "… whom Marsh knows"), in
 * which reporters name once more whom they just called "he".
 */
export function standsBelow(tokens: readonly Token[], index: number, verb: number): boolean {
  let node = index;
  for (let steps = 0; steps < DEPTH && node >= 0; steps++) {
    if (addsOnly(tokens, node)) return false;
    const { head, relation } = tokens[node];
    if (head === verb) return /^(?:ccomp|xcomp|advcl|i?obj)/.test(relation);
    node = head;
  }
  return false;
}

/** Whether the part of the sentence that `node` heads is no part of what is asked for. */
function addsOnly(tokens: readonly Token[], node: number): boolean {
  const { relation } = tokens[node];
  const opensWith = (opening: RegExp): boolean =>
    tokens.some(({ head, span }) => head === node && opening.test(span.exact));
  // "accusations that Marsh has lied" is what they say, though it looks like "the man that Marsh met".
  if (relation === 'acl:relcl') return !opensWith(/^that$/i);
  if (relation.startsWith('advcl')) return !opensWith(/^to$/i);
  return relation === 'appos' || relation === 'parataxis';
}
