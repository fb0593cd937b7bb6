import type { TermIndex } from './term-index';

/** Only this many words of a text are looked at: beyond them an abstract says nothing new. */
const RUN_WORDS = 60;

/** Length of the longest common subsequence of the first words of two texts. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  const m = Math.min(b.length, RUN_WORDS);
  let previous = new Uint8Array(m + 1);
  for (const stem of a.slice(0, RUN_WORDS)) {
    const row = new Uint8Array(m + 1);
    for (let j = 0; j < m; j++)
      row[j + 1] = stem === b[j] ? previous[j] + 1 : Math.max(previous[j + 1], row[j]);
    previous = row;
  }
  return previous[m];
}

/** Length and weight of the longest run of words that both texts have side by side, in their first words. */
export function longestPhrase(
  index: Pick<TermIndex, 'idf'>,
  a: readonly string[],
  b: readonly string[],
): readonly [number, number] {
  const m = Math.min(b.length, RUN_WORDS);
  let previous = new Uint8Array(m + 1);
  let [length, weight] = [0, 0];
  a.slice(0, RUN_WORDS).forEach((stem, i) => {
    const row = new Uint8Array(m + 1);
    for (let j = 0; j < m; j++)
      if (stem === b[j]) {
        row[j + 1] = previous[j] + 1;
        if (row[j + 1] < length) continue;
        const run = a.slice(i + 1 - row[j + 1], i + 1).reduce((sum, one) => sum + index.idf(one), 0);
        if (row[j + 1] > length || run > weight) [length, weight] = [row[j + 1], run];
      }
    previous = row;
  });
  return [length, weight];
}
