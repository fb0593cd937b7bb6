import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { exportAnalyses } from '../../lib/export/export-analyses';
import type { ExportFormat } from '../../lib/export/format';
import { graphOf } from '../../lib/export/graph-of';
import type { Analysis } from '../../lib/types';
import { madeAnalysis } from './made-analysis';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const FORMATS: readonly ExportFormat[] = [
  ...(['graphml', 'gexf', 'cytoscape', 'edges', 'nodes', 'nquads', 'jsonld', 'ro-crate'] as const),
];

/** Seconds of the processor that this program has had: a busy machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Streams a graph of `edges` edges in each format to nowhere, and prints speed and the most memory that it held over the base. */
export async function benchExport(edges: number): Promise<void> {
  const each = graphOf(madeAnalysis(0)).edges.length;
  const articles = Math.ceil(edges / each);
  async function* analyses(): AsyncGenerator<Analysis> {
    for (let i = 0; i < articles; i++) yield madeAnalysis(i);
  }
  // What making the articles costs is no part of what writing them does.
  const started = cpu();
  for await (const _ of analyses()) void _;
  const making = cpu() - started;
  console.log(`${articles} made articles with ${each} edges each\n`);
  console.log('| streamed | edges per CPU-second | MB written | MB over the base |\n|---|---|---|---|');
  for (const format of FORMATS) {
    collect();
    const base = process.memoryUsage.rss();
    const begun = cpu();
    let [bytes, most, chunks] = [0, 0, 0];
    for await (const chunk of exportAnalyses(format, analyses())) {
      bytes += chunk.length;
      if (chunks++ % 500 === 0) most = Math.max(most, process.memoryUsage.rss() - base);
    }
    most = Math.max(most, process.memoryUsage.rss() - base);
    const seconds = cpu() - begun - making;
    console.log(
      `| ${format} | ${Math.round((articles * each) / seconds)} | ${Math.round(bytes / 1e6)} | ${Math.round(most / 2 ** 20)} |`,
    );
  }
}
