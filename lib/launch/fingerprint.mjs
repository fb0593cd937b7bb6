// What a step was made from, as one hash of contents; so a step is skipped when nothing that it reads has changed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root, stateFolder } from './paths.mjs';

/** Hashes seen before, by path, with the size and time of change that they go with: as git's index does it. */
const memoryFile = path.join(stateFolder, 'hashes.json');

/** A file changed this recently may change again within the clock's tick, so its hash is not remembered (git's "racy" files). */
const TOO_FRESH_MS = 2000;

/**
 * SHA-256, in hex, of the names and contents of `inputs`: files and folders, relative to the checkout; those that do not
 * exist count as absent. `keep` tells which files of a folder count; `extra` is hashed too (versions, settings).
 */
export function fingerprint(inputs, { keep = () => true, extra = '' } = {}) {
  const memory = recall();
  const all = createHash('sha256').update(extra);
  for (const input of inputs)
    for (const file of filesOf(path.join(root, input)))
      if (keep(file)) all.update(`${path.relative(root, file)}\0${hashOf(file, memory)}\n`);
  remember(memory);
  return all.digest('hex');
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  if (path.relative(root, place) === path.join('lib', 'generated')) return []; // made from prisma/, which is hashed
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)));
}

function hashOf(file, memory) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  const stat = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  const known = memory.files[file];
  if (known?.stat === stat) return known.hash;
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (Date.now() - mtimeMs > TOO_FRESH_MS) {
    memory.files[file] = { stat, hash };
    memory.changed = true;
  }
  return hash;
}

let recalled;
function recall() {
  if (recalled) return recalled;
  try {
    recalled = { files: JSON.parse(readFileSync(memoryFile, 'utf8')), changed: false };
  } catch {
    recalled = { files: {}, changed: false };
  }
  return recalled;
}

function remember(memory) {
  if (!memory.changed) return;
  memory.changed = false;
  try {
    mkdirSync(stateFolder, { recursive: true });
    const written = `${memoryFile}.${process.pid}`;
    writeFileSync(written, JSON.stringify(memory.files));
    renameSync(written, memoryFile);
  } catch {
    // Only speed is lost: a folder that cannot be written is told of where it matters.
  }
}
