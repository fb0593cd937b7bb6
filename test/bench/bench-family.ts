import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { USUAL_KINDS } from '../../lib/explore/explored-graph';
import { readGraph } from '../../lib/explore/read-graph';
import { exportAnalyses } from '../../lib/export/export-analyses';
import { eachAnalysisAcross, getAcross } from '../../lib/store/across';
import { getCluster } from '../../lib/store/clusters';
import { closeDatabase, database, STORING_MS, transaction } from '../../lib/store/database';
import { saveAnalysis } from '../../lib/store/save-analysis';
import { inFamily } from './made-family';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly found: T }> => {
  const began = performance.now();
  const found = await work();
  return { ms: performance.now() - began, found };
};

/**
 * What it costs that `articles` articles say one thing, with another number in each (a count of every day, a wire story that
 * everybody prints): the whole archive as a file, its graph, one article's page.
 */
export async function benchFamily(articles: number): Promise<void> {
  for (let at = 0; at < articles; at++) await transaction((tx) => saveAnalysis(tx, inFamily(at)), STORING_MS);
  await measureFamily(articles);
}

/** The same of a database that holds the family. */
export async function measureFamily(articles: number): Promise<void> {
  await database().$executeRawUnsafe('ANALYZE');
  collect();
  const base = process.memoryUsage.rss();
  let most = 0;
  const whole = await timed(async () => {
    let bytes = 0;
    for await (const chunk of exportAnalyses('json', eachAnalysisAcross())) {
      bytes += chunk.length;
      most = Math.max(most, process.memoryUsage.rss() - base);
    }
    return bytes;
  });
  const graph = await timed(() => readGraph({}, USUAL_KINDS));
  const one = await timed(() => getAcross(inFamily(Math.floor(articles / 2))));
  const passage = await timed(() => getCluster(one.found.clusters[0].id));
  await closeDatabase();
  console.log('| what | ms |\n|---|---|');
  console.log(`| JSON of ${articles} articles of one family | ${Math.round(whole.ms)} |`);
  console.log(`| the same, an article | ${(whole.ms / articles).toFixed(1)} |`);
  console.log(`| graph for the explorer | ${Math.round(graph.ms)} |`);
  console.log(`| what an article's page reads of others | ${Math.round(one.ms)} |`);
  console.log(
    `| the page of the passage, ${passage.found?.members.length} members | ${Math.round(passage.ms)} |`,
  );
  console.log(
    `\n${Math.round(most / 2 ** 20)} MB over the base at most, ${Math.round(whole.found / 1e6)} MB written`,
  );
}
