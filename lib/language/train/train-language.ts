import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeLemmaRules } from '../lemmas/lemma-rules';
import { LONGEST_SENTENCE } from '../network/network';
import { packNetwork, unpackNetwork } from '../network/network-weights';
import { normalForm } from '../network/normal-form';
import type { TrainOptions, TrainPhase } from './example';
import { learnWordVectors, wordsOf } from './learn-word-vectors';
import { takeInventory } from './make-examples';
import { measureNetwork } from './measure-network';
import { readTreebank, type TreebankSentence } from './read-conllu';
import { readNews } from './read-news';
import { readWordnet } from './read-wordnet';
import { retellNews } from './retell-news';
import { trainLemmas } from './train-lemmas';
import { startTrainer, trainPhase } from './train-rounds';

const TREEBANKS = ['ewt-train', 'gum-open-genres'];
const OPTIONS: TrainOptions = { batch: 500, dropEmbedding: 0.2, drop: 0.25, seed: 1 };
/** The learning rate falls throughout; once the network reads well enough, headlines made of the news join in. */
const PHASES: readonly TrainPhase[] = [
  { rounds: 14, rates: [0.003, 0.0012], headlines: 0.12, news: false, seed: 101 },
  { rounds: 6, rates: [0.0012, 0], headlines: 0.16, news: true, seed: 201 },
];
/** A word of the treebanks seen less often than this, and of the news less often than the second, has no vector. */
const LEAST_IN_TREEBANKS = 2;
const LEAST_IN_NEWS = 5;
const VECTOR_ROUNDS = 6;
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
  const treebank = (name: string): TreebankSentence[] =>
    readTreebank(path.join(values.data, 'ud', `${name}.conllu.gz`));
  const treebanks = TREEBANKS.flatMap(treebank);
  const lemmas = trainLemmas(treebanks);
  write('lemmas', Buffer.from(writeLemmaRules(lemmas)));
  const sentences = treebanks.filter(
    ({ words }) => words.length <= Math.min(LONGEST_EXAMPLE, LONGEST_SENTENCE),
  );
  const news = readNews(values.data);
  const text = [...wordsOf(news), ...treebanks.map(({ words }) => words.map(({ form }) => normalForm(form)))];
  const vectors = learnWordVectors(text, LEAST_IN_NEWS, VECTOR_ROUNDS, log);
  const inventory = takeInventory(sentences, LEAST_IN_TREEBANKS, [...vectors.keys()], readWordnet());
  const { upos, xpos, relations } = inventory;
  const head = { words: [...inventory.words.keys()], upos, xpos, relations };
  const dev = treebank('ewt-dev');
  const trainer = startTrainer(inventory, vectors, OPTIONS);
  let packed: Buffer | null = null;
  for (const phase of PHASES) {
    const more = phase.news && packed ? retellNews(news, unpackNetwork(packed), lemmas) : [];
    log(`${sentences.length} sentences, ${more.length} headlines retold`);
    trainPhase(trainer, [...sentences, ...more], inventory, phase, OPTIONS.batch, log);
    packed = packNetwork(head, inventory.lexicon, (name) => trainer.average.get(name));
    log(`ewt-dev: ${measureNetwork(unpackNetwork(packed), dev)}`);
  }
  write('network', packed!);
}

main();
