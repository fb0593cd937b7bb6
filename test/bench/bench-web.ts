import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { Agent, request } from 'undici';
import { fetchPage } from '../../lib/ingest/fetch-page';
import { closeDatabase, database, transaction } from '../../lib/store/database';
import { saveAnalysis } from '../../lib/store/save-analysis';
import { archived } from './made-archive';
import { postgresCpu, processCpu } from './postgres-cpu';
import { launcher, withDatabase } from './with-database';

const CONNECTIONS = 50;
const ARTICLES = 200;

interface Load {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  /** Of the largest answer, unpacked. */
  readonly bytes: number;
  readonly requests: number;
}

/** Asks for the paths in turn over 50 connections: each once, or over and over for so many seconds. */
async function load(origin: string, paths: readonly string[], seconds: number | null): Promise<Load> {
  const dispatcher = new Agent({ connections: CONNECTIONS, pipelining: 1 });
  const times: number[] = [];
  let [errors, bytes, at] = [0, 0, 0];
  const began = performance.now();
  const goesOn = (): boolean =>
    seconds === null ? at < paths.length : performance.now() < began + seconds * 1_000;
  const lane = async (): Promise<void> => {
    while (goesOn()) {
      const asked = performance.now();
      try {
        const { statusCode, body } = await request(origin + paths[at++ % paths.length], { dispatcher });
        const { byteLength } = await body.arrayBuffer();
        if (statusCode !== 200) errors++;
        bytes = Math.max(bytes, byteLength);
      } catch {
        errors++;
      }
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const took = (performance.now() - began) / 1_000;
  await dispatcher.close();
  times.sort((a, b) => a - b);
  const share = (part: number): number => times[Math.floor((times.length - 1) * part)];
  return {
    requests: times.length,
    rate: times.length / took,
    p50: share(0.5),
    p99: share(0.99),
    errors,
    bytes,
  };
}

/** The pages' own process, built and started as the launcher does it. */
async function startPages(): Promise<{ readonly origin: string; readonly pages: ChildProcess }> {
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const { buildApp } = await launcher('build-app.mjs');
  await buildApp(process.env.DATABASE_URL);
  const pages = spawn(process.execPath, [path.join(root, 'lib/launch/serve.mjs'), '0', '127.0.0.1'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = (await once(pages, 'message')) as [{ kind: string; port: number; message?: string }];
  if (message.kind !== 'ready') throw new Error(`the pages did not start: ${message.message}`);
  return { origin: `http://127.0.0.1:${message.port}`, pages };
}

/** JSON routes and the article's page under 50 connections. Prints a table. */
export const benchWeb = (seconds: number): Promise<void> =>
  withDatabase(async ({ postmaster }) => {
    for (let i = 0; i < ARTICLES; i++) await transaction((tx) => saveAnalysis(tx, archived(i)), 60_000);
    await closeDatabase();
    const { origin, pages } = await startPages();
    try {
      const ids = Array.from({ length: ARTICLES }, (_, i) => archived(i).id);
      const routes: Record<string, readonly string[]> = {
        '/live': ['/live'],
        'JSON: list of articles': ['/api/v1/articles?limit=20'],
        'JSON: one analysis': ids.map((id) => `/api/v1/articles/${id}`),
        'page of an article': ids.map((id) => `/articles/${id}`),
      };
      console.log(`\n${CONNECTIONS} connections, ${seconds} s each\n`);
      console.log(
        '| asked for | a second | p50 ms | p99 ms | errors | kB | CPU ms each | PostgreSQL |\n|---|---|---|---|---|---|---|---|',
      );
      const cpu = () => [processCpu(pages.pid ?? 0), postmaster === null ? null : postgresCpu(postmaster)];
      const measure = async (name: string, asking: () => Promise<Load>): Promise<void> => {
        const before = cpu();
        const { rate, p50, p99, errors, bytes, requests } = await asking();
        const [own, theirs] = cpu().map((now, i) => {
          const was = before[i];
          return now === null || was === null ? '–' : (((now - was) / requests) * 1_000).toFixed(1);
        });
        console.log(
          `| ${name} | ${rate.toFixed(0)} | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${errors} | ${(bytes / 1_000).toFixed(0)} | ${own} | ${theirs} |`,
        );
      };
      let stored = ARTICLES;
      /** Makes every answer one that is to be made anew. */
      const touchAll = () => database().$executeRaw`UPDATE "Article" SET "verdict" = "verdict"`;
      const storeOne = () => transaction((tx) => saveAnalysis(tx, archived(stored++)), 60_000);
      for (const [name, paths] of Object.entries(routes)) {
        const many = paths.length > 1;
        // The code is warm by the second time.
        for (let round = 0; round < (many ? 2 : 1); round++) {
          await touchAll();
          await load(origin, paths, null);
        }
        await touchAll();
        if (many) await measure(`${name}, the first time`, () => load(origin, paths, null));
        await measure(`${name}${many ? ', again' : ''}`, () => load(origin, paths, seconds));
        if (!many) continue;
        let coming = storeOne();
        const timer = setInterval(() => (coming = coming.then(storeOne)), 1_000);
        await measure(`${name}, while an article a second comes in`, () => load(origin, paths, seconds));
        clearInterval(timer);
        await coming;
      }
      await closeDatabase();
    } finally {
      pages.kill('SIGTERM');
      await once(pages, 'exit');
    }
  });

/** Fetches an honest page while 50 origins drip a byte every 200 ms. Prints how long it took. */
export async function benchHostile(): Promise<void> {
  const dripping = new Set<NodeJS.Timeout>();
  const server = createServer((asked, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    if (asked.url === '/honest')
      return void answer.end(`<h1>Depot to close</h1><p>${'It will. '.repeat(80)}</p>`);
    const drip = setInterval(() => answer.write('x'), 200);
    dripping.add(drip);
    answer.on('close', () => clearInterval(drip));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { port: number };
  const origin = `http://127.0.0.1:${address.port}`;
  process.env.STANDFIRST_ALLOW_PRIVATE = `127.0.0.1:${address.port}`;
  const slow = Array.from({ length: 50 }, (_, i) => fetchPage(`${origin}/slow-${i}`));
  await new Promise((done) => setTimeout(done, 500));
  const began = performance.now();
  const honest = await fetchPage(`${origin}/honest`);
  const took = performance.now() - began;
  const ended = await Promise.all(slow);
  const all = (performance.now() - began + 500) / 1_000;
  console.log(
    `\nbeside ${slow.length} origins that drip a byte every 200 ms an honest page took ${took.toFixed(0)} ms (${honest.ok ? 'read' : honest.problem.code}); the others ended after ${all.toFixed(1)} s as ${[...new Set(ended.map((one) => (one.ok ? 'ok' : one.problem.code)))].join(', ')}`,
  );
  server.closeAllConnections();
  server.close();
}
