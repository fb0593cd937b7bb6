import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { closeDatabase, database } from '../../lib/store/database';
import { childrenCpu, postgresCpu } from './postgres-cpu';
import { storiesOf } from './stories';
import { withDatabase } from './with-database';

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [path.join(root, '.standfirst/build/lib', ...args.slice(0, 1)), ...args.slice(1)], {
    env: { ...process.env, LOG_LEVEL: 'silent', STANDFIRST_ROOT: root },
    stdio: ['ignore', 'ignore', 'pipe'],
  });

async function writeStories(
  file: string,
  data: string,
  count: number,
): Promise<{ words: number; from: string }> {
  const { stories, from } = storiesOf(data, count);
  const out = createWriteStream(file);
  let [written, words] = [0, 0];
  for (const { headline, text } of stories) {
    if (written++ === count) break;
    words += text.split(/\s+/).length;
    if (!out.write(`${JSON.stringify({ headline, text })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { words: words / count, from };
}

interface Run {
  readonly seconds: number;
  readonly articles: number;
  /** Seconds of the processor that PostgreSQL had; `null` when it cannot be told. */
  readonly postgres: number | null;
  /** The same of the import and its workers. */
  readonly own: number | null;
  readonly whole: boolean;
}

const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;

/** Imports the file into an empty database with `workers` worker processes beside the import itself. */
const run = (file: string, workers: number): Promise<Run> =>
  withDatabase(async ({ postmaster }) => {
    const own = childrenCpu();
    const helpers = Array.from({ length: workers }, () => start(['jobs/worker.mjs']));
    while ((await database().worker.count()) < workers) await new Promise((done) => setTimeout(done, 100));
    const before = postmaster === null ? null : postgresCpu(postmaster);
    const began = performance.now();
    const child = start(['cli/main.mjs', 'import', file]);
    let told = '';
    child.stderr!.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const [code] = await once(child, 'close');
    const seconds = (performance.now() - began) / 1_000;
    const after = postmaster === null ? null : postgresCpu(postmaster);
    for (const helper of helpers) helper.kill('SIGTERM');
    await Promise.all(helpers.map((helper) => helper.exitCode ?? once(helper, 'exit')));
    const ownAfter = childrenCpu();
    if (code !== 0) throw new Error(`the import ended with ${code}:\n${told}`);
    const added = Number(/added +([\d,]+)/.exec(told)?.[1].replaceAll(',', ''));
    const mine = { sample: false };
    const analyses = await database().analysis.count({ where: { article: mine } });
    const articles = await database().article.count({ where: { ...mine, engine: { not: null } } });
    await closeDatabase();
    const whole = analyses === added && articles === added;
    return { seconds, articles, postgres: difference(before, after), own: difference(own, ownAfter), whole };
  });

/** Import and analysis of `count` articles end to end, alone and with a second process beside it. Prints a table. */
export async function benchImport(data: string, count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-bench-'));
  const file = path.join(folder, 'articles.jsonl');
  try {
    const { words, from } = await writeStories(file, data, count);
    console.log(
      `${count} articles of ${Math.round(words)} words on average (${from}); ${cpus().length} cores\n`,
    );
    console.log(
      '| processes | articles/s | seconds | their CPU, s | PostgreSQL CPU, s | articles per CPU-second of all | lost or doubled |\n|---|---|---|---|---|---|---|',
    );
    const rates: number[] = [];
    for (const workers of [0, 1]) {
      const { seconds, articles, postgres, own, whole } = await run(file, workers);
      rates.push(articles / seconds);
      console.log(
        `| ${workers + 1} | ${(articles / seconds).toFixed(1)} | ${seconds.toFixed(1)} | ${own?.toFixed(1) ?? '–'} | ${postgres?.toFixed(1) ?? '–'} | ${own === null || postgres === null ? '–' : (articles / (own + postgres)).toFixed(1)} | ${whole ? 0 : 'SOME'} |`,
      );
    }
    console.log(`\nthe second process: × ${(rates[1] / rates[0]).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
