import { eachWord, endOfWord, type FoldedWords } from './fold-words';
import { findSilence } from './find-silence';

/** A document as the tracer takes it: of the library, or of a file. */
export interface TraceableDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly speaker?: string | null;
  /** ISO 8601, date or instant. */
  readonly date?: string | null;
}

/**
 * An index of word pairs over all documents, in typed arrays: 12 bytes a word, and at most 16 MB of buckets.
 * (Shingles of two after Broder 1997; kept with their places, so that a match gives its passage at once.)
 */
export interface DocumentIndex {
  readonly documents: readonly TraceableDocument[];
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly forms: readonly string[];
  /** Words of all documents one after another, as numbers of the vocabulary. */
  readonly words: Int32Array;
  /** Where each document's words begin; one more entry for the end. */
  readonly begins: Int32Array;
  /** The same in blocks of `BLOCK` words, with one block before each document's first. */
  readonly blocks: Int32Array;
  /** Where each word begins in its document, UTF-16. Where it ends is read from the text when it is asked for. */
  readonly starts: Int32Array;
  /** Positions by hash of the pair that begins there: those of bucket b are `positions[buckets[b] … buckets[b + 1])`. */
  readonly buckets: Int32Array;
  readonly positions: Int32Array;
}

/** Words that count as one place: between them some may be dropped or added. */
export const BLOCK = 32;
/** Units of text a word, at least, in a language with spaces; where there are more words the arrays grow. */
const UNITS_PER_WORD = 4;
/** V8 keeps a slice of this length or more as a view of its text, which it holds in memory: a form is copied instead. */
const SLICE_FROM = 13;
const copied = (key: string): string => (key.length < SLICE_FROM ? key : [...key].join(''));

/** Reads and indexes all documents once; linear in their words. */
export function indexDocuments(documents: readonly TraceableDocument[]): DocumentIndex {
  const vocabulary = new Map<string, number>();
  const forms: string[] = [];
  const units = documents.reduce((sum, { text }) => sum + text.length, 0);
  let words = new Int32Array(Math.ceil(units / UNITS_PER_WORD) + 1);
  let starts = new Int32Array(words.length);
  const begins = new Int32Array(documents.length + 1);
  let total = 0;
  documents.forEach(({ text }, at) => {
    eachWord(text, findSilence(text), (key, start) => {
      let id = vocabulary.get(key);
      if (id === undefined) {
        id = forms.length;
        const form = copied(key);
        vocabulary.set(form, id);
        forms.push(form);
      }
      if (total === words.length) [words, starts] = [grown(words), grown(starts)];
      words[total] = id;
      starts[total++] = start;
    });
    begins[at + 1] = total;
  });
  const blocks = new Int32Array(begins.length);
  for (let at = 1; at < blocks.length; at++)
    blocks[at] = blocks[at - 1] + 1 + Math.ceil((begins[at] - begins[at - 1]) / BLOCK);
  words = words.slice(0, total);
  starts = starts.slice(0, total);
  return { documents, vocabulary, forms, words, begins, blocks, starts, ...indexPairs(words, begins) };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function indexPairs(words: Int32Array, begins: Int32Array): Pick<DocumentIndex, 'buckets' | 'positions'> {
  const bits = Math.max(4, Math.min(22, Math.ceil(Math.log2(words.length + 1))));
  const buckets = new Int32Array((1 << bits) + 1);
  for (let document = 0; document + 1 < begins.length; document++)
    for (let at = begins[document]; at + 1 < begins[document + 1]; at++)
      buckets[hashPair(words[at], words[at + 1], bits)]++;
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket] += buckets[bucket - 1];
  // Filled from behind, each bucket's end moves down to its beginning.
  const positions = new Int32Array(buckets[buckets.length - 1]);
  for (let document = begins.length - 2; document >= 0; document--)
    for (let at = begins[document + 1] - 2; at >= begins[document]; at--)
      positions[--buckets[hashPair(words[at], words[at + 1], bits)]] = at;
  return { buckets, positions };
}

/** A bucket of 2^bits for two neighbouring words (multiplicative hashing, Knuth). */
function hashPair(first: number, second: number, bits: number): number {
  return (Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15), 0x85ebca6b) >>> 0) >>> (32 - bits);
}

/** Index of the last of the ascending `beginnings` that is at most `value`: which document a word, or a block, belongs to. */
export function lastAtMost(beginnings: Int32Array, value: number): number {
  let low = 0;
  let high = beginnings.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beginnings[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many places may hold two neighbouring words, given as numbers of the vocabulary: those that hash like them included. */
export function countPlaces({ buckets }: DocumentIndex, first: number, second: number): number {
  const bucket = hashPair(first, second, Math.log2(buckets.length - 1));
  return buckets[bucket + 1] - buckets[bucket];
}

/** Calls `visit` with each place where two words stand side by side, first to last, and the document that it is in. */
export function eachPlace(
  index: DocumentIndex,
  first: number,
  second: number,
  visit: (position: number, document: number) => void,
): void {
  const { begins, buckets, positions, words } = index;
  const bucket = hashPair(first, second, Math.log2(buckets.length - 1));
  let document = -1;
  for (let at = buckets[bucket]; at < buckets[bucket + 1]; at++) {
    const position = positions[at];
    if (words[position] !== first || words[position + 1] !== second) continue;
    if (document < 0 || position >= begins[document + 1]) document = lastAtMost(begins, position);
    visit(position, document);
  }
}

/** The words [from, to) of the index, all of one document, with their offsets in its text. */
export function wordsOf(index: DocumentIndex, from: number, to: number): FoldedWords {
  const { text } = index.documents[lastAtMost(index.begins, from)];
  const starts = index.starts.subarray(from, to);
  return {
    keys: Array.from(index.words.subarray(from, to), (word) => index.forms[word]),
    starts,
    ends: starts.map((start) => endOfWord(text, start)),
  };
}
