import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchPage, type FetchOptions } from '@/lib/ingest/fetch-page';
import type { ResolveAll } from '@/lib/ingest/guarded-agent';
import { isTransient } from '@/lib/ingest/problem';
import { hostileSite, MEGABYTE, PAGE } from './hostile-site';
import { tcpSite, type LocalSite } from './local-site';

let site: LocalSite;
let requests: IncomingMessage[] = [];
let connections = 0;
beforeAll(async () => {
  site = await hostileSite(
    (request) => requests.push(request),
    0,
    () => connections++,
  );
});
afterAll(() => site.close());
afterEach(() => {
  requests = [];
  vi.unstubAllEnvs();
});

const get = (path: string, options: FetchOptions = {}) =>
  fetchPage(site.url + path, { allow: [site.host], ...options });
const codeOf = async (outcome: ReturnType<typeof fetchPage>): Promise<string> => {
  const result = await outcome;
  return result.ok ? 'ok' : result.problem.code;
};

describe('fetchPage', () => {
  it('gives the page, where it was found, and how it was read', async () => {
    expect(await get('/to-page')).toMatchObject({
      ok: true,
      value: {
        url: `${site.url}/page`,
        kind: 'html',
        html: PAGE,
        charset: 'utf-8',
        replaced: 0,
        receipt: {
          hops: [`${site.url}/to-page`, `${site.url}/page`],
          status: 200,
          bytes: Buffer.byteLength(PAGE),
        },
      },
    });
  });

  it('gives a receipt: when, what was answered, and the hash of the body, without cookies', async () => {
    const before = Date.now();
    const got = await get('/page');
    if (!got.ok) throw new Error(got.problem.code);
    const { at, receipt } = got.value;
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(receipt.sha256).toBe(createHash('sha256').update(PAGE).digest('hex'));
    expect(receipt.headers).toContainEqual(['content-type', 'text/html; charset=utf-8']);
    const cookies = await get('/with-cookies');
    expect(JSON.stringify(cookies)).toContain('x-cache');
    expect(JSON.stringify(cookies)).not.toMatch(/set-cookie|seen=1/i);
  });

  it.each(['/gzip', '/br', '/deflate', '/twice', '/untyped'])('reads %s', async (path) => {
    expect(await get(path)).toMatchObject({ ok: true, value: { html: PAGE } });
  });

  it('takes plain text as text', async () => {
    expect(await get('/plain')).toMatchObject({ ok: true, value: { kind: 'text' } });
  });

  it('U19: never sends userinfo, and forgets it', async () => {
    const outcome = await fetchPage(`http://editor:secret@${site.host}/page`, { allow: [site.host] });
    expect(outcome).toMatchObject({ ok: true, value: { url: `${site.url}/page` } });
    expect(requests[0].headers.authorization).toBeUndefined();
  });

  it('allows the hosts named in STANDFIRST_ALLOW_PRIVATE, and no other port of theirs', async () => {
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', `intranet.example:80 ${site.host}`);
    expect(await codeOf(fetchPage(`${site.url}/page`))).toBe('ok');
    expect(await codeOf(fetchPage(`http://127.0.0.1:${site.port + 1}/`))).toBe('private-address');
  });

  it('uses no proxy of the environment', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9');
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9');
    expect(await codeOf(get('/page'))).toBe('ok');
  });

  it('H23: a wall that redirects to itself with a cookie opens', async () => {
    expect(await codeOf(get('/consent'))).toBe('ok');
  });

  it.each([
    ['H1', '/to-private', 'private-address'],
    ['H1', '/to-metadata', 'private-address'],
    ['H2', '/to-file', 'unsupported-scheme'],
    ['U13', '/to-port', 'blocked-port'],
    ['H3', '/loop', 'too-many-redirects'],
    ['H7', '/fifty', 'unsupported-type'],
    ['H7', '/three', 'unsupported-type'],
    ['H11', '/short', 'unreachable'],
    ['H11', '/broken-gzip', 'unreachable'],
    ['H10', '/headers', 'too-large'],
    ['H13', '/missing', 'not-found'],
    ['H13', '/gone', 'gone'],
    ['H14', '/slow-down', 'rate-limited'],
    ['H16', '/pdf', 'unsupported-type'],
    ['H16', '/jpeg', 'unsupported-type'],
    ['H16', '/pdf-as-html', 'unsupported-type'],
    ['H16', '/json', 'unsupported-type'],
    ['H22', '/not-modified', 'server-error'],
    ['403', '/forbidden', 'forbidden'],
    ['500', '/broken', 'server-error'],
    ['no bytes', '/empty', 'empty'],
  ])('%s: %s ends as %s', async (_, path, code) => {
    const outcome = await get(path);
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    expect(!outcome.ok && outcome.problem.message).toMatch(/^[A-Z].{20,}[.]$/);
    expect(requests.length).toBeLessThanOrEqual(6);
  });

  it('follows five redirects and not six', async () => {
    expect(await codeOf(get('/hop/1'))).toBe('ok');
    expect(await codeOf(get('/hop/0'))).toBe('too-many-redirects');
  });

  it.each([
    ['H4', '/endless'],
    ['H5', '/bomb-gzip'],
    ['H6', '/bomb-br'],
  ])('%s: %s is cut off, in bounded memory', async (_, path) => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await codeOf(get(path))).toBe('too-large');
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEGABYTE);
  });

  it('H8: a page that drips ends with the time for the whole', async () => {
    const started = performance.now();
    expect(await codeOf(get('/drip', { totalMs: 400 }))).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('H9: a server that never answers ends with the time for headers', async () => {
    const silent = await tcpSite(() => {});
    expect(await codeOf(fetchPage(silent.url, { allow: [silent.host], headersMs: 1_000 }))).toBe('timeout');
    await silent.close();
  });

  it('H12: a reset is unreachable', async () => {
    const rude = await tcpSite((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await codeOf(fetchPage(rude.url, { allow: [rude.host] }))).toBe('unreachable');
    await rude.close();
  });

  it('H15: a server without TLS behind https is a TLS error', async () => {
    expect(await codeOf(fetchPage(`https://${site.host}/`, { allow: [site.host] }))).toBe('tls-error');
  });

  it.each([
    ['H19', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['H19', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello'],
    ['nonsense', 'hello\r\n\r\n'],
  ])('%s: an answer that is no HTTP is not asked for again', async (_, answer) => {
    const odd = await tcpSite((socket) => socket.once('data', () => socket.end(answer)));
    expect(await codeOf(fetchPage(odd.url, { allow: [odd.host] }))).toBe('not-http');
    expect(isTransient('not-http')).toBe(false);
    await odd.close();
  });

  it.each([
    ['in the middle of its body', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\nhello'],
    ['in the middle of a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel'],
    ['in the middle of its headers', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['before it began', ''],
  ])('H11: an answer that ends %s is asked for again', async (_, answer) => {
    const broken = await tcpSite((socket) => socket.once('data', () => socket.end(answer)));
    expect(await codeOf(fetchPage(broken.url, { allow: [broken.host] }))).toBe('unreachable');
    expect(isTransient('unreachable')).toBe(true);
    await broken.close();
  }); // prettier-ignore

  it('H28: HTTP/1.0 without a length is read to its end', async () => {
    const old = await tcpSite((socket) =>
      socket.once('data', () => socket.end(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`)),
    );
    expect(await codeOf(fetchPage(old.url, { allow: [old.host] }))).toBe('ok');
    await old.close();
  });

  it('H29: a flood of early hints ends with the budget of headers, and a few do not', async () => {
    const hints = (count: number) =>
      tcpSite((socket) =>
        socket.once('data', () => {
          socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n'.repeat(count));
          socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${PAGE}`);
        }),
      );
    const [few, flood] = [await hints(3), await hints(10_000)];
    expect(await codeOf(fetchPage(few.url, { allow: [few.host] }))).toBe('ok');
    expect(await codeOf(fetchPage(flood.url, { allow: [flood.host] }))).toBe('too-large');
    await Promise.all([few.close(), flood.close()]);
  });

  it('H24: a page that leads on by itself (meta refresh) is the page, and nothing else is asked for', async () => {
    const outcome = await get('/refresh');
    expect(outcome).toMatchObject({ ok: true, value: { url: `${site.url}/refresh` } });
    expect(requests.map(({ url }) => url)).toEqual(['/refresh']);
  });

  it('H4: takes no more off the wire than the 5 MiB that it may', async () => {
    let sent = 0;
    const endless = await tcpSite((socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
        const pour = (): void => {
          while (!socket.destroyed && (sent += 65_536) && socket.write(Buffer.alloc(65_536, 'a')));
        };
        socket.on('drain', pour);
        pour();
      }),
    );
    expect(await codeOf(fetchPage(endless.url, { allow: [endless.host] }))).toBe('too-large');
    expect(sent).toBeLessThan(5 * MEGABYTE + 8 * MEGABYTE); // what is under way in the buffers of both sides
    await endless.close();
  });

  it('a closed port is unreachable', async () => {
    const closed = await tcpSite(() => {});
    await closed.close();
    expect(await codeOf(fetchPage(closed.url, { allow: [closed.host] }))).toBe('unreachable');
  });
});

describe('fetchPage sends nothing to private places', () => {
  it.each([
    ['U1', 'http://2130706433/'],
    ['U2', 'http://0x7f000001/'],
    ['U3', 'http://0177.0.0.1/'],
    ['U4', 'http://127.1/'],
    ['U5', 'http://0/'],
    ['U5', 'http://0.0.0.0/'],
    ['U6', 'http://[::1]/'],
    ['U6', 'http://[::]/'],
    ['U7', 'http://[::ffff:7f00:1]/'],
    ['U8', 'http://[64:ff9b::7f00:1]/'],
    ['U8', 'http://[2002:7f00:1::]/'],
    ['U8', 'http://[2001:0:7f00:1::]/'],
    ['U9', 'http://169.254.169.254/'],
    ['U9', 'http://[fd00:ec2::254]/'],
    ['U9', 'http://100.100.100.200/'],
    ['U9', 'http://168.63.129.16/'],
    ['U10', 'http://①②⑦.⓪.⓪.①/'],
    ['U10', 'http://localhost./'],
    ['U23', 'http://localhost%E3%80%82/'],
    ['private', 'http://10.0.0.1/'],
    ['private', 'http://192.168.1.1:8080/'],
  ])('%s: %s', async (_, url) => {
    expect(await codeOf(fetchPage(url, { totalMs: 3_000 }))).toBe('private-address');
    // The same place, where somebody listens: not even a connection is made.
    const before = connections;
    const there = url.replace(/^http:\/\/([^/:]+|\[[^\]]+\])(:\d+)?\//, `http://$1:${site.port}/`);
    expect(await codeOf(fetchPage(there, { totalMs: 3_000 }))).toBe('private-address');
    expect(connections).toBe(before);
  });

  it('U14: a backslash ends the host, so that what is fetched is what was checked', async () => {
    const asked: string[] = [];
    const resolve: ResolveAll = (host, done) => {
      asked.push(host);
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    };
    expect(await codeOf(fetchPage('http://public.example\\@127.0.0.1/', { resolve }))).toBe('dns-error');
    expect(asked).toEqual(['public.example']);
  });

  it.each([
    ['U12', 'file:///etc/passwd', 'unsupported-scheme'],
    ['U12', 'gopher://a.example/', 'unsupported-scheme'],
    ['U12', 'data:text/html,x', 'unsupported-scheme'],
    ['U12', 'javascript:alert(1)', 'unsupported-scheme'],
    ['U12', 'blob:https://a.example/1', 'unsupported-scheme'],
    ['U13', 'http://a.example:6379/', 'blocked-port'],
    ['U22', 'http://a.example:22/', 'blocked-port'],
    ['U15', `https://a.example/${'a'.repeat(2049)}`, 'not-a-url'],
    ['U17', 'http://xn--a/', 'not-a-url'],
    ['U24', 'http://[fe80::1%25eth0]/', 'not-a-url'],
    ['prose', 'Depot to close', 'not-a-url'],
    ['nothing', '', 'not-a-url'],
  ])('%s: %s is %s', async (_, url, code) => {
    expect(await codeOf(fetchPage(url))).toBe(code);
  });

  const answering = (...addresses: string[]): ResolveAll => {
    return (_, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  };
  it.each([
    ['a private address', answering('127.0.0.1')],
    ['a public and a private one', answering('93.184.216.34', '10.0.0.1')],
    ['a mapped one', answering('::ffff:127.0.0.1')],
    ['no address', answering()],
  ])('U11: a name that resolves to %s', async (_, resolve) => {
    expect(await codeOf(fetchPage('http://news.example/', { resolve }))).toBe('private-address');
  });

  it('U18: a name that does not resolve is a DNS error', async () => {
    const resolve: ResolveAll = (_, done) =>
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    expect(await codeOf(fetchPage('https://nowhere.example/', { resolve }))).toBe('dns-error');
  });

  it('U18: a name that none can be is not even looked up', async () => {
    const resolve = vi.fn<ResolveAll>();
    for (const host of [`${'a'.repeat(64)}.example`, `${'a.'.repeat(130)}example`])
      expect(await codeOf(fetchPage(`https://${host}/`, { resolve }))).toBe('dns-error');
    expect(resolve).not.toHaveBeenCalled();
  });
});
