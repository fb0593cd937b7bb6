import { loadLexicon } from '../../align/lexicon';
import { cosine, vectorRow } from '../../align/word-vectors';
import type { Passage } from '../index-article';
import { inflectVerb } from './inflect-verb';

let bySynset: Map<number, string[]> | undefined;

function synonymsOf(key: string, wordClass: string): readonly string[] {
  const { senses, rungs } = loadLexicon();
  if (!bySynset) {
    bySynset = new Map();
    for (const [entry, ids] of senses)
      for (const id of ids.slice(0, 2)) bySynset.set(id, [...(bySynset.get(id) ?? []), entry]);
  }
  const own = senses.get(`${key}/${wordClass}`) ?? [];
  const listed = own
    .slice(0, 2)
    .flatMap((id) =>
      (bySynset?.get(id) ?? [])
        .filter((entry) => entry.endsWith(`/${wordClass}`))
        .map((entry) => entry.slice(0, -2)),
    );
  const level = (rungs.get(key) ?? []).flatMap(({ scale, height }) => scale.rungs[height].split(' '));
  const row = vectorRow(key);
  return [...new Set([...listed, ...level])]
    .filter((word) => word !== key && !/[_-]/.test(word) && cosine(row, vectorRow(word)) > 0.4)
    .sort();
}

/**
 * A faithful headline made of one sentence: articles and side clauses dropped, some words put otherwise. `null` when the
 * sentence is too long, too short, or leans on the one before ("He added").
 */
export function paraphraseSentence(passage: Passage, random: () => number, swap = 0.35): string | null {
  const { words, children } = passage;
  if (
    words.length < 7 ||
    words.length > 40 ||
    words[0].token.pos === 'PRON' ||
    /["“”]/.test(passage.span.exact)
  )
    return null;
  const dropped = new Set<number>();
  const drop = (at: number) => {
    dropped.add(at);
    for (const child of children[at]) if (!dropped.has(child)) drop(child);
  };
  words.forEach(({ token }, w) => {
    if (/^(?:acl:relcl|appos|advcl|parataxis)$/.test(token.relation) && random() < 0.75) drop(w);
    if (token.relation === 'det' && /^(?:a|an|the)$/i.test(token.span.exact)) dropped.add(w);
    if (/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(token.span.exact)) drop(w);
  });
  const kept = words.flatMap((word, w) => {
    if (dropped.has(w) || (word.token.pos === 'PUNCT' && !/^[-’']$/.test(word.token.span.exact))) return [];
    let form = word.token.span.exact;
    if (
      word.content &&
      /^(?:NOUN|VERB|ADJ)$/.test(word.token.pos) &&
      form === form.toLowerCase() &&
      random() < swap
    ) {
      const options = synonymsOf(word.key, word.wordClass);
      const other = options[Math.floor(random() * options.length)];
      if (other)
        form =
          word.wordClass === 'v'
            ? inflectVerb(other, word.token.tag)
            : word.token.tag === 'NNS'
              ? `${other}s`
              : other;
    }
    const glued = w > 0 && words[w - 1].token.span.end === word.token.span.start && !dropped.has(w - 1);
    return [{ form, glued }];
  });
  if (kept.length < 5 || kept.length > 18) return null;
  const text = kept.map(({ form, glued }, i) => (i > 0 && !glued ? ` ${form}` : form)).join('');
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
