import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFields, type Listing } from './thesaurus-line';

export type { Listing } from './thesaurus-line';

interface Thesaurus {
  /** Headword → the rest of its line, read when it is first asked for. */
  readonly lines: ReadonlyMap<string, string>;
  readonly entries: Map<string, ReadonlyMap<string, Listing>>;
  /** First word → expressions of several words that begin with it, the longest first. */
  readonly expressions: ReadonlyMap<string, readonly (readonly string[])[]>;
}

let loaded: Thesaurus | undefined;

function load(): Thesaurus {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'align', 'models', 'thesaurus.txt.gz');
  const lines = new Map<string, string>();
  const expressions = new Map<string, string[][]>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const cut = line.indexOf(' ');
    const word = line.slice(0, cut);
    lines.set(word, line.slice(cut));
    if (!word.includes('_')) continue;
    const parts = word.split('_');
    const list = expressions.get(parts[0]);
    if (list) list.push(parts);
    else expressions.set(parts[0], [parts]);
  }
  for (const list of expressions.values()) list.sort((a, b) => b.length - a.length);
  return (loaded = { lines, entries: new Map(), expressions });
}

const NOTHING: ReadonlyMap<string, Listing> = new Map();

function entryOf(word: string): ReadonlyMap<string, Listing> {
  const { lines, entries } = load();
  let entry = entries.get(word);
  if (!entry) {
    const line = lines.get(word);
    if (line === undefined) return NOTHING;
    entries.set(word, (entry = readFields(line)));
  }
  return entry;
}

/**
 * What the hand-written thesaurus of news language says of the text's word `other` where the headline has `word`; null when it
 * says nothing. Lemmas in lower case and standard spelling, words of an expression joined by "_".
 */
export const listingOf = (word: string, other: string): Listing | null => entryOf(word).get(other) ?? null;

/** How many words the thesaurus lists for one: 0 when it does not know it, so that silence proves nothing. */
export const listedFor = (word: string): number => entryOf(word).size;

const shortOf = new Map<string, number>();

/** How many weaker or vaguer words the thesaurus lists for a word: many for a strong one ("fury"), 0 for a plain one. */
export function fallsShortOf(word: string): number {
  let count = shortOf.get(word);
  if (count === undefined) {
    count = 0;
    for (const listing of entryOf(word).values()) if (listing === 'falls-short') count++;
    shortOf.set(word, count);
  }
  return count;
}

/** Expressions of several words that begin with `first`, the longest first. */
export const expressionsFrom = (first: string): readonly (readonly string[])[] =>
  load().expressions.get(first) ?? [];
