import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One syntactic word of a treebank. `head` is 0 for the root, else one-based, as CoNLL-U has it. */
export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  /** False when the next word follows without a space. */
  readonly spaceAfter: boolean;
}

export interface TreebankSentence {
  readonly text: string;
  /** True when it opens a paragraph. */
  readonly opens: boolean;
  readonly words: readonly Word[];
}

/** Subtypes that the engine keeps; any other relation is cut to its universal part. */
const KEPT_SUBTYPES = new Set([
  'nsubj:pass',
  'aux:pass',
  'obl:agent',
  'nmod:poss',
  'compound:prt',
  'acl:relcl',
  'obl:unmarked',
  'csubj:pass',
]);

/** The relation as the engine predicts it. */
export const relationOf = (relation: string): string =>
  KEPT_SUBTYPES.has(relation) ? relation : relation.split(':')[0];

/** All sentences of a CoNLL-U text; empty nodes are left out. */
export function readConllu(content: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let words: Word[] = [];
  let text = '';
  let opens = false;
  let fused: { last: number; spaceAfter: boolean } | null = null;
  for (const line of content.split('\n')) {
    if (line.startsWith('# text =')) text = line.slice(8).trim();
    else if (line.startsWith('# newpar') || line.startsWith('# newdoc')) opens = true;
    else if (line === '') {
      if (words.length > 0) sentences.push({ text, opens, words });
      words = [];
      fused = null;
      opens = false;
    } else if (!line.startsWith('#')) {
      const [id, form, lemma, upos, xpos, , head, relation, , misc] = line.split('\t');
      const spaceAfter = !misc.includes('SpaceAfter=No');
      if (id.includes('-')) fused = { last: Number(id.split('-')[1]), spaceAfter };
      if (!/^\d+$/.test(id)) continue;
      const inside = fused !== null && Number(id) <= fused.last;
      words.push({
        form,
        lemma,
        upos,
        xpos,
        head: Number(head),
        relation,
        spaceAfter: inside ? Number(id) === fused!.last && fused!.spaceAfter : spaceAfter,
      });
      if (fused !== null && Number(id) === fused.last) fused = null;
    }
  }
  return sentences;
}

/** All sentences of a gzipped CoNLL-U file. */
export const readTreebank = (file: string): TreebankSentence[] =>
  readConllu(gunzipSync(readFileSync(file)).toString('utf8'));
