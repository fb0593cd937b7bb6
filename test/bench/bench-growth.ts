import { performance } from 'node:perf_hooks';
import { closeDatabase, database, STORING_MS, transaction } from '../../lib/store/database';
import { USUAL_KINDS } from '../../lib/explore/explored-graph';
import { readGraph } from '../../lib/explore/read-graph';
import { exportAnalyses } from '../../lib/export/export-analyses';
import { getAcross, eachAnalysisAcross } from '../../lib/store/across';
import { listArticles } from '../../lib/store/articles';
import { addDocument, getDocument } from '../../lib/store/documents';
import { listFlags } from '../../lib/store/flags';
import { saveAnalysis } from '../../lib/store/save-analysis';
import { search } from '../../lib/store/search';
import { listSources } from '../../lib/store/sources';
import { listStories } from '../../lib/store/stories';
import { tracesOf } from '../../lib/store/traces';
import type { Analysis } from '../../lib/types';
import { archived, reprinted } from './made-archive';
import { documentOf, QUOTED_BY, withDocument } from './made-document';
import { median } from './median';
import { postgresCpu } from './postgres-cpu';

/** Articles over which the cost at one size is measured. */
const SAMPLE = 300;
/** What is asked once for each figure. */
const ASKED = 40;
/** So often for what gathers the whole archive. */
const GATHERED = 5;

export interface GrowthRow {
  readonly articles: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** Article `number` of an archive. */
type Archive = (number: number) => Analysis;

const store = (article: Archive, number: number): Promise<void> =>
  transaction((tx) => saveAnalysis(tx, withDocument(article(number), number)), STORING_MS);

async function measure(article: Archive, size: number, postmaster: number | null): Promise<GrowthRow> {
  for (let at = 0; at <= SAMPLE; at += QUOTED_BY) await addDocument(documentOf(size + at));
  await database().$executeRawUnsafe('ANALYZE');
  const cpu = process.cpuUsage();
  const sql = postmaster === null ? null : postgresCpu(postmaster);
  const storing = await median(SAMPLE, (at) => store(article, size + at));
  const own = process.cpuUsage(cpu);
  const spent = postmaster === null ? NaN : (postgresCpu(postmaster) ?? 0) - (sql ?? 0);
  const middle = Math.floor(size / 2);
  const word = article(middle).article.text.split(' ')[7];
  const sample = article(size - 1);
  let edges = 0;
  const began = performance.now();
  for await (const chunk of exportAnalyses('edges', firstOf(200)))
    edges += Buffer.from(chunk).toString().split('\n').length - 1;
  const exporting = performance.now() - began;
  return {
    articles: size,
    figures: {
      'store, ms': storing,
      'store, own CPU ms': (own.user + own.system) / 1_000 / SAMPLE,
      'store, PostgreSQL CPU ms': (1_000 * spent) / SAMPLE,
      'search a rare word, ms': await median(ASKED, () => search(word)),
      'search a person, ms': await median(ASKED, (at) => search(article(middle + at).sources[0].name)),
      'clusters and copies of an article, ms': await median(ASKED, (at) =>
        getAcross(article((middle + at * 25) % size)),
      ),
      'clusters of the newest, ms': await median(ASKED, () => getAcross(sample)),
      'traces of a document, ms': await median(ASKED, async () =>
        tracesOf((await getDocument(documentOf(middle).id))!),
      ),
      'list of articles, ms': await median(ASKED, () => listArticles({ limit: 50 })),
      'list of stories, ms': await median(ASKED, () => listStories({ limit: 50 })),
      'list of stories, half of it by a filter, ms': await median(ASKED, () =>
        listStories({ limit: 50, verdicts: ['backed'], to: article(middle).article.publishedAt ?? '' }),
      ),
      'ledger of sources, ms': await median(ASKED, () => listSources({ limit: 100 })),
      'review queue, ms': await median(ASKED, () => listFlags({ limit: 50 })),
      'graph of everything for the explorer, ms': await median(GATHERED, () => readGraph({}, USUAL_KINDS)),
      'articles and sources that it stands for': size + (await database().sourceRecord.count()),
      'graph export, edges a second': (1_000 * edges) / exporting,
    },
  };
}

async function* firstOf(count: number) {
  let at = 0;
  for await (const analysis of eachAnalysisAcross()) {
    yield analysis;
    if (++at === count) return;
  }
}

/**
 * Fills an empty database up to each of `sizes` and prints what an article, and a look at the archive, cost at that size. `stories`:
 * of how many stories, printed by everybody, all of its articles are; `null` for an archive as usual.
 */
export async function benchGrowth(
  sizes: readonly number[],
  postmaster: number | null,
  stories: number | null,
): Promise<readonly GrowthRow[]> {
  const article: Archive = stories === null ? archived : (number) => reprinted(number, stories);
  const rows: GrowthRow[] = [];
  let stored = 0;
  for (const size of sizes) {
    for (; stored < size; stored++) {
      if (stored % QUOTED_BY === 0) await addDocument(documentOf(stored));
      await store(article, stored);
    }
    rows.push(await measure(article, size, postmaster));
    stored += SAMPLE;
    console.error(`${size}: ${JSON.stringify(rows.at(-1)!.figures)}`);
  }
  await closeDatabase();
  const names = Object.keys(rows[0].figures);
  console.log(
    `| at | ${rows.map(({ articles }) => articles.toLocaleString('en')).join(' | ')} | last ÷ first |`,
  );
  console.log(`|---|${rows.map(() => '---').join('|')}|---|`);
  for (const name of names) {
    const values = rows.map(({ figures }) => figures[name]);
    const ratio = (values.at(-1)! / values[0]).toFixed(2);
    console.log(
      `| ${name} | ${values.map((value) => value.toFixed(value < 100 ? 1 : 0)).join(' | ')} | ${ratio} |`,
    );
  }
  return rows;
}
