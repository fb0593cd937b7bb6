/**
 * Trains the attribution model on PolNeAR's training articles and writes `lib/attribution/models/attribution.br`.
 * Run: node lib/launch/run.mjs lib/attribution/train/train.ts --data ../shared/data
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseSentences } from '../../language/parse-sentences';
import { findActs } from '../model/find-acts';
import { packWeights, unpackWeights } from '../model/save-weights';
import { learntTable } from '../model/table';
import { eachPart, EDGES } from '../model/weights';
import { readPassages } from '../passage/read-passages';
import { findQuotations } from '../../text/quotations/find-quotations';
import { Learner } from './adagrad';
import { alignActs } from './align-acts';
import { countSpans, exactF1 } from './exact-spans';
import { type AnnotatedArticle, readAnnotated } from './read-annotated';
import { chainExamples, trainCues } from './train-cues';
import { trainEdges } from './train-edges';

const PASSES = 4;
/** Length of a weight's first step, and the pull towards nought. Chosen on the watched articles. */
const RATE = 0.03;
const DECAY = 0.003;
/** One training article in this many is kept back to watch the learning; dev is never looked at. */
const HELD_OUT = 14;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
    articles: { type: 'string' },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const readied = ({ article, acts }: AnnotatedArticle) => {
  const passages = readPassages(article, parseSentences(article), findQuotations(article));
  return { acts, passages: passages.map((passage) => ({ passage, acts: alignActs(passage, acts) })) };
};

const started = performance.now();
const log = (message: string): void =>
  console.error(`${Math.round((performance.now() - started) / 1000)} s ${message}`);
const articles = readAnnotated(values.data, 'train/attribution_polnear')
  .slice(0, Number(values.articles ?? 1e9))
  .map(readied);
const watched = articles.filter((_, index) => index % HELD_OUT === 0);
const learnt = values.all ? articles : articles.filter((_, index) => index % HELD_OUT !== 0);
log(`${learnt.length} articles to learn from, ${watched.length} to watch`);

const learners = eachPart((bits, width) => new Learner(new Float32Array(width << bits), RATE, DECAY));
const weights = eachPart((bits, width, pick) => learntTable(pick(learners).weights, bits, width));
const allLearners = [learners.cue, learners.pair, ...EDGES.map((name) => learners.edges[name])];
for (let pass = 0; pass < PASSES; pass++) {
  let cueLoss = 0;
  let edgeLoss = 0;
  for (const { passages } of learnt)
    for (const { passage, acts } of passages) {
      cueLoss += trainCues(chainExamples(passage, acts), weights, learners.cue, learners.pair);
      edgeLoss += trainEdges(passage, acts, weights, learners.edges);
      for (const learner of allLearners) learner.tick();
    }
  log(`pass ${pass + 1}: loss of cues ${cueLoss.toFixed(0)}, of edges ${edgeLoss.toFixed(0)}`);
}

const packed = packWeights(eachPart((_bits, _width, pick) => pick(learners).mean()));
const usable = unpackWeights(packed);
for (const cue of [0.8, 1.2, 1.6, 2]) {
  const balance = { cue, silence: 0, least: 0 };
  const counts = countSpans(
    watched.map(({ acts, passages }) => ({
      acts,
      found: passages.flatMap(({ passage }) =>
        findActs(passage, usable, balance).map((act) => ({ passage, act })),
      ),
    })),
  );
  log(`cue ${cue}: ${exactF1(counts)}`);
}
const target = path.resolve(
  process.env.STANDFIRST_ROOT ?? process.cwd(),
  values.out ?? 'lib/attribution/models/attribution.br',
);
writeFileSync(target, packed);
log(`${packed.length} bytes written`);
