import { seededRandom } from '../../seeded-random';
import type { Example, TrainOptions, TrainPhase } from './example';
import { headlineVariant, recase } from './headline-variant';
import { createExampleMaker, type Inventory } from './make-examples';
import { shuffle } from './shuffle';
import type { TreebankSentence } from './read-conllu';
import { NetworkTrainer } from './train-network';

/** Steps between two looks of the weights' average. */
const BETWEEN_LOOKS = 25;
/** Words hidden (Kiperwasser & Goldberg 2016): a word seen once one time in five; more often when the news have it. */
const HIDE = 0.25;
const HIDE_KNOWN = 0.6;

/** Which sentences are put in title case or in capitals, anew in every round. */
const LONGEST_HEADLINE = 30;
const TITLE_CASE = 0.95;
const CAPITALS = 0.92;

function dress(sentence: TreebankSentence, headlines: number, random: () => number): TreebankSentence {
  const chance = random();
  if (chance < headlines && sentence.words.length <= LONGEST_HEADLINE) {
    const headline = headlineVariant(sentence);
    if (headline) return random() < 0.4 ? recase(headline, 'title') : headline;
  }
  if (chance > TITLE_CASE) return recase(sentence, 'title');
  if (chance > CAPITALS) return recase(sentence, 'capitals');
  return sentence;
}

/** An untrained network for the inventory's words, which start from `vectors`. */
export function startTrainer(
  inventory: Inventory,
  vectors: ReadonlyMap<string, Float32Array>,
  options: TrainOptions,
): NetworkTrainer {
  const known = new Map<number, Float32Array>();
  for (const [word, row] of inventory.words) {
    const vector = vectors.get(word);
    if (vector) known.set(row, vector);
  }
  const hide = inventory.counts.map((count, row) => {
    const weight = known.has(row) ? HIDE_KNOWN : HIDE;
    return row < 2 ? 0 : weight / (weight + count);
  });
  return new NetworkTrainer(Float32Array.from(hide), known, options);
}

/**
 * Trains on `sentences` for the rounds of a phase, batches of `size` positions, every sentence once a round and dressed anew;
 * `log` hears of every round.
 */
export function trainPhase(
  trainer: NetworkTrainer,
  sentences: readonly TreebankSentence[],
  inventory: Inventory,
  phase: TrainPhase,
  size: number,
  log: (line: string) => void,
): void {
  const make = createExampleMaker(inventory);
  const random = seededRandom(phase.seed);
  const positions = sentences.reduce((sum, { words }) => sum + words.length + 1, 0);
  const steps = Math.ceil((positions / size) * 1.02) * phase.rounds;
  const [first, last] = phase.rates;
  let step = 0;
  for (let round = 0; round < phase.rounds; round += 1) {
    const examples = sentences.map((sentence) => make(dress(sentence, phase.headlines, random)));
    shuffle(examples, random);
    const count = { words: 0, heads: 0, upos: 0 };
    let batch: Example[] = [];
    let filled = 0;
    const learn = (): void => {
      step += 1;
      const rate = first + (last - first) * Math.min(1, step / steps);
      const { words, heads, upos } = trainer.learn(batch, rate);
      if (step % BETWEEN_LOOKS === 0) trainer.average.look();
      count.words += words;
      count.heads += heads;
      count.upos += upos;
      batch = [];
      filled = 0;
    };
    for (const example of examples) {
      if (filled + example.words.length > size && batch.length > 0) learn();
      batch.push(example);
      filled += example.words.length;
    }
    if (batch.length > 0) learn();
    const percent = (right: number): string => ((100 * right) / count.words).toFixed(2);
    log(`round ${round + 1} of ${phase.rounds}: tags ${percent(count.upos)}, heads ${percent(count.heads)}`);
  }
}
