import { runWorker } from '../jobs/run-worker';

/** A page that hangs would keep the process; the rest of the end needs less. */
const END_MS = 5_000;

/** `worker`: takes jobs from the database until SIGTERM or Ctrl-C, beside any number of others. */
export async function worker(): Promise<void> {
  await runWorker();
  setTimeout(() => process.exit(), END_MS).unref();
}
