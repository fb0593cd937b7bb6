// PostgreSQL refuses to run as root: then it runs as an ordinary account that exists already.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Problem } from './say.mjs';

/** Accounts of Debian, Fedora, Alpine and macOS that own nothing which matters here; the first that exists is taken. */
const ACCOUNTS = ['postgres', 'nobody', '_postgres', 'daemon'];

/** { uid, gid } for child_process when we are root; {} when we are not, and nothing changes. Throws a Problem. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ACCOUNTS) {
    const account = inPasswd(name) ?? fromId(name);
    if (account?.uid > 0) return account;
  }
  throw new Problem(
    'PostgreSQL refuses to run as root and there is no account to give it to: start as an ordinary user (useradd standfirst), or set DATABASE_URL',
  );
}

/** `account`; but root runs a database that an ordinary user made as that user, who goes on using it. */
export function ownerOf(folder, account) {
  const found = statSync(folder, { throwIfNoEntry: false });
  return account.uid === undefined || !found?.uid ? account : { uid: found.uid, gid: found.gid };
}

/** /etc/passwd spares two processes; macOS keeps its accounts elsewhere. */
function inPasswd(name) {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line.split(':').map(Number);
    return { uid, gid };
  } catch {
    return null;
  }
}

function fromId(name) {
  const ask = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN);
  const [uid, gid] = [ask('-u'), ask('-g')];
  return Number.isNaN(uid) || Number.isNaN(gid) ? null : { uid, gid };
}

/** Whether the account may go to `folder`: every folder above it must let it pass, so only trying tells. */
export function canReach(account, folder) {
  if (account.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}
