/** An inverted index over short or long texts, ranked by BM25 (Robertson & Zaragoza 2009). */
export interface TermIndex {
  /** Number of a stem; `undefined` when no entry has it. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Inverse document frequency of a stem; that of an unseen stem for any other. */
  idf(stem: string): number;
  /** Score of every entry for `stems`, each stem counted once; 0 where none is shared. */
  score(stems: readonly string[]): Float64Array;
}

/** Saturation and length normalisation: the customary values, which the training queries prefer too. */
const K1 = 1.2;
const B = 0.75;

interface Postings {
  readonly entries: number[];
  readonly counts: number[];
}

/** Indexes texts by their terms, given in order; entry numbers are positions in `texts`. */
export function indexTerms(texts: readonly (readonly string[])[]): TermIndex {
  const vocabulary = new Map<string, number>();
  const postings: Postings[] = [];
  texts.forEach((terms, entry) => {
    for (const stem of terms) {
      let id = vocabulary.get(stem);
      if (id === undefined) {
        vocabulary.set(stem, (id = postings.length));
        postings.push({ entries: [], counts: [] });
      }
      const { entries, counts } = postings[id];
      if (entries.at(-1) === entry) counts[counts.length - 1]++;
      else {
        entries.push(entry);
        counts.push(1);
      }
    }
  });
  const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length) || 1;
  const idf = (stem: string): number => {
    const id = vocabulary.get(stem);
    const seen = id === undefined ? 0 : postings[id].entries.length;
    return Math.log(1 + (texts.length - seen + 0.5) / (seen + 0.5));
  };
  return {
    vocabulary,
    idf,
    score(stems) {
      const scores = new Float64Array(texts.length);
      for (const stem of new Set(stems)) {
        const id = vocabulary.get(stem);
        if (id === undefined) continue;
        const weight = idf(stem) * (K1 + 1);
        const { entries, counts } = postings[id];
        entries.forEach((entry, i) => {
          const length = texts[entry].length / average;
          scores[entry] += (weight * counts[i]) / (counts[i] + K1 * (1 - B + B * length));
        });
      }
      return scores;
    },
  };
}
