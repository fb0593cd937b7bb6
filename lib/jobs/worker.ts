// The worker process: node .standfirst/build/lib/jobs/worker.mjs, with DATABASE_URL. Started by the launcher; several may run.
import path from 'node:path';
import { SYSTEM } from '../access/actor';
import { actAlways } from '../access/acting';
import { closeHeldChecker } from '../factcheck/held-checker';
import { closeParsePool } from '../ingest/parse-pool';
import { log } from '../store/log';
import { realSteps } from './real-steps';
import { serveJobs } from './serve-jobs';

actAlways(SYSTEM);

const lanes = Number(process.env.STANDFIRST_JOBS ?? 4);
const samples = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'public', 'samples');

serveJobs(realSteps, { lanes: Number.isInteger(lanes) && lanes >= 1 && lanes <= 16 ? lanes : 4, samples })
  .then(closeParsePool)
  .then(closeHeldChecker)
  .then(
    () => process.exit(0), // also when a page that hangs would keep the process
    (error: unknown) => {
      log.fatal({ reason: error instanceof Error ? error.stack : String(error) }, 'the worker failed');
      process.exit(1); // the launcher starts it again
    },
  );
