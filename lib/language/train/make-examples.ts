import type { Lexicon } from '../network/lexicon';
import { lineCaseOf, SIGNS, signRows, type LineCase } from '../network/word-signs';
import { normalForm } from '../network/normal-form';
import { relationOf, type TreebankSentence } from './read-conllu';
import type { Example } from './example';

/** What words and labels are numbered by; word 0 is unknown, 1 the root. */
export interface Inventory {
  readonly words: ReadonlyMap<string, number>;
  /** How often each word stands in the treebanks, by its number. */
  readonly counts: readonly number[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly lexicon: Lexicon;
}

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** Numbers the labels of `sentences` and the words that occur at least `least` times there, or are in `more`. */
export function takeInventory(
  sentences: readonly TreebankSentence[],
  least: number,
  more: readonly string[],
  lexicon: Lexicon,
): Inventory {
  const seen = new Map<string, number>();
  for (const { words } of sentences)
    for (const { form } of words) seen.set(normalForm(form), (seen.get(normalForm(form)) ?? 0) + 1);
  const names = sorted([...[...seen].filter(([, n]) => n >= least).map(([word]) => word), ...more]);
  const words = new Map(names.map((word, i) => [word, i + 2]));
  const all = sentences.flatMap((s) => s.words);
  return {
    words,
    counts: [0, 1e9, ...names.map((word) => seen.get(word) ?? 0)],
    upos: sorted(all.map((w) => w.upos)),
    xpos: sorted(all.map((w) => w.xpos)),
    relations: sorted(all.map((w) => relationOf(w.relation))),
    lexicon,
  };
}

/** Turns sentences into numbers. */
export function createExampleMaker(inventory: Inventory): (sentence: TreebankSentence) => Example {
  const upos = new Map(inventory.upos.map((name, i) => [name, i]));
  const xpos = new Map(inventory.xpos.map((name, i) => [name, i]));
  const relations = new Map(inventory.relations.map((name, i) => [name, i]));
  const rows = new Map<string, Int32Array>();
  const rowsOf = (form: string, lineCase: LineCase): Int32Array => {
    const key = `${form} ${lineCase}`;
    const seen = rows.get(key) ?? signRows(form, lineCase, inventory.lexicon);
    if (rows.size < 400_000) rows.set(key, seen);
    return seen;
  };
  return ({ words }) => {
    const n = words.length + 1;
    const lineCase = lineCaseOf(words.map(({ form }) => form));
    const example = {
      words: new Int32Array(n),
      signs: new Int32Array(n * SIGNS),
      upos: new Int32Array(n),
      xpos: new Int32Array(n),
      heads: new Int32Array(n),
      relations: new Int32Array(n),
    };
    example.words[0] = 1;
    words.forEach((word, i) => {
      example.words[i + 1] = inventory.words.get(normalForm(word.form)) ?? 0;
      example.signs.set(rowsOf(word.form, lineCase), (i + 1) * SIGNS);
      example.upos[i + 1] = upos.get(word.upos) ?? 0;
      example.xpos[i + 1] = xpos.get(word.xpos) ?? 0;
      example.heads[i + 1] = word.head;
      example.relations[i + 1] = relations.get(relationOf(word.relation)) ?? 0;
    });
    return example;
  };
}
