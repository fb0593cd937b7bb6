import { documentAt, hashPair, type DocumentIndex } from './index-documents';

/** Pairs commoner than this say nothing about a document. */
const MAX_PAIR_FREQUENCY = 4_000;
const LIMIT = 10;

/** Numbers of the documents that share most rare word pairs with `keys`, each pair counted once a document; likeliest first. */
export function rankByWords(index: DocumentIndex, keys: readonly string[]): readonly number[] {
  const bits = Math.log2(index.buckets.length - 1);
  const scores = new Map<number, number>();
  for (let i = 0; i + 1 < keys.length; i++) {
    const first = index.vocabulary.get(keys[i]);
    const second = index.vocabulary.get(keys[i + 1]);
    if (first === undefined || second === undefined) continue;
    const bucket = hashPair(first, second, bits);
    const size = index.buckets[bucket + 1] - index.buckets[bucket];
    if (size > MAX_PAIR_FREQUENCY) continue;
    const weight = Math.log(1 + index.words.length / size);
    let last = -1;
    for (let at = index.buckets[bucket]; at < index.buckets[bucket + 1]; at++) {
      const position = index.positions[at];
      if (index.words[position] !== first || index.words[position + 1] !== second) continue;
      const document = documentAt(index, position);
      if (document !== last) scores.set(document, (scores.get(document) ?? 0) + weight);
      last = document;
    }
  }
  return [...scores.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LIMIT)
    .map(([document]) => document);
}
