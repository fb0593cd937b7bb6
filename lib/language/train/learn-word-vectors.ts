import { seededRandom } from '../../seeded-random';
import { normalForm } from '../network/normal-form';
import { SHAPE } from '../network/network-shape';
import { splitSentences } from '../sentences/split-sentences';
import { splitTokens } from '../tokens/split-tokens';

const SIZE = SHAPE.word;
/** Neighbours at −2, −1, +1, +2, each place with weights of its own: order tells syntax (Ling et al. 2015). */
const PLACES = [-2, -1, 1, 2];
const NEGATIVES = 5;
const START_RATE = 0.04;
/** Frequent words are skipped this often (Mikolov et al. 2013). */
const SUBSAMPLE = 2e-4;

/** The words of texts, sentence by sentence, in the spelling that the network looks them up by. */
export function wordsOf(texts: readonly string[]): string[][] {
  return texts.flatMap((text) =>
    splitSentences(text).map(({ start, end }) => {
      const { starts, ends } = splitTokens(text, start, end);
      return starts.map((from, i) => normalForm(text.slice(from, ends[i])));
    }),
  );
}

/**
 * Vectors for the words that stand at least `least` times in `sentences`, by structured skip-gram with negative sampling;
 * scaled so that their numbers spread by .3 about 0.
 */
export function learnWordVectors(
  sentences: readonly (readonly string[])[],
  least: number,
  rounds: number,
  log: (line: string) => void,
): Map<string, Float32Array> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word);
  const index = new Map(names.map((word, i) => [word, i]));
  const stream: number[] = [];
  for (const words of sentences) {
    for (const word of words) stream.push(index.get(word) ?? -1);
    stream.push(-2, -2);
  }
  const tokens = Int32Array.from(stream);
  const total = tokens.length * rounds;
  const random = seededRandom(17);
  const table = new Int32Array(1 << 20);
  const mass = names.reduce((sum, word) => sum + counts.get(word)! ** 0.75, 0);
  let filled = 0;
  let upTo = 0;
  names.forEach((word, i) => {
    upTo += counts.get(word)! ** 0.75 / mass;
    while (filled < table.length && filled / table.length < upTo) table[filled++] = i;
  });
  const keep = names.map((word) => {
    const share = counts.get(word)! / tokens.length;
    return Math.min(1, Math.sqrt(SUBSAMPLE / share) + SUBSAMPLE / share);
  });
  const inner = Float32Array.from({ length: names.length * SIZE }, () => (random() - 0.5) / SIZE);
  const outer = PLACES.map(() => new Float32Array(names.length * SIZE));
  const change = new Float32Array(SIZE);
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let t = 0; t < tokens.length; t += 1) {
      done += 1;
      const word = tokens[t];
      if (word < 0 || random() > keep[word]) continue;
      const rate = START_RATE * Math.max(0.02, 1 - done / total);
      const from = word * SIZE;
      for (let place = 0; place < PLACES.length; place += 1) {
        const neighbour = tokens[t + PLACES[place]];
        if (neighbour === undefined || neighbour < 0) continue;
        const out = outer[place];
        change.fill(0);
        for (let k = 0; k <= NEGATIVES; k += 1) {
          const target = k === 0 ? neighbour : table[Math.floor(random() * table.length)];
          if (k > 0 && target === neighbour) continue;
          const to = target * SIZE;
          let dot = 0;
          for (let d = 0; d < SIZE; d += 1) dot += inner[from + d] * out[to + d];
          const step = ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate;
          for (let d = 0; d < SIZE; d += 1) {
            change[d] += step * out[to + d];
            out[to + d] += step * inner[from + d];
          }
        }
        for (let d = 0; d < SIZE; d += 1) inner[from + d] += change[d];
      }
    }
    log(`word vectors: round ${round + 1} of ${rounds}, ${names.length} words`);
  }
  let spread = 0;
  for (const x of inner) spread += x * x;
  const scale = 0.3 / Math.sqrt(spread / inner.length);
  return new Map(names.map((word, i) => [word, inner.slice(i * SIZE, (i + 1) * SIZE).map((x) => x * scale)]));
}
