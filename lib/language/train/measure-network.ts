import { Network } from '../network/network';
import type { NetworkWeights } from '../network/network-weights';
import type { TreebankSentence } from './read-conllu';

/** UPOS, UAS and LAS in percent, as `npm run eval -- language` counts them: tokens given, heads without punctuation, no subtypes. */
export function measureNetwork(weights: NetworkWeights, sentences: readonly TreebankSentence[]): string {
  const network = new Network(weights);
  const count = { words: 0, tags: 0, scored: 0, heads: 0, labels: 0 };
  for (const { words } of sentences) {
    const { upos, heads, relations } = network.read(words.map(({ form }) => form));
    words.forEach((word, i) => {
      count.words += 1;
      if (weights.upos[upos[i]] === word.upos) count.tags += 1;
      if (word.upos === 'PUNCT') return;
      count.scored += 1;
      if (heads[i] !== word.head) return;
      count.heads += 1;
      if (weights.relations[relations[i]].split(':')[0] === word.relation.split(':')[0]) count.labels += 1;
    });
  }
  const percent = (right: number, of: number): string => ((100 * right) / of).toFixed(2);
  return `UPOS ${percent(count.tags, count.words)}, UAS ${percent(count.heads, count.scored)}, LAS ${percent(count.labels, count.scored)}`;
}
