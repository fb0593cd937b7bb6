import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alive, childrenOf, launch, type Launched, postgresOf, start, until } from './launch';
import { makeCheckout, removeCheckout, systemPlaceOf } from './make-checkout';

const asRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };

// Real processes: a second each on a quiet machine, many on a busy one.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let folder: string;
let started: Launched[];

beforeEach(() => {
  folder = makeCheckout();
  started = [];
});

afterEach(async () => {
  for (const { child, exit } of started) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exit;
  }
  const left = postgresOf(folder);
  if (left && alive(left)) process.kill(left, 'SIGINT');
  await until(() => !left || !alive(left));
  removeCheckout(folder);
});

const begin = async (options = {}) => {
  const launched = await start(folder, options);
  started.push(launched);
  return launched;
};
const body = async (url: string) => (await fetch(url)).text();
const giveTo = (place: string, { uid, gid }: typeof NOBODY): void => {
  lchownSync(place, uid, gid);
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const inner = path.join(place, entry.name);
    if (entry.isDirectory()) giveTo(inner, { uid, gid });
    else lchownSync(inner, uid, gid);
  }
};

describe('npm start', () => {
  it('prints one address, serves, stops all it started, and is quick the second time', async () => {
    const first = await begin();
    expect(first.out()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(await body(first.url)).toMatch(/^a page on 127/);
    const processes = [...childrenOf(folder), postgresOf(folder)!];
    expect(processes).toHaveLength(3);
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(processes.filter(alive)).toEqual([]);

    const before = performance.now();
    const second = await begin();
    expect(performance.now() - before).toBeLessThan(3000);
    expect(await body(second.url)).toMatch(/^a page on 127/);
    expect(second.err()).not.toMatch(/bundling|building|migrated/);
    expect(readFileSync(path.join(folder, 'builds'), 'utf8')).toBe('x');
  });

  it('D8: joins the database and ends the children of a start that was killed', async () => {
    const first = await begin();
    const [server, children] = [postgresOf(folder)!, childrenOf(folder)];
    first.child.kill('SIGKILL');
    await first.exit;
    expect(alive(server)).toBe(true);
    const second = await begin();
    expect(postgresOf(folder)).toBe(server);
    expect(await body(second.url)).toMatch(/^a page on 127/);
    await until(() => !children.some(alive));
    second.child.kill('SIGTERM');
    await second.exit;
    expect(alive(server)).toBe(false);
  });

  it('starts again when everything was killed, the database too', async () => {
    const first = await begin();
    const all = [first.child.pid!, ...childrenOf(folder), postgresOf(folder)!];
    all.forEach((pid) => process.kill(pid, 'SIGKILL'));
    await first.exit;
    await until(() => !all.some(alive));
    expect(await body((await begin()).url)).toMatch(/^a page on 127/);
  });

  it('starts once when three race, and gives all three the address', async () => {
    const three = await Promise.all([begin(), begin(), begin()]);
    expect(new Set(three.map(({ url }) => url)).size).toBe(1);
    await until(() => three.filter(({ child }) => child.exitCode === 0).length === 2);
    expect(readFileSync(path.join(folder, 'builds'), 'utf8')).toBe('x');
    expect(childrenOf(folder)).toHaveLength(2);
  });

  it('starts a worker that died again', async () => {
    const { url } = await begin();
    const [pages, worker] = childrenOf(folder);
    process.kill(worker, 'SIGKILL');
    await until(() => childrenOf(folder).length === 2 && !childrenOf(folder).includes(worker));
    expect(childrenOf(folder)).toContain(pages);
    expect(await body(url)).toMatch(/^a page on 127/);
  });

  it('refuses names that are not its own, against DNS rebinding', async () => {
    const { url } = await begin();
    const { port } = new URL(url);
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
      );
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
  });

  it.runIf(asRoot)('runs for an ordinary user', async () => {
    giveTo(path.dirname(folder), NOBODY);
    const { url } = await begin({ ...NOBODY, env: { HOME: folder } });
    expect(await body(url)).toMatch(/^a page on 127/);
  });

  it.runIf(asRoot)(
    'keeps the database elsewhere when root’s checkout lies under a folder of mode 0700',
    async () => {
      chmodSync(path.dirname(folder), 0o700);
      const { url, child, exit } = await begin();
      expect(await body(url)).toMatch(/^a page on 127/);
      expect(existsSync(path.join(systemPlaceOf(folder), 'postgres/cluster/PG_VERSION'))).toBe(true);
      child.kill('SIGTERM');
      expect(await exit).toBe(0);
      expect(existsSync(path.join(systemPlaceOf(folder), 'postgres/cluster/postmaster.pid'))).toBe(false);
    },
  );
});

describe('npm start, when it cannot', () => {
  const failing = async (env: Record<string, string>, as: Partial<typeof NOBODY> = {}) => {
    const launched = launch(folder, ['lib/launch/start.mjs'], { env: { PORT: '0', ...env }, ...as });
    started.push(launched);
    const code = await launched.exit;
    expect(launched.out()).toBe('');
    const lines = launched.err().trim().split('\n');
    expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([]);
    return { code, line: lines[lines.length - 1] };
  };

  it('says which port is busy and how to choose another', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    const { code, line } = await failing({ PORT: String(port) });
    other.close();
    expect(code).toBe(2);
    expect(line).toMatch(new RegExp(`port ${port} is taken.*PORT=\\d+ npm start`));
    expect(existsSync(path.join(folder, 'builds'))).toBe(false);
  });

  it.each([
    ['no address', 'not-a-url', /DATABASE_URL is not an address of PostgreSQL/],
    [
      'another kind of database',
      'mysql://u:secret@127.0.0.1/x',
      /DATABASE_URL is not an address of PostgreSQL/,
    ],
    [
      'nobody there',
      'postgresql://u:secret@127.0.0.1:1/x',
      /cannot use the database 127\.0\.0\.1:1\/x.*ECONNREFUSED/,
    ],
  ])('tells a DATABASE_URL that is %s, without its password', async (_, url, told) => {
    const { code, line } = await failing({ DATABASE_URL: url });
    expect(code).toBe(2);
    expect(line).toMatch(told);
    expect(line).not.toContain('secret');
  });

  it.each(['0x', '-1', '70000', 'http'])('tells that PORT=%s is none', async (port) => {
    const { code, line } = await failing({ PORT: port });
    expect([code, line]).toEqual([
      2,
      'standfirst: the settings cannot be used: PORT must be a port from 0 to 65535',
    ]);
  });

  it.runIf(asRoot)('tells which folder cannot be written, and by whom', async () => {
    const { code, line } = await failing({}, NOBODY);
    expect(code).toBe(2);
    expect(line).toMatch(/check out cannot be written by user 65534 \(EACCES\).*chown/);
  });

  it('tells that npm cannot reach its registry', async () => {
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: {} }));
    mkdirSync(path.join(folder, 'node_modules/fake'), { recursive: true });
    // An npm that fails as the real one does without a network: asking the real one would depend on the machine's.
    writeFileSync(
      path.join(folder, 'npm-cli.js'),
      'console.error("npm error code ENOTFOUND"); process.exit(1);',
    );
    writeFileSync(
      path.join(folder, 'package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/unheard-of': { version: '1.0.0' } } }),
    );
    const { code, line } = await failing({ npm_execpath: path.join(folder, 'npm-cli.js') });
    expect(code).toBe(2);
    expect(line).toMatch(/npm cannot reach its registry \(ENOTFOUND\)/);
  });
});
