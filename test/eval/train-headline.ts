// Learns how a whole headline is judged from what the rules suspect and how the text meets it; writes lib/headline/models/headline.json.gz.
// Run: node lib/launch/run.mjs test/eval/train-headline.ts --data DIR [--articles N]
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseSentences } from '../../lib/language/parse-sentences';
import { indexArticle } from '../../lib/headline/index-article';
import { inspectHeadline, readHeadline, type Inspection } from '../../lib/headline/inspect-headline';
import { describeSupport, describeVerdict, verdictNames } from '../../lib/headline/model/describe-headline';
import { scoreTrees, sigmoid } from '../../lib/headline/model/trees';
import type { Candidate } from '../../lib/headline/fault-context';
import type { Reading } from '../../lib/headline/reading';
import { corruptHeadline, makeRandom, type Example } from '../../lib/headline/train/corrupt-headline';
import { paraphraseSentence } from '../../lib/headline/train/paraphrase-sentence';
import { articleOf, readLabelled, readReal } from '../../lib/headline/train/read-training';
import { findAttributions } from '../../lib/attribution/find-attributions';
import { findSources } from '../../lib/sources/find-sources';
import { trainTrees } from '../../lib/headline/train/train-trees';

interface Row {
  readonly origin: 'real' | 'paraphrase' | 'synthetic' | 'labelled';
  readonly fault: Example['fault'];
  readonly backed: boolean;
  readonly candidates: readonly (Candidate & { readonly right: boolean })[];
  readonly support: Readonly<Record<string, number>>;
  readonly article: number;
}

const SAME: Readonly<Record<string, string>> = {
  'tone-inflated': 'predicate-strengthened',
  contradicted: 'negated',
};
const kin = (fault: string) => SAME[fault] ?? fault;

/** Two spans are of one phrase when the words of one are mostly those of the other. */
function samePhrase(inspection: Inspection, candidate: Candidate, { start, end }: Example): boolean {
  const { words } = inspection.context.headline;
  const from = words[candidate.start].token.span.start;
  const to = words[candidate.end - 1].token.span.end;
  const shared = Math.min(to, end) - Math.max(from, start);
  return shared > 0 && shared / Math.max(1, Math.min(to - from, end - start)) >= 0.5;
}

function toRow(
  inspection: Inspection,
  example: Example,
  origin: Row['origin'],
  backed: boolean,
  article: number,
): Row {
  const support = describeSupport(inspection.context);
  return {
    origin,
    fault: example.fault,
    backed,
    article,
    support,
    candidates: inspection.candidates.map((candidate) => ({
      ...candidate,
      right:
        example.fault !== null &&
        kin(candidate.fault) === kin(example.fault) &&
        samePhrase(inspection, candidate, example),
    })),
  };
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '900' },
    cache: { type: 'string' },
  },
});
const root = process.env.STANDFIRST_ROOT ?? process.cwd();

function indexOf(body: string, headline: string) {
  const article = articleOf(headline, body);
  const sentences = parseSentences(article);
  const sources = findSources(article, sentences);
  return indexArticle(article, sentences, findAttributions(article, sentences, sources), sources);
}

function collect(): Row[] {
  const random = makeRandom(7);
  const rows: Row[] = [];
  const real = readReal(values.data);
  // FIB's unbacked ones are a machine's: style alone tells them, so only what people wrote is taken from it.
  const labelled = readLabelled(values.data).filter(({ from, backed }) => from === 'xsumfaith' || backed);
  const limit = Number(values.articles);
  const step = Math.max(1, Math.floor(real.length / limit));
  const strangers: Reading[] = [];
  const faithful = (text: string): Example => ({ text, fault: null, start: 0, end: 0 });
  real
    .filter((_, i) => i % step === 0)
    .forEach(({ headline, body }, article) => {
      const index = indexOf(body, headline);
      if (index.passages.length < 4) return;
      const own = inspectHeadline(headline, index);
      rows.push(toRow(own, faithful(headline), 'real', true, article));
      const bases = [headline];
      for (let tries = 0; tries < 12 && bases.length < 4; tries++) {
        const passage = index.passages[Math.floor(random() * index.passages.length)];
        const made = paraphraseSentence(passage, random);
        if (!made) continue;
        bases.push(made);
        rows.push(toRow(inspectHeadline(made, index), faithful(made), 'paraphrase', true, article));
      }
      const made = bases.flatMap((base) => corruptHeadline(base, index, strangers, random));
      const seen = new Map<string, number>();
      for (const example of made
        .map((example) => [random(), example] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, example]) => example)) {
        if (!example.fault || (seen.get(example.fault) ?? 0) >= 1 || seen.size >= 6) continue;
        seen.set(example.fault, 1);
        rows.push(toRow(inspectHeadline(example.text, index), example, 'synthetic', false, article));
      }
      strangers.push(readHeadline(headline, index));
      if (strangers.length > 300) strangers.shift();
      if (article % 100 === 0) console.error(`${article} articles, ${rows.length} rows`);
    });
  const share = Math.max(1, Math.floor(labelled.length / (limit * 3)));
  const bodies = new Map<string, ReturnType<typeof indexArticle>>();
  labelled
    .filter(({ backed }, i) => backed || i % share === 0)
    .forEach(({ headline, body, backed }, i) => {
      let index = bodies.get(body);
      if (!index) bodies.set(body, (index = indexOf(body, headline)));
      rows.push(toRow(inspectHeadline(headline, index), faithful(headline), 'labelled', backed, 100_000 + i));
    });
  return rows;
}

const rows: Row[] =
  values.cache && existsSync(values.cache)
    ? (JSON.parse(gunzipSync(readFileSync(values.cache)).toString()) as Row[])
    : collect();
if (values.cache && !existsSync(values.cache))
  writeFileSync(values.cache, gzipSync(JSON.stringify(rows), { level: 1 }));
console.error(`${rows.length} rows`);

const held = (row: Row) => row.article % 5 === 0;
const TREES = { rounds: 90, depth: 3, rate: 0.1, leaf: 10, lambda: 4 };
const WEIGHT: Readonly<Record<Row['origin'], number>> = {
  real: 3,
  paraphrase: 1.2,
  synthetic: 1,
  labelled: 0.5,
};
const describe = (row: Row) => describeVerdict(row.candidates, row.support);
const judge = (part: readonly Row[]) =>
  trainTrees(
    verdictNames,
    part.map(describe),
    part.map(({ backed }) => (backed ? 1 : 0)),
    part.map(({ origin }) => WEIGHT[origin]),
    TREES,
  );
const judging = judge(rows.filter((row) => !held(row)));
for (const origin of ['real', 'paraphrase', 'synthetic', 'labelled'] as const) {
  const part = rows.filter((row) => held(row) && row.origin === origin);
  const scores = part.map((row) => sigmoid(scoreTrees(judging, describe(row))));
  const good = scores.filter((score, i) => score >= 0.5 === part[i].backed).length;
  console.error(`held-out ${origin}: ${(good / part.length).toFixed(3)} of ${part.length}`);
}
const file = gzipSync(JSON.stringify(judging), { level: 9 });
writeFileSync(path.join(root, 'lib/headline/models/headline.json.gz'), file);
console.error(`${file.length} bytes`);
