import { documentAt, hashPair, type DocumentIndex } from './index-documents';

/** A stretch of one document that shares word pairs with a quotation, near one diagonal. */
export interface Passage {
  readonly document: number;
  /** Words of the index, half-open; wide enough to align in. */
  readonly from: number;
  readonly to: number;
  /** Sum of the shared pairs' rarity. */
  readonly weight: number;
}

/** Places looked at for one quotation: common pairs ("of the") are left out once rarer ones have found enough. */
const MAX_POSTINGS = 20_000;
/** Diagonals this close count as one place: words may be dropped or added in between. */
const BLOCK = 32;
/** Room to number the blocks of one document: 2^20 blocks are 33 million words; some lie before its first word. */
const BLOCKS = 2 ** 20;
const BLOCKS_BEFORE = 2 ** 8;
/** A place that shares less than this part of the best place's pairs is not worth aligning. */
const WORTH = 0.5;
/** Room for words that the quotation left out. */
const SLACK = 48;

/** The places that share most with `keys`, best first, at most `limit`. */
export function findPassages(
  index: DocumentIndex,
  keys: readonly string[],
  limit: number,
): readonly Passage[] {
  const ids = keys.map((key) => index.vocabulary.get(key) ?? -1);
  const bits = Math.log2(index.buckets.length - 1);
  const pairs = ids
    .slice(1)
    .map((second, i) => {
      const bucket = ids[i] < 0 || second < 0 ? -1 : hashPair(ids[i], second, bits);
      return { i, bucket, size: bucket < 0 ? 0 : index.buckets[bucket + 1] - index.buckets[bucket] };
    })
    .filter((pair) => pair.size > 0)
    .sort((a, b) => a.size - b.size || a.i - b.i);
  const votes = new Map<number, number>();
  let looked = 0;
  for (const [rank, { i, bucket, size }] of pairs.entries()) {
    looked += size;
    if (looked > MAX_POSTINGS && rank >= 2) break;
    const weight = Math.log(1 + index.words.length / size);
    for (let at = index.buckets[bucket]; at < index.buckets[bucket + 1]; at++) {
      const position = index.positions[at];
      if (index.words[position] !== ids[i] || index.words[position + 1] !== ids[i + 1]) continue;
      const document = documentAt(index, position);
      const block = Math.floor((position - index.begins[document] - i) / BLOCK) + BLOCKS_BEFORE;
      const place = document * BLOCKS + block;
      votes.set(place, (votes.get(place) ?? 0) + weight);
    }
  }
  return [...votes.entries()]
    .map(([place, weight]) => ({
      place,
      weight: weight + 0.5 * Math.max(votes.get(place - 1) ?? 0, votes.get(place + 1) ?? 0),
    }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, limit)
    .filter((passage, _, [top]) => passage.weight >= WORTH * top.weight)
    .map(({ place, weight }) => {
      const document = Math.floor(place / BLOCKS);
      const begin = index.begins[document] + ((place % BLOCKS) - BLOCKS_BEFORE) * BLOCK;
      const from = Math.max(index.begins[document], begin - SLACK);
      const to = Math.min(index.begins[document + 1], begin + BLOCK + keys.length + SLACK);
      return { document, from, to, weight };
    });
}
