import { findLemma } from '../lemmas/find-lemma';
import type { LemmaRules } from '../lemmas/lemma-rules';
import { Network } from '../network/network';
import type { NetworkWeights } from '../network/network-weights';
import { splitSentences } from '../sentences/split-sentences';
import { splitTokens } from '../tokens/split-tokens';
import { headlineVariant, recase } from './headline-variant';
import type { TreebankSentence, Word } from './read-conllu';

/** What a news text says first is what its headline says. */
const LEADS = 4;
const SHORTEST = 6;
const LONGEST = 32;

/** True when the reading can be trusted: a verb on top, in the past or the present, with a noun as its subject before it. */
function isPlain(words: readonly Word[]): boolean {
  const root = words.findIndex(({ head }) => head === 0);
  if (words[root].upos !== 'VERB' || !/^VB[DZPN]$/.test(words[root].xpos)) return false;
  return words.some(
    ({ head, relation, upos }, i) =>
      i < root && head === root + 1 && relation.startsWith('nsubj') && upos !== 'PRON',
  );
}

/**
 * The first sentences of news texts as headlines would have them, every other one in title case, with the trees that a network
 * gives the sentences: prose is easy to read, and the headline made of it, which is not, keeps the tree.
 */
export function retellNews(
  texts: readonly string[],
  weights: NetworkWeights,
  lemmas: LemmaRules,
): TreebankSentence[] {
  const network = new Network(weights);
  const seen = new Set<string>();
  const headlines: TreebankSentence[] = [];
  for (const text of texts)
    for (const { start, end } of splitSentences(text).slice(0, LEADS)) {
      const { starts, ends } = splitTokens(text, start, end);
      const forms = starts.map((from, i) => text.slice(from, ends[i]));
      const key = forms.join(' ');
      if (forms.length < SHORTEST || forms.length > LONGEST || forms.at(-1) !== '.' || seen.has(key))
        continue;
      seen.add(key);
      const { upos, xpos, heads, relations } = network.read(forms);
      const words = forms.map((form, i) => {
        const [pos, tag] = [weights.upos[upos[i]], weights.xpos[xpos[i]]];
        const lemma = findLemma(lemmas, form, pos, tag, i === 0);
        const relation = weights.relations[relations[i]];
        return { form, lemma, upos: pos, xpos: tag, head: heads[i], relation, spaceAfter: true };
      });
      const headline = isPlain(words) ? headlineVariant({ text: '', opens: true, words }) : null;
      if (headline) headlines.push(headlines.length % 2 === 0 ? headline : recase(headline, 'title'));
    }
  return headlines;
}
