import { BLOCK, countPlaces, eachPlace, lastAtMost, type DocumentIndex } from './index-documents';

/** A stretch of one document that shares word pairs with a quotation, near one diagonal. */
export interface Passage {
  readonly document: number;
  /** Words of the index, half-open; wide enough to align in. */
  readonly from: number;
  readonly to: number;
}

/** Places looked at for one quotation: common pairs ("of the") are left out once rarer ones have found enough. */
const MAX_POSTINGS = 20_000;
/** A place that shares less than this part of the best place's pairs is not worth aligning. */
const WORTH = 0.5;
/** Room for words that the quotation left out. */
const SLACK = 48;

/** The places that share most with a quotation's `words` (-1 where unknown), best first, at most `limit`. */
export function findPassages(index: DocumentIndex, words: Int32Array, limit: number): readonly Passage[] {
  const { begins, blocks } = index;
  const pairs: { readonly i: number; readonly size: number }[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const size = words[i] < 0 || words[i + 1] < 0 ? 0 : countPlaces(index, words[i], words[i + 1]);
    if (size > 0) pairs.push({ i, size });
  }
  pairs.sort((a, b) => a.size - b.size || a.i - b.i);
  const votes = new Float64Array(blocks[blocks.length - 1] + 2);
  const touched: number[] = [];
  let looked = 0;
  for (const [rank, { i, size }] of pairs.entries()) {
    looked += size;
    if (looked > MAX_POSTINGS && rank >= 2) break;
    const weight = Math.log(1 + index.words.length / size);
    eachPlace(index, words[i], words[i + 1], (position, document) => {
      // Where the quotation would begin; before the document's first word all is one block.
      const begin = Math.max(-1, Math.floor((position - begins[document] - i) / BLOCK));
      const place = blocks[document] + 1 + begin;
      if (votes[place] === 0) touched.push(place);
      votes[place] += weight;
    });
  }
  const weights = new Map<number, number>();
  let top = 0;
  for (const place of touched) {
    const weight = votes[place] + 0.5 * Math.max(votes[place - 1] ?? 0, votes[place + 1]);
    if (weight > top) top = weight;
    if (weight >= WORTH * top) weights.set(place, weight);
  }
  return [...weights]
    .filter(([, weight]) => weight >= WORTH * top)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([place]) => {
      const document = lastAtMost(blocks, place);
      const begin = begins[document] + (place - blocks[document] - 1) * BLOCK;
      const from = Math.max(begins[document], begin - SLACK);
      const to = Math.min(begins[document + 1], begin + BLOCK + words.length + SLACK);
      return { document, from, to };
    });
}
