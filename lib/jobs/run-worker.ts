import path from 'node:path';
import { closeHeldChecker } from '../factcheck/held-checker';
import { closeParsePool } from '../ingest/parse-pool';
import { closeAnalysis } from './analyse-on-thread';
import { realSteps } from './real-steps';
import { serveJobs } from './serve-jobs';

/** Four: while three wait for slow sites, one uses the processor. */
const USUAL_LANES = 4;
const MOST_LANES = 16;

/** Jobs at once of STANDFIRST_JOBS, 1 to 16, four by default. */
export function lanesOf(setting: string | undefined): number {
  const lanes = Number(setting ?? USUAL_LANES);
  return Number.isInteger(lanes) && lanes >= 1 && lanes <= MOST_LANES ? lanes : USUAL_LANES;
}

/** One worker process from start to SIGTERM; any number of them may share a database. */
export async function runWorker(): Promise<void> {
  const samples = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'public', 'samples');
  await serveJobs(realSteps, { lanes: lanesOf(process.env.STANDFIRST_JOBS), samples });
  await closeAnalysis();
  await closeParsePool();
  await closeHeldChecker();
}
