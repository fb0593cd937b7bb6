/**
 * Trains the attribution model on PolNeAR's training articles and on our own annotated prose, and writes
 * `lib/attribution/models/attribution.br`. Run: node lib/launch/run.mjs lib/attribution/train/train.ts --data ../shared/data
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findActs } from '../model/find-acts';
import { unpackWeights } from '../model/save-weights';
import { countSpans, exactF1 } from './exact-spans';
import { interleaved, learn, type Readied, readied, repeated } from './learn';
import { readAnnotated } from './read-annotated';
import { readWritten, WRITTEN } from './read-written';

/** How often our own pieces are read in a pass over PolNeAR. Oftener is better on ours and begins to cost PolNeAR's. */
const TIMES = 1.5;
/** One training article in this many is kept back to watch the learning, and one of our own pieces; dev is never looked at. */
const HELD_OUT = 14;
const WRITTEN_HELD_OUT = 5;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
    articles: { type: 'string' },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const started = performance.now();
const log = (message: string): void =>
  console.error(`${Math.round((performance.now() - started) / 1000)} s ${message}`);

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const polnear = readAnnotated(values.data, 'train/attribution_polnear')
  .slice(0, Number(values.articles ?? 1e9))
  .map(readied);
const written = readWritten(path.join(root, WRITTEN)).map(readied);
const kept = (index: number, of: number): boolean => index % of === 0;
const learnt = interleaved(
  values.all ? polnear : polnear.filter((_, index) => !kept(index, HELD_OUT)),
  repeated(values.all ? written : written.filter((_, index) => !kept(index, WRITTEN_HELD_OUT)), TIMES),
);
const watched: Readonly<Record<string, readonly Readied[]>> = {
  PolNeAR: polnear.filter((_, index) => kept(index, HELD_OUT)),
  written: written.filter((_, index) => kept(index, WRITTEN_HELD_OUT)),
};
log(
  `${learnt.length} articles to learn from, ${Object.values(watched)
    .map(({ length }) => length)
    .join(' and ')} to watch`,
);

const packed = learn(learnt, log);
const usable = unpackWeights(packed);
for (const [name, articles] of Object.entries(watched))
  for (const cue of [0.8, 1.2, 1.6, 2]) {
    const balance = { cue, silence: 0, least: 0 };
    const counts = countSpans(
      articles.map(({ acts, passages }) => ({
        acts,
        found: passages.flatMap(({ passage }) =>
          findActs(passage, usable, balance).map((act) => ({ passage, act })),
        ),
      })),
    );
    log(`${name}, cue ${cue}: ${exactF1(counts)}`);
  }
const target = path.resolve(root, values.out ?? 'lib/attribution/models/attribution.br');
writeFileSync(target, packed);
log(`${packed.length} bytes written`);
