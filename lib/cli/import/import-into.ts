import { setTimeout as sleep } from 'node:timers/promises';
import { ENGINE } from '../../engine';
import { closeParsePool } from '../../ingest/parse-pool';
import { closeAnalysis } from '../../jobs/analyse-on-thread';
import { openQueue } from '../../jobs/queue';
import { realSteps } from '../../jobs/real-steps';
import { takeJobs } from '../../jobs/take-jobs';
import { closeDatabase } from '../../store/database';
import { beginImport, endImport, NOTHING_IMPORTED, type ImportRun } from '../../store/imports';
import { patiently } from '../../store/patiently';
import { countWaiting, listGivenUp } from '../../store/waiting-articles';
import { BadInput } from '../bad-input';
import { inOrder } from '../in-order';
import { showProgress, type Progress } from '../show-progress';
import type { Arrival, ImportSource } from './arrival';
import { inBatches } from './in-batches';
import { openFeed, openSource } from './open-source';
import { storeBatch, type Read } from './store-batch';
import { tellOutcomes } from './tell-outcomes';

/** Articles read at once: two parsing threads are kept busy, and no more pages than these are taken apart in memory. */
const READING = 4;
/** Articles that wait for their analysis while more are read: a queue of millions would slow the queue itself down. */
const MOST_WAITING = 500;
const LOOK_MS = 100;
/** While one article is stored the next is analysed, and a third is read. */
const LANES = 3;
/** Articles that could not be analysed and are named; the rest are counted. */
const MOST_NAMED = 20;

/** What to import: a file or folder, or a feed by its address. */
export type ImportTarget = { readonly path: string } | { readonly feed: string };

async function readAll(batch: readonly Arrival[], tell: (line: string) => void): Promise<readonly Read[]> {
  const all: Read[] = [];
  const read = async (arrival: Arrival): Promise<Read> => ({ arrival, outcome: await arrival.read() });
  const each = async function* () {
    yield* batch;
  };
  for await (const one of inOrder(each(), READING, read)) {
    if (!one.outcome.ok) tell(`standfirst: ${one.arrival.name}: ${one.outcome.problem.message}`);
    all.push(one);
  }
  return all;
}

/** Waits until no more than `most` articles, of those that came until `until`, are to be analysed. */
async function untilWaiting(most: number, signal: AbortSignal, until?: Date): Promise<void> {
  while (!signal.aborted && (await patiently(() => countWaiting(until))) > most)
    await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
}

/** `import`, as far as it comes before `signal`: where it stands then, and whether nothing is left. */
async function run(source: ImportSource, progress: Progress, signal: AbortSignal): Promise<ImportRun> {
  const { mark } = source;
  let at = mark === null ? NOTHING_IMPORTED : await beginImport(mark, source.name);
  if (at.position > 0) progress.say(`standfirst: going on after the first ${at.position} articles`);
  const boss = await openQueue({ supervise: true });
  const taking = takeJobs(boss, realSteps, { lanes: LANES, pollMs: LOOK_MS, queues: ['dead', 'reanalysis'] });
  try {
    for await (const batch of inBatches(source, at.position)) {
      if (signal.aborted) return at;
      at = await storeBatch(boss, mark, at, await readAll(batch, progress.say));
      progress.update(batch[batch.length - 1].behind, at.position);
      await untilWaiting(source.most === 1 ? Infinity : MOST_WAITING, signal);
    }
    await untilWaiting(0, signal, new Date());
    if (mark !== null && !signal.aborted) await endImport(mark);
    return at;
  } finally {
    await taking.stop(6_000);
    await boss.stop({ graceful: false });
  }
}

/**
 * `import`: the articles of a file, a folder or a feed into the store, each with a job that this process and every worker on
 * the same database carry out. What is behind is stored with its articles, so that the same import begun again goes on where
 * it was stopped or killed. Resolves to false when it was told to stop. Throws BadInput when no article could be read.
 */
export async function importInto(target: ImportTarget): Promise<boolean> {
  const stopping = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort());
  const began = new Date();
  try {
    const source = 'feed' in target ? openFeed(target.feed) : await openSource(target.path);
    const progress = showProgress(source.total);
    const at = await run(source, progress, stopping.signal).finally(() => progress.stop());
    if (at.added + at.known === 0 && !stopping.signal.aborted)
      throw new BadInput(`${source.name}: no article could be read`);
    const [waiting, givenUp] = await Promise.all([countWaiting(), listGivenUp(ENGINE, MOST_NAMED, began)]);
    console.error(tellOutcomes(at, { waiting, givenUp }));
    if (stopping.signal.aborted)
      console.error('standfirst: stopped; begin the same import again and it goes on from here');
    return !stopping.signal.aborted;
  } finally {
    await Promise.all([closeDatabase(), closeParsePool(), closeAnalysis()]);
  }
}
