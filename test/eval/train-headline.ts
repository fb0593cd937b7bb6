// Learns what the headline check knows and writes lib/headline/models/headline.json.gz.
// Run: node --max-old-space-size=6000 lib/launch/run.mjs test/eval/train-headline.ts --data DIR [--analyses FILE]
// Only training sets are read. With --analyses the articles' analyses are kept in that file for another run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { findAttributions } from '../../lib/attribution/find-attributions';
import { indexArticle, type ArticleIndex } from '../../lib/headline/index-article';
import { collectRows, type Row } from '../../lib/headline/train/collect-rows';
import { fitHeadline } from '../../lib/headline/train/fit-headline';
import { articleOfLines } from '../../lib/text/article-of-lines';
import { readLabelled, readReal, type Pair } from '../../lib/headline/train/read-training';
import { readWritten } from '../../lib/headline/train/read-written';
import { parseSentences } from '../../lib/language/parse-sentences';
import { findSources } from '../../lib/sources/find-sources';
import type { Attribution, Sentence, Source } from '../../lib/types';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    /** Every so-manieth article only, for a quick look. */
    step: { type: 'string', default: '1' },
    analyses: { type: 'string' },
  },
});
const root = process.env.STANDFIRST_ROOT ?? process.cwd();

interface Analysed {
  readonly sentences: readonly Sentence[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
}

const known: Map<string, Analysed> =
  values.analyses && existsSync(values.analyses)
    ? (deserialize(readFileSync(values.analyses)) as Map<string, Analysed>)
    : new Map();
const before = known.size;

function indexOf(body: string, headline: string): ArticleIndex {
  const article = articleOfLines('training', headline, body);
  let analysed = known.get(body);
  if (!analysed) {
    const sentences = parseSentences(article);
    const sources = findSources(article, sentences);
    analysed = { sentences, sources, attributions: findAttributions(article, sentences, sources) };
    if (values.analyses) known.set(body, analysed);
  }
  return indexArticle(article, analysed.sentences, analysed.attributions, analysed.sources);
}

const articles = new Map<string, Pair[]>();
for (const pair of [...readReal(values.data), ...readLabelled(values.data)]) {
  if (!pair.backed) continue;
  const pairs = articles.get(pair.body);
  if (pairs) pairs.push(pair);
  else articles.set(pair.body, [pair]);
}
const step = Number(values.step);
const chosen = new Map([...articles].filter((_, i) => i % step === 0));
const rows: Row[] = [];
for (const row of collectRows(chosen, readWritten(), indexOf)) {
  rows.push(row);
  if (rows.length % 500 === 0) console.error(`${rows.length} rows`);
}
if (values.analyses && known.size > before) writeFileSync(values.analyses, serialize(known));
const file = gzipSync(JSON.stringify(fitHeadline(rows, (done) => console.error(done))), { level: 9 });
writeFileSync(path.join(root, 'lib/headline/models/headline.json.gz'), file);
console.error(`${rows.length} rows, ${file.length} bytes`);
