// One at a time: a lock file that holds its owner's identity, so that one left by a killed process is taken over.
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { identify, stillRuns } from './process-identity.mjs';

/**
 * Takes the lock `file` and returns the function that gives it back. Waits as long as its owner lives, for the owner may
 * be installing; `onWait` is called once with the owner's pid. The folder must exist.
 */
export async function takeLock(file, onWait = () => {}) {
  const mine = `${file}.${process.pid}`;
  let told = false;
  for (;;) {
    writeFileSync(mine, JSON.stringify(identify(process.pid)));
    try {
      linkSync(mine, file); // appears with its content at once, unlike a file that is created and then written
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    const owner = ownerOf(file);
    if (owner && !stillRuns(owner)) {
      removeIfUnchanged(file, owner);
      continue;
    }
    if (!told && owner) onWait(owner.pid);
    told = true;
    await wait(50);
  }
  let held = true;
  return () => {
    if (held) rmSync(file, { force: true });
    held = false;
  };
}

function ownerOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // just given back
  }
}

/** Two that wait may both see the dead owner; the second must not remove the lock that the first has taken since. */
function removeIfUnchanged(file, owner) {
  const grave = `${file}.dead-${owner.pid}`;
  try {
    linkSync(file, grave); // only one of them makes this link
  } catch {
    if (Date.now() - (statSync(grave, { throwIfNoEntry: false })?.ctimeMs ?? Date.now()) > 5000)
      rmSync(grave, { force: true }); // its maker was killed in the middle of the next lines
    return;
  }
  try {
    if (ownerOf(file)?.startTime === owner.startTime) rmSync(file, { force: true });
  } finally {
    rmSync(grave, { force: true });
  }
}
