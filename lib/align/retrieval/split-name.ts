/** A longer word is none that is run together with others. */
const LONGEST_WORD = 18;
/** Longer names are not split: no handle or hashtag that anybody reads has more letters. */
const LONGEST_NAME = 60;
/** What letters cost that belong to no known word, in nats: more than the rarest word of the pool. */
const UNKNOWN = 12;
const UNKNOWN_LETTER = 4;

/**
 * Learns the words of `texts`; gives a function that splits a name run together ("michaelkors") into the likeliest known words of
 * two letters or more (unigram Viterbi, Norvig 2009). Letters that belong to none are left out.
 */
export function nameSplitter(texts: readonly (readonly string[])[]): (name: string) => readonly string[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const words of texts)
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      all++;
    }
  return (given) => {
    const name = given.slice(0, LONGEST_NAME);
    const costs = new Float64Array(name.length + 1).fill(Infinity);
    const from = new Int32Array(name.length + 1);
    costs[0] = 0;
    for (let end = 1; end <= name.length; end++)
      for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        const word = name.slice(start, end);
        const seen = word.length > 1 ? (counts.get(word) ?? 0) : 0;
        const cost =
          costs[start] + (seen > 0 ? Math.log(all / seen) + 1 : UNKNOWN + UNKNOWN_LETTER * word.length);
        if (cost < costs[end]) {
          costs[end] = cost;
          from[end] = start;
        }
      }
    const words: string[] = [];
    for (let end = name.length; end > 0; end = from[end]) words.unshift(name.slice(from[end], end));
    return words.filter((word) => word.length > 1 && counts.has(word));
  };
}
