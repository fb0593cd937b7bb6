// The unit tests: those that wait for most of their time run beside those that work.
import { runVitest, sum } from './run-vitest.mjs';

const CONFIG = 'test/vitest.config.mts';

/** By the projects of the config. Two workers for what works, on two cores, and a third for what waits. */
const LANES = [
  { name: 'unit-working', options: ['--project=alone', '--project=together'] },
  { name: 'unit-waiting', options: ['--project=waiting', '--no-file-parallelism'] },
];

/** Runs them all, or those that `filters` names, with the variables of `env`, and returns their counts (as `runVitest`). */
export async function runUnit(env, filters = []) {
  if (filters.length > 0) return runVitest(CONFIG, { env, filters });
  return sum(await Promise.all(LANES.map((lane) => runVitest(CONFIG, { ...lane, env }))));
}
