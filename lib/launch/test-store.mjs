// The store's tests once more, on the PostgreSQL of DATABASE_URL: node lib/launch/test-store.mjs (used by .ci/run).
// Everything is made in databases of their own, which are dropped afterwards.
import { Problem, failClearly } from './say.mjs';
import { runVitest, tellRuns } from './run-vitest.mjs';

const FOLDERS = ['test/store', 'test/jobs', 'test/launch/migrate.test.ts'];

try {
  if (!process.env.DATABASE_URL) throw new Problem('set DATABASE_URL to a PostgreSQL that may be filled');
  const run = await runVitest('test/vitest.config.mts', { filters: FOLDERS });
  tellRuns(run);
  process.exitCode = run.failed ? 1 : 0;
} catch (error) {
  failClearly(error);
}
