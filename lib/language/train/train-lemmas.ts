import { lemmaClass, LONGEST_ENDING, type LemmaRules } from '../lemmas/lemma-rules';
import { type TreebankSentence } from './read-conllu';

const editBetween = (word: string, lemma: string): string => {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same += 1;
  return `${word.length - same} ${lemma.slice(same)}`;
};
const most = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0][0];
const count = (table: Map<string, Map<string, number>>, key: string, value: string): void => {
  const counts = table.get(key) ?? new Map<string, number>();
  counts.set(value, (counts.get(value) ?? 0) + 1);
  table.set(key, counts);
};

/** Edit rules by ending, each word type counted once; a rule is kept where it says something else than the shorter ending's. */
export function trainLemmas(sentences: readonly TreebankSentence[]): LemmaRules {
  const seen = new Map<string, Map<string, number>>();
  const capital = new Map<string, number>();
  for (const { words } of sentences)
    for (const { form, lemma, upos, xpos } of words) {
      if (
        ['PUNCT', 'SYM', 'X', 'NUM'].includes(upos) ||
        (upos === 'PROPN' && xpos !== 'NNPS') ||
        lemma === '_'
      )
        continue;
      const word = form.replace(/[’‘]/g, "'").toLowerCase();
      count(seen, `${lemmaClass(upos, xpos)} ${word}`, lemma.toLowerCase());
      if (upos !== 'PROPN') capital.set(word, (capital.get(word) ?? 0) + (/^\p{Lu}/u.test(lemma) ? 1 : -1));
    }
  const byEnding = new Map<string, Map<string, number>>();
  const types = [...seen].map(([key, lemmas]) => {
    const space = key.indexOf(' ');
    const [kind, word] = [key.slice(0, space), key.slice(space + 1)];
    const edit = editBetween(word, most(lemmas));
    for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length); length += 1)
      count(byEnding, `${kind} ${word.slice(word.length - length)}`, edit);
    return { kind, word, edit };
  });
  const chosen = new Map([...byEnding].map(([key, counts]) => [key, most(counts)]));
  const parentOf = (kind: string, ending: string): string | undefined => {
    for (let at = 1; at <= ending.length; at += 1) {
      const edit = edits.get(`${kind} ${ending.slice(at)}`);
      if (edit !== undefined) return edit;
    }
    return undefined;
  };
  const edits = new Map<string, string>();
  for (const [key, edit] of [...chosen].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const space = key.indexOf(' ');
    if (parentOf(key.slice(0, space), key.slice(space + 1)) !== edit) edits.set(key, edit);
  }
  for (const { kind, word, edit } of types) {
    const ending = word.slice(Math.max(0, word.length - LONGEST_ENDING));
    const ruled = edits.get(`${kind} ${ending}`) ?? parentOf(kind, ending);
    if (ruled !== edit) edits.set(`${kind} ^${word}`, edit);
  }
  return { edits, capitals: new Set([...capital].filter(([, n]) => n > 0).map(([word]) => word)) };
}
