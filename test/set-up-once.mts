import { setUpAlone } from '../lib/launch/set-up-alone.mjs';

/**
 * The set-up, once before all tests: vitest started by hand in a fresh checkout finds the database's client, and files
 * that run side by side do not write over each other's modules.
 */
export default async function setUpOnce(): Promise<void> {
  await setUpAlone({ dev: true });
}
