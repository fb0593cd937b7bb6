import { foldWords, type FoldedWords } from './fold-words';
import { withoutStageDirections } from './without-stage-directions';

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
 * An index of word pairs over all documents, in typed arrays: about 20 bytes a word.
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
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of occurrences of each word. */
  readonly frequency: Int32Array;
  /** Positions by hash of the pair that begins there: those of bucket b are `positions[buckets[b] … buckets[b + 1])`. */
  readonly buckets: Int32Array;
  readonly positions: Int32Array;
}

/** Reads and indexes all documents once; linear in their words. */
export function indexDocuments(documents: readonly TraceableDocument[]): DocumentIndex {
  const vocabulary = new Map<string, number>();
  const forms: string[] = [];
  const parts: { words: Int32Array; starts: Int32Array; ends: Int32Array }[] = [];
  const begins = new Int32Array(documents.length + 1);
  documents.forEach((document, at) => {
    const { keys, starts, ends } = foldWords(withoutStageDirections(document.text));
    const words = Int32Array.from(keys, (key) => {
      let id = vocabulary.get(key);
      if (id === undefined) {
        id = forms.length;
        vocabulary.set(key, id);
        forms.push(key);
      }
      return id;
    });
    parts.push({ words, starts, ends });
    begins[at + 1] = begins[at] + words.length;
  });
  const total = begins[documents.length];
  const words = new Int32Array(total);
  const starts = new Int32Array(total);
  const ends = new Int32Array(total);
  parts.forEach((part, at) => {
    words.set(part.words, begins[at]);
    starts.set(part.starts, begins[at]);
    ends.set(part.ends, begins[at]);
  });
  const frequency = new Int32Array(forms.length);
  for (const word of words) frequency[word]++;
  return {
    documents,
    vocabulary,
    forms,
    words,
    begins,
    starts,
    ends,
    frequency,
    ...indexPairs(words, begins),
  };
}

function indexPairs(words: Int32Array, begins: Int32Array): Pick<DocumentIndex, 'buckets' | 'positions'> {
  const bits = Math.max(4, Math.min(22, Math.ceil(Math.log2(words.length + 1))));
  const buckets = new Int32Array((1 << bits) + 1);
  const eachPair = (visit: (bucket: number, position: number) => void): void => {
    for (let document = 0; document + 1 < begins.length; document++)
      for (let at = begins[document]; at + 1 < begins[document + 1]; at++)
        visit(hashPair(words[at], words[at + 1], bits), at);
  };
  eachPair((bucket) => buckets[bucket + 1]++);
  for (let bucket = 0; bucket < buckets.length - 1; bucket++) buckets[bucket + 1] += buckets[bucket];
  const next = buckets.slice();
  const positions = new Int32Array(buckets[buckets.length - 1]);
  eachPair((bucket, at) => {
    positions[next[bucket]++] = at;
  });
  return { buckets, positions };
}

/** A bucket of 2^bits for two neighbouring words (multiplicative hashing, Knuth). */
export function hashPair(first: number, second: number, bits: number): number {
  return (Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15), 0x85ebca6b) >>> 0) >>> (32 - bits);
}

/** Number of the document that the word at `position` belongs to. */
export function documentAt(index: DocumentIndex, position: number): number {
  let low = 0;
  let high = index.begins.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.begins[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The words [from, to) of the index as words of their document. */
export function wordsOf(index: DocumentIndex, from: number, to: number): FoldedWords {
  const keys: string[] = [];
  for (let at = from; at < to; at++) keys.push(index.forms[index.words[at]]);
  return { keys, starts: index.starts.subarray(from, to), ends: index.ends.subarray(from, to) };
}
