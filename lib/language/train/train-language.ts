import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeLemmaRules } from '../lemmas/lemma-rules';
import { LONGEST_SENTENCE } from '../network/network';
import { packNetwork } from '../network/network-weights';
import { normalForm } from '../network/normal-form';
import type { TrainOptions, TrainPhase } from './example';
import { learnWordVectors, wordsOf } from './learn-word-vectors';
import { takeInventory } from './make-examples';
import { readTreebank } from './read-conllu';
import { readNews } from './read-news';
import { trainLemmas } from './train-lemmas';
import { startTrainer, trainPhase } from './train-rounds';

const TREEBANKS = ['ewt-train', 'gum-open-genres'];
const OPTIONS: TrainOptions = { batch: 500, dropEmbedding: 0.2, drop: 0.25, seed: 1 };
/** A second start at a lower rate finds a better place (Loshchilov & Hutter 2017), and leans towards headlines. */
const PHASES: readonly TrainPhase[] = [
  { rounds: 12, rate: 0.003, headlines: 0.12, seed: 101 },
  { rounds: 5, rate: 0.0015, headlines: 0.25, seed: 201 },
];
/** A word of the treebanks seen less often than this, and of the news less often than the second, has no vector. */
const LEAST_IN_TREEBANKS = 2;
const LEAST_IN_NEWS = 5;
const VECTOR_ROUNDS = 3;
/** Longer sentences of the treebanks are lists and tables. */
const LONGEST_EXAMPLE = 150;

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
      out: { type: 'string', default: 'lib/language/models' },
    },
  });
  const start = Date.now();
  const log = (line: string): void => console.error(`${Math.round((Date.now() - start) / 1000)} s  ${line}`);
  const write = (name: string, content: Buffer): void => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    const packed = brotliCompressSync(content, { params });
    mkdirSync(values.out, { recursive: true });
    writeFileSync(path.join(values.out, `${name}.br`), packed);
    log(`${name}: ${packed.length} bytes`);
  };
  const treebanks = TREEBANKS.flatMap((name) =>
    readTreebank(path.join(values.data, 'ud', `${name}.conllu.gz`)),
  );
  write('lemmas', Buffer.from(writeLemmaRules(trainLemmas(treebanks))));
  const sentences = treebanks.filter(
    ({ words }) => words.length <= Math.min(LONGEST_EXAMPLE, LONGEST_SENTENCE),
  );
  const text = [
    ...wordsOf(readNews(values.data)),
    ...treebanks.map(({ words }) => words.map(({ form }) => normalForm(form))),
  ];
  const vectors = learnWordVectors(text, LEAST_IN_NEWS, VECTOR_ROUNDS, log);
  const inventory = takeInventory(sentences, LEAST_IN_TREEBANKS, [...vectors.keys()]);
  const trainer = startTrainer(inventory, vectors, OPTIONS);
  for (const phase of PHASES) trainPhase(trainer, sentences, inventory, phase, OPTIONS.batch, log);
  const { upos, xpos, relations } = inventory;
  const head = { words: [...inventory.words.keys()], upos, xpos, relations };
  write(
    'network',
    packNetwork(head, (name) => trainer.parameters.get(name).value),
  );
}

main();
