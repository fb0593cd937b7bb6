// Whether others than whoever starts Standfirst can work on this machine: what listens on loopback is theirs to open as well.
import { readFileSync, readdirSync } from 'node:fs';

/** Accounts below it are the system's, by the custom of Linux. */
const FIRST_PERSON = 1000;
const NOBODY = 65534;
const NO_SHELL = /(?:nologin|false|sync|^)$/;

/** True when the machine's own list of accounts has another person with a shell, or (macOS, Windows) another home. False where neither can be read. */
export function hasOtherPeople({
  platform = process.platform,
  uid = process.getuid?.(),
  read = readFileSync,
  list = readdirSync,
} = {}) {
  try {
    return platform === 'linux'
      ? hasOtherAccounts(read('/etc/passwd', 'utf8'), uid)
      : hasOtherHomes(list, platform);
  } catch {
    return false;
  }
}

const hasOtherAccounts = (passwd, uid) =>
  passwd.split('\n').some((line) => {
    const [, , id, , , , shell = ''] = line.split(':');
    const number = Number(id);
    return number >= FIRST_PERSON && number !== NOBODY && number !== uid && !NO_SHELL.test(shell.trim());
  });

/** Homes that are nobody's. */
const SHARED = /^(?:\.|Shared$|Guest$|Public$|Default|All Users$|desktop\.ini$)/;

const hasOtherHomes = (list, platform) =>
  list(platform === 'win32' ? 'C:\\Users' : '/Users').filter((name) => !SHARED.test(name)).length > 1;
