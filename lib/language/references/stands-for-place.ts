import type { Token } from '../../types';

const WHERE = /^(?:in|at|near|from|outside|across|around|to|into|towards?|off)$/i;
/** Steps up from "Skellig" of "in the capital of Norland, Skellig" to what stands behind the preposition. */
const STEPS = 4;

/** Whether the name at `index` says where something is: "in Norland", "in the capital of Norland, Skellig,". */
export function standsForPlace(tokens: readonly Token[], index: number): boolean {
  let node = index;
  for (let steps = 0; steps < STEPS && node >= 0; steps++) {
    const { relation, head } = tokens[node];
    if (!/^(?:nmod|obl|appos|conj)/.test(relation) || relation === 'nmod:poss') return false;
    const hangs = (at: number): boolean => tokens[at].head === node && tokens[at].relation === 'case';
    for (let at = node - 1; at >= 0 && node - at < 6; at--)
      if (hangs(at) && WHERE.test(tokens[at].span.exact)) return true;
    node = head;
  }
  return false;
}
