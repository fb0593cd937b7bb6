import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { exportAnalyses } from '../../lib/export/export-analyses';
import type { ExportFormat } from '../../lib/export/format';
import { graphOf } from '../../lib/export/graph-of';
import type { Analysis } from '../../lib/types';
import { madeAnalysis } from './made-analysis';

setFlagsFromString('--expose-gc');
setFlagsFromString('--no-allocation-site-pretenuring'); // as lib/launch/follow-parent.mjs does for server and workers
const collect = runInNewContext('gc') as () => void;

const FORMATS: readonly ExportFormat[] = [
  ...(['graphml', 'gexf', 'cytoscape', 'edges', 'nodes', 'nquads', 'jsonld', 'ro-crate'] as const),
];

/** Seconds of the processor that this program has had: a busy machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * Streams a graph of `edges` edges in one format to nowhere, and prints speed and the most memory that it held over the base, as the
 * row of a table.
 */
async function benchFormat(format: ExportFormat, edges: number): Promise<void> {
  const each = graphOf(madeAnalysis(0)).edges.length;
  const articles = Math.ceil(edges / each);
  async function* analyses(): AsyncGenerator<Analysis> {
    for (let i = 0; i < articles; i++) yield madeAnalysis(i);
  }
  // What making the articles costs is no part of what writing them does.
  const started = cpu();
  for await (const _ of analyses()) void _;
  const making = cpu() - started;
  collect();
  const base = process.memoryUsage.rss();
  const begun = cpu();
  let [bytes, most, chunks] = [0, 0, 0];
  for await (const chunk of exportAnalyses(format, analyses())) {
    bytes += chunk.length;
    if (chunks++ % 50 === 0) most = Math.max(most, process.memoryUsage.rss() - base);
  }
  most = Math.max(most, process.memoryUsage.rss() - base);
  const speed = Math.round((articles * each) / (cpu() - begun - making));
  console.log(`| ${format} | ${speed} | ${Math.round(bytes / 1e6)} | ${Math.round(most / 2 ** 20)} |`);
}

/**
 * Every format, each in a process of its own: what came before leaves garbage that the next would be blamed for. `only`: one of them,
 * in this process.
 */
export async function benchExport(edges: number, only: string | undefined): Promise<void> {
  const format = FORMATS.find((one) => one === only);
  if (format !== undefined) return benchFormat(format, edges);
  console.log(`${edges} edges, each format in a process of its own\n`);
  console.log('| streamed | edges per CPU-second | MB written | MB over the base |\n|---|---|---|---|');
  for (const each of FORMATS) {
    const args = [process.argv[1], '--only', 'export', '--edges', String(edges), '--format', each];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
    const row = stdout.split('\n').find((line) => line.startsWith(`| ${each} |`));
    console.log(row ?? `| ${each} | failed | | |`);
  }
}
