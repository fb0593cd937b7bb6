import { countPlaces, eachPlace, type DocumentIndex } from './index-documents';

/** Pairs commoner than this say nothing about a document. */
const MAX_PAIR_FREQUENCY = 4_000;
const LIMIT = 10;

/** Numbers of the documents that share most rare pairs of `words` (-1 where unknown), each pair counted once a document; likeliest first. */
export function rankByWords(index: DocumentIndex, words: Int32Array): readonly number[] {
  const scores = new Float64Array(index.documents.length);
  const touched: number[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    if (words[i] < 0 || words[i + 1] < 0) continue;
    const size = countPlaces(index, words[i], words[i + 1]);
    if (size === 0 || size > MAX_PAIR_FREQUENCY) continue;
    const weight = Math.log(1 + index.words.length / size);
    let last = -1;
    eachPlace(index, words[i], words[i + 1], (_, document) => {
      if (document === last) return;
      last = document;
      if (scores[document] === 0) touched.push(document);
      scores[document] += weight;
    });
  }
  return touched.sort((a, b) => scores[b] - scores[a] || a - b).slice(0, LIMIT);
}
