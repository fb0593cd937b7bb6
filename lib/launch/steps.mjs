// One step of the set-up: done once for each fingerprint of what it reads.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, stateFolder } from './paths.mjs';
import { say } from './say.mjs';

const stampOf = (name) => path.join(stateFolder, 'stamps', name);

/** Whether the step called `name` was finished for `key`, and what it made is still there. */
export function isDone(name, key, makes = []) {
  const stamp = stampOf(name);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === key &&
    makes.every((made) => existsSync(path.join(root, made)))
  );
}

/** Runs a step unless it is done. The stamp goes first and comes last, so a step that is killed is run again. */
export async function step({ name, key, makes = [], tell, run }) {
  if (isDone(name, key, makes)) return false;
  say(tell);
  const stamp = stampOf(name);
  rmSync(stamp, { force: true });
  await run();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
  return true;
}
