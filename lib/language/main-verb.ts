import type { Sentence } from '../types';

/**
 * Index of the token that is the verb of the main clause: the root, or the copula of a root that is no verb; -1 when the
 * sentence has none ("Nevada a newcomer in the race").
 */
export function mainVerbOf({ tokens }: Sentence): number {
  const root = tokens.findIndex(({ head }) => head === -1);
  if (root < 0 || tokens[root].pos === 'VERB') return root;
  const copula = tokens.findIndex(({ head, relation }) => head === root && relation === 'cop');
  if (copula >= 0) return copula;
  return tokens[root].pos === 'AUX' ? root : -1;
}
