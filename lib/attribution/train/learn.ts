import { parseSentences } from '../../language/parse-sentences';
import { findQuotations } from '../../text/quotations/find-quotations';
import { packWeights } from '../model/save-weights';
import { learntTable } from '../model/table';
import { eachPart, EDGES } from '../model/weights';
import type { Passage } from '../passage/passage';
import { readPassages } from '../passage/read-passages';
import { Learner } from './adagrad';
import { type AlignedAct, alignActs } from './align-acts';
import type { AnnotatedAct, AnnotatedArticle } from './read-annotated';
import { chainExamples, trainCues } from './train-cues';
import { trainEdges } from './train-edges';

const PASSES = 4;
/** Length of a weight's first step, and the pull towards nought. Chosen on the watched articles. */
const RATE = 0.03;
const DECAY = 0.003;

/** An annotated article, parsed, with its acts in tokens. */
export interface Readied {
  readonly acts: readonly AnnotatedAct[];
  readonly passages: readonly { readonly passage: Passage; readonly acts: readonly AlignedAct[] }[];
}

/** Parses an annotated article. */
export function readied({ article, acts }: AnnotatedArticle): Readied {
  const passages = readPassages(article, parseSentences(article), findQuotations(article));
  return { acts, passages: passages.map((passage) => ({ passage, acts: alignActs(passage, acts) })) };
}

/** `list` with each member as often as `times` says; of 1.5 every other one twice. */
export const repeated = <T>(list: readonly T[], times: number): T[] =>
  Array.from({ length: Math.round(list.length * times) }, (_, index) => list[Math.floor(index / times)]);

/** `main` with `other` spread evenly through it, so that neither is learnt last. */
export function interleaved<T>(main: readonly T[], other: readonly T[]): T[] {
  const all: T[] = [];
  let taken = 0;
  for (const [index, one] of main.entries()) {
    all.push(one);
    while (taken < other.length && taken / other.length < (index + 1) / main.length) all.push(other[taken++]);
  }
  return all;
}

/** Learns all parts of the model from `articles`, in their order, and packs the weights. */
export function learn(articles: readonly Readied[], log: (message: string) => void): Buffer {
  const learners = eachPart((bits, width) => new Learner(new Float32Array(width << bits), RATE, DECAY));
  const weights = eachPart((bits, width, pick) => learntTable(pick(learners).weights, bits, width));
  const allLearners = [learners.cue, learners.pair, ...EDGES.map((name) => learners.edges[name])];
  for (let pass = 0; pass < PASSES; pass++) {
    let cueLoss = 0;
    let edgeLoss = 0;
    for (const { passages } of articles)
      for (const { passage, acts } of passages) {
        cueLoss += trainCues(chainExamples(passage, acts), weights, learners.cue, learners.pair);
        edgeLoss += trainEdges(passage, acts, weights, learners.edges);
        for (const learner of allLearners) learner.tick();
      }
    log(`pass ${pass + 1}: loss of cues ${cueLoss.toFixed(0)}, of edges ${edgeLoss.toFixed(0)}`);
  }
  return packWeights(eachPart((_bits, _width, pick) => pick(learners).mean()));
}
