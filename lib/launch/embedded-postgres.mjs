// The database that ships with the packages: made once, then started, or joined when it runs already.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { initialiseCluster } from './initialise-cluster.mjs';
import { joinPostgres } from './join-postgres.mjs';
import { takeLock } from './lock.mjs';
import { ownerOf, postgresAccount } from './postgres-account.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { postgresPlace } from './postgres-place.mjs';
import { registerUser, releaseUser } from './postgres-users.mjs';
import { startPostgres, stopPostgres } from './start-postgres.mjs';

/**
 * Starts the embedded PostgreSQL called `name`, or joins it when it runs, and returns { url, place, joined, release }.
 * `release()` stops it unless another process of ours still uses it. `settings` are PostgreSQL's own, for a new start.
 * Safe to call from several processes at once. Throws a Problem.
 */
export async function embeddedPostgres({ name = 'postgres', settings = {} } = {}) {
  const ordinary = postgresAccount();
  const place = postgresPlace(ordinary, name);
  const account = ownerOf(path.join(place, 'cluster'), ordinary);
  const locked = async (work) => {
    const unlock = await takeLock(path.join(place, 'lock'));
    try {
      return await work();
    } finally {
      unlock();
    }
  };
  return locked(async () => {
    const binaries = postgresBinaries(account);
    if (!existsSync(path.join(place, 'cluster', 'PG_VERSION'))) initialiseCluster(place, binaries, account);
    const running = await joinPostgres(place);
    const url = running ?? (await startPostgres(place, binaries, account, settings));
    const user = registerUser(place);
    const release = () =>
      locked(async () => {
        if (releaseUser(place, user)) await stopPostgres(place);
      });
    return { url, place, joined: Boolean(running), release };
  });
}
