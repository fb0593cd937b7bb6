// Where the embedded database lives.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { refuseUnwritable } from './check-writable.mjs';
import { root, stateFolder } from './paths.mjs';
import { canReach } from './postgres-account.mjs';

/** For a checkout that PostgreSQL's account cannot enter (root's home is 0700). Survives a reboot, unlike /tmp. */
const SYSTEM_FOLDER = '/var/lib/standfirst';

/**
 * Makes and returns the folder for the database called `name`: in the checkout; or, when `account` cannot get there, in
 * /var/lib/standfirst under a hash of the checkout's path (a checkout that moves starts with an empty database).
 */
export function postgresPlace(account, name = 'postgres') {
  mkdirSync(stateFolder, { recursive: true });
  const inside = canReach(account, stateFolder);
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const place = inside ? path.join(stateFolder, name) : path.join(SYSTEM_FOLDER, hash, name);
  refuseUnwritable(inside ? place : SYSTEM_FOLDER, () => {
    mkdirSync(place, { recursive: true, mode: 0o755 });
  });
  return place;
}

/** Where binaries are copied to when they cannot be run where npm put them. */
export const binariesPlace = (account) =>
  canReach(account, stateFolder)
    ? path.join(stateFolder, 'postgres-binaries')
    : path.join(SYSTEM_FOLDER, 'binaries');
