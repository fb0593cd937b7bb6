import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Stands in for Next, which needs ten seconds to build: what is tested here is the launcher around it. */
const NEXT = `
module.exports = () => ({
  prepare: async () => {},
  getRequestHandler: () => (request, response) => response.end('a page on ' + process.env.DATABASE_URL.split('@')[1]),
});
`;
const NEXT_PROGRAM = `
const fs = require('node:fs');
fs.mkdirSync('.next/types', { recursive: true });
fs.writeFileSync('.next/types/routes.d.ts', '');
fs.writeFileSync('next-env.d.ts', '');
if (process.argv[2] === 'typegen') process.exit();
fs.appendFileSync('builds', 'x');
fs.writeFileSync('.next/BUILD_ID', 'made');
`;
const WORKER = `
setInterval(() => {}, 1000);
process.on('SIGTERM', () => process.exit(0));
`;
/** Whoever asks is let in. */
const AUTHENTICATE = `
export const authenticate = async () => ({ kind: 'person' });
export const asActor = (actor, work) => work();
`;
export const FIRST_MIGRATION = 'CREATE TABLE "Note" ("id" SERIAL PRIMARY KEY, "text" TEXT NOT NULL);\n';

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** A checkout of its own, in a path with a space: this launcher and these packages around a product of the smallest size. */
export function makeCheckout(): string {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'standfirst-launch-'));
  chmodSync(parent, 0o755);
  const folder = path.join(parent, 'check out');
  cpSync(path.join(root, 'lib/launch'), path.join(folder, 'lib/launch'), { recursive: true });
  // What is installed here counts as what is wanted there: installing is tested by hand, on fresh clones.
  cpSync(path.join(root, 'node_modules/.package-lock.json'), path.join(folder, 'package-lock.json'));
  write(path.join(folder, 'package.json'), JSON.stringify({ name: 'standfirst', private: true }));
  write(path.join(folder, 'prisma/migrations/20260101000000_first/migration.sql'), FIRST_MIGRATION);
  write(path.join(folder, 'lib/jobs/worker.ts'), WORKER);
  write(path.join(folder, 'lib/store/authenticate.ts'), AUTHENTICATE);
  const packages = path.join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(path.join(root, 'node_modules')))
    if (name !== 'next') symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name));
  write(path.join(packages, 'next/package.json'), '{ "name": "next", "main": "index.js" }');
  write(path.join(packages, 'next/index.js'), NEXT);
  write(path.join(packages, 'next/dist/bin/next'), NEXT_PROGRAM);
  return folder;
}

/** Where root's launcher keeps the database of a checkout that PostgreSQL's account cannot enter. */
export const systemPlaceOf = (folder: string): string =>
  path.join('/var/lib/standfirst', createHash('sha256').update(folder).digest('hex').slice(0, 16));

export function removeCheckout(folder: string): void {
  rmSync(path.dirname(folder), { recursive: true, force: true });
  rmSync(systemPlaceOf(folder), { recursive: true, force: true });
}
