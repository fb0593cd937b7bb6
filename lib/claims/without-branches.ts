import type { Token } from '../types';
import { partOf } from './part-of';

/**
 * The tokens without those that `goes` takes away and without whatever hangs on them, conjunctions and relative pronouns
 * included. Empty when the root goes.
 */
export function withoutBranches(tokens: readonly Token[], goes: (token: Token) => boolean): readonly Token[] {
  const gone = tokens.map(goes);
  const hangs = (index: number): boolean => {
    let at = index;
    for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
      if (gone[at]) return true;
      at = tokens[at].head;
    }
    return false;
  };
  return partOf(tokens, (_, index) => !hangs(index));
}
