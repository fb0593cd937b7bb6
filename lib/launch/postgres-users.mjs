// Which processes of ours use an embedded database, so that the last to leave stops it and no other does.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, stillRuns } from './process-identity.mjs';

const folderOf = (place) => path.join(place, 'users');

/** Writes this process down as a user and returns the note. The caller holds the database's lock. */
export function registerUser(place) {
  mkdirSync(folderOf(place), { recursive: true });
  const note = path.join(folderOf(place), `${process.pid}-${process.hrtime.bigint()}`);
  writeFileSync(note, JSON.stringify(identify(process.pid)));
  return note;
}

/** Takes the note back and returns whether nobody is left. Notes of processes that were killed do not count. */
export function releaseUser(place, note) {
  rmSync(note, { force: true });
  const notes = readdirSync(folderOf(place)).map((name) => path.join(folderOf(place), name));
  const left = notes.filter((other) => {
    try {
      if (stillRuns(JSON.parse(readFileSync(other, 'utf8')))) return true;
    } catch {
      // half written by a process that was killed
    }
    rmSync(other, { force: true });
    return false;
  });
  return left.length === 0;
}
