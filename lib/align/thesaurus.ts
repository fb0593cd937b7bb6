import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFields, type Listing } from './thesaurus-line';

export type { Listing } from './thesaurus-line';

interface Thesaurus {
  /** Headword → the rest of its line, read when it is first asked for. */
  readonly lines: ReadonlyMap<string, string>;
  readonly entries: Map<string, ReadonlyMap<string, Listing>>;
  /** First word → second word → expressions of several words that begin with the two. */
  readonly expressions: ReadonlyMap<string, ReadonlyMap<string, readonly Listed[]>>;
}

/** The words of an expression, with its place in the thesaurus. */
interface Listed {
  readonly parts: readonly string[];
  readonly place: number;
}

let loaded: Thesaurus | undefined;

function load(): Thesaurus {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'align', 'models', 'thesaurus.txt.gz');
  const lines = new Map<string, string>();
  const expressions = new Map<string, Map<string, Listed[]>>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const cut = line.indexOf(' ');
    const word = line.slice(0, cut);
    lines.set(word, line.slice(cut));
    if (!word.includes('_')) continue;
    const parts = word.split('_');
    const from = expressions.get(parts[0]) ?? new Map<string, Listed[]>();
    expressions.set(parts[0], from);
    const list = from.get(parts[1]);
    if (list) list.push({ parts, place: lines.size });
    else from.set(parts[1], [{ parts, place: lines.size }]);
  }
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

const NO_EXPRESSIONS: readonly Listed[] = [];

/** True when some expression of several words begins with `first`. */
export const beginsExpression = (first: string): boolean => load().expressions.has(first);

/** Expressions of several words that begin with `first` and go on with one of `seconds`, the longest first. */
export function expressionsFrom(first: string, seconds: ReadonlySet<string>): readonly (readonly string[])[] {
  const from = load().expressions.get(first);
  if (!from) return [];
  const found: Listed[] = [];
  for (const second of seconds) for (const listed of from.get(second) ?? NO_EXPRESSIONS) found.push(listed);
  return found.sort((a, b) => b.parts.length - a.parts.length || a.place - b.place).map(({ parts }) => parts);
}
