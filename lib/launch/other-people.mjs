// Whether others than whoever starts Standfirst work on this machine: what listens on loopback is theirs to open as well.
import { readFileSync, readdirSync } from 'node:fs';

/** Accounts below it are the system's, by the custom of Linux. */
const FIRST_PERSON = 1000;
const NOBODY = 65534;
const NO_SHELL = /(?:nologin|false|sync|^)$/;
/** Homes that are nobody's (macOS, Windows). */
const SHARED = /^(?:\.|Shared$|Guest$|Public$|Default|All Users$|desktop\.ini$)/;
/** What a home begins with. */
const SKELETON = '/etc/skel';

/**
 * True when another person has an account with a shell and a home in which somebody has worked; an image's account for its own purposes
 * has an empty one. On macOS and Windows: another home. False where none of this can be read.
 */
export function hasOtherPeople({
  platform = process.platform,
  uid = process.getuid?.(),
  read = (file) => readFileSync(file, 'utf8'),
  list = readdirSync,
} = {}) {
  try {
    if (platform !== 'linux')
      return (
        list(platform === 'win32' ? 'C:\\Users' : '/Users').filter((name) => !SHARED.test(name)).length > 1
      );
    return read('/etc/passwd')
      .split('\n')
      .map((line) => line.split(':'))
      .some(([, , id, , , home, shell = '']) => isPerson(Number(id), uid, shell) && isUsed(home, list));
  } catch {
    return false;
  }
}

const isPerson = (id, uid, shell) =>
  id >= FIRST_PERSON && id !== NOBODY && id !== uid && !NO_SHELL.test(shell.trim());

function isUsed(home, list) {
  try {
    const given = new Set(namesIn(SKELETON, list));
    return list(home).some((name) => !given.has(name));
  } catch (error) {
    return error.code === 'EACCES'; // theirs, and closed to us
  }
}

function namesIn(folder, list) {
  try {
    return list(folder);
  } catch {
    return [];
  }
}
