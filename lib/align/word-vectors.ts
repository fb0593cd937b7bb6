import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Vectors {
  readonly dimensions: number;
  readonly rows: ReadonlyMap<string, number>;
  /** How often the training news used each word. */
  readonly counts: readonly number[];
  /** Unit vectors times 127. */
  readonly values: Int8Array;
}

let loaded: Vectors | undefined;

function load(): Vectors {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = gunzipSync(readFileSync(path.join(root, 'lib', 'align', 'models', 'vectors.bin.gz')));
  const end = file.indexOf(10);
  const { dimensions, words, counts } = JSON.parse(file.subarray(0, end).toString('utf8')) as {
    dimensions: number;
    words: string[];
    counts: number[];
  };
  const values = new Int8Array(file.buffer, file.byteOffset + end + 1, words.length * dimensions);
  return (loaded = { dimensions, rows: new Map(words.map((word, row) => [word, row])), counts, values });
}

/** Row of a lemma among the vectors; -1 when the word was not learnt. Throws when the model file is not there. */
export const vectorRow = (lemma: string): number => load().rows.get(lemma) ?? -1;

/** Cosine of two rows, -1–1: how alike the company is that the two words keep. 0 when either is unknown. */
export function cosine(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { values, dimensions } = load();
  let dot = 0;
  for (let d = 0, i = a * dimensions, j = b * dimensions; d < dimensions; d++)
    dot += values[i + d] * values[j + d];
  return dot / 16_129;
}

/** Words of the training news, in all. */
const NEWS_WORDS = 1_600_000;

/** How much a word tells: -log10 of its share of the news, about 2 ("say") to 6 (a word never met). */
export function informationOf(lemma: string): number {
  const row = vectorRow(lemma);
  return Math.log10(NEWS_WORDS / (row < 0 ? 2 : load().counts[row]));
}
