import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { launch } from './launch';
import { makeCheckout, removeCheckout } from './make-checkout';

const root = path.resolve(__dirname, '../..');
// `prisma generate` takes seconds on a quiet machine, many on a busy one.
vi.setConfig({ testTimeout: 120_000 });

/** A file of the project that needs what the set-up makes, as the figures and the trainings do. */
const FILE = `
import { Prisma } from '../lib/generated/client';
console.log(JSON.stringify([Object.keys(Prisma.ModelName).includes('Submission'), process.argv.slice(2)]));
`;

let folder: string;
beforeEach(() => {
  folder = makeCheckout();
  for (const name of ['schema.prisma', 'prisma.config.ts'])
    cpSync(path.join(root, 'prisma', name), path.join(folder, 'prisma', name));
  mkdirSync(path.join(folder, 'test'));
  writeFileSync(path.join(folder, 'test/figures.ts'), FILE);
});
afterEach(() => removeCheckout(folder));

const run = async (args: readonly string[], env: Record<string, string> = {}) => {
  const launched = launch(folder, args, { env });
  const code = await launched.exit;
  return { code, out: launched.out(), err: launched.err() };
};
const RUN = ['lib/launch/run.mjs', 'test/figures.ts', '--data', 'x y'];

it('sets up a fresh checkout before it runs a file, and only then', async () => {
  const first = await run(RUN);
  expect(first.err).toMatch(/generating.*\n.*bundling/);
  expect(first).toMatchObject({ code: 0, out: '[true,["--data","x y"]]\n' });
  expect(await run(RUN)).toEqual({ code: 0, out: first.out, err: '' });
});

it.each([
  [['lib/launch/run.mjs'], /^standfirst: no file is named: .*\n$/],
  [['lib/launch/run.mjs', 'test/none.ts'], /^standfirst: there is no test\/none\.ts .*\n$/],
])('says in one line what is wrong with %s', async (args, told) => {
  expect(await run(args)).toEqual({ code: 2, out: '', err: expect.stringMatching(told) });
});

it('installs packages that are missing, and says in one line when it cannot', async () => {
  rmSync(path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(
    path.join(folder, 'npm-cli.js'),
    'console.error("npm error code ENOTFOUND"); process.exit(1);',
  );
  const { code, err } = await run(RUN, { npm_execpath: path.join(folder, 'npm-cli.js') });
  expect(code).toBe(2);
  expect(err).toMatch(
    /installing packages.*\nstandfirst: npm cannot reach its registry \(ENOTFOUND\)[^\n]*\n$/,
  );
});
