// Every step writes below the checkout: say so before a tool fails half way with a stack.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root, stateFolder } from './paths.mjs';
import { Problem } from './say.mjs';

/** Folders that the set-up fills. Those that are missing are made in the checkout, which must be writable then. */
const FILLED = ['.standfirst', 'node_modules', '.next', 'lib/generated'];

/** Makes the state folder. Throws a Problem when a folder that must be written cannot be. */
export function checkWritable() {
  const wanted = new Set(
    FILLED.map((name) => path.join(root, name)).map((folder) =>
      existsSync(folder) ? folder : path.dirname(folder),
    ),
  );
  for (const folder of wanted) refuseUnwritable(folder, () => accessSync(folder, constants.W_OK));
  refuseUnwritable(stateFolder, () => mkdirSync(stateFolder, { recursive: true }));
}

/** Runs `attempt`; a refusal of the file system becomes one line about `folder`. */
export function refuseUnwritable(folder, attempt) {
  try {
    return attempt();
  } catch (error) {
    if (error.code === 'ENOSPC')
      throw new Problem(`the disk that holds ${folder} is full: make room and start again`);
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(error.code)) throw error;
    const who = process.getuid ? `user ${process.getuid()}` : 'this user';
    throw new Problem(
      `${folder} cannot be written by ${who} (${error.code}): give it to them (chown -R), or clone into a folder of their own`,
    );
  }
}
