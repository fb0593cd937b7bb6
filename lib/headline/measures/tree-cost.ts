import { once } from '../../once';
import type { Reading } from '../reading';

/** What the way between two words that share no clause costs; no way costs more. */
export const FARTHEST = 12;

/** What one step of the tree costs: names and lists are as good as one word, a clause of its own is far. */
function stepCost(relation: string): number {
  if (/^(?:flat|compound|appos|fixed|goeswith)/.test(relation)) return 0.2;
  if (/^(?:conj|xcomp|cop|aux|nmod:poss|amod)/.test(relation)) return 0.6;
  if (/^(?:advcl|parataxis|acl:relcl|ccomp|list|dep)/.test(relation)) return 1.6;
  return 1;
}

interface Depths {
  /** Steps up to the root, and what they cost together. */
  readonly steps: Int16Array;
  readonly costs: Float64Array;
}

const depthsOf = once(({ words }: Pick<Reading, 'words'>): Depths => {
  const steps = new Int16Array(words.length).fill(-1);
  const costs = new Float64Array(words.length);
  const visit = (word: number, guard: number): void => {
    const { head, relation } = words[word].token;
    if (head < 0 || guard > words.length) {
      steps[word] = 0;
      return;
    }
    if (steps[head] < 0) visit(head, guard + 1);
    steps[word] = steps[head] + 1;
    costs[word] = costs[head] + stepCost(relation);
  };
  words.forEach((_, word) => {
    if (steps[word] < 0) visit(word, 0);
  });
  return { steps, costs };
});

/** Cost of the way from one word to another over the tree; `FARTHEST` for words of different trees. */
export function treeCost(reading: Pick<Reading, 'words'>, from: number, to: number): number {
  const { steps, costs } = depthsOf(reading);
  const { words } = reading;
  let a = from;
  let b = to;
  while (a !== b) {
    if (a < 0 || b < 0) return FARTHEST;
    if (steps[a] >= steps[b]) a = words[a].token.head;
    else b = words[b].token.head;
  }
  // Both climb into the same word, which an apex above two roots is not.
  return a < 0 ? FARTHEST : costs[from] + costs[to] - 2 * costs[a];
}

/** 1 for two words that hang on each other, falling with the way between them. */
export const nearness = (cost: number): number => Math.max(0.12, Math.exp(-0.3 * Math.max(0, cost - 1)));
