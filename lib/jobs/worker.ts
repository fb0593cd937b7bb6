// The worker process: node .standfirst/build/lib/jobs/worker.mjs, with DATABASE_URL. Started by the launcher; several may run.
import { log } from '../store/log';
import { runWorker } from './run-worker';

runWorker().then(
  () => process.exit(0), // also when a page that hangs would keep the process
  (error: unknown) => {
    log.fatal({ reason: error instanceof Error ? error.stack : String(error) }, 'the worker failed');
    process.exit(1); // the launcher starts it again
  },
);
