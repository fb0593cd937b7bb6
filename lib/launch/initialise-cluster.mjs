// The first start: PostgreSQL's folder with a password of its own.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATABASE, environment, reasonIn } from './postgres-server.mjs';
import { Problem, firstLine } from './say.mjs';

/** A kill in the middle leaves a folder `init-…`, which the next start removes: the cluster is whole or not there. */
export function initialiseCluster(place, { initdb }, account) {
  const half = path.join(place, 'init');
  const secret = path.join(place, 'password');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account.uid !== undefined) for (const made of [half, secret]) chownSync(made, account.uid, account.gid);
  const { error, status, stderr } = spawnSync(
    initdb,
    [
      ...['-D', half, '-U', DATABASE, '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8'],
      // Sorting by code points, the same on every system and the same as JavaScript's < for all but astral characters.
      ...['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    { ...account, cwd: place, encoding: 'utf8', env: environment() },
  );
  if (error || status !== 0)
    throw new Problem(
      `the database could not be made in ${place}: ${reasonIn(stderr) ?? firstLine(error ?? stderr)}`,
    );
  renameSync(half, path.join(place, 'cluster'));
}
