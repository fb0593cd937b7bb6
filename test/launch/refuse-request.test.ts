import { once } from 'node:events';
import { createServer } from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error the launcher is plain JavaScript
import * as door from '../../lib/launch/refuse-request.mjs';

interface Refusal {
  readonly status: number;
  readonly code: string;
}
const { refusalOf, refuse, refuseBroken, relative } = door as {
  refusalOf: (request: object, at: { hostname: string; asked: string }) => Refusal | null;
  refuse: (request: object, response: object, refusal: Refusal) => void;
  refuseBroken: (error: Error, socket: net.Socket) => void;
  relative: (request: { url: string; headers: Record<string, string> }) => void;
};

const OURS = { host: '127.0.0.1:3000' };
const codeOf = (url: string, headers = {}, method = 'GET', asked = 'nothing') =>
  refusalOf({ method, url, headers: { ...OURS, ...headers } }, { hostname: '127.0.0.1', asked })?.code ??
  null;

describe('a request is refused before anything reads it', () => {
  it.each([
    ['/articles/a%20b?x=%E0', null],
    ['/articles/a..b/...', null],
    ['/articles/x?next=/../y', null],
    ['/api/v1/articles/%E0%A4%A', 'bad-address'],
    ['/%', 'bad-address'],
    // What is asked who is there goes by the address as it was sent; Next would go by what it comes to.
    ['/api/../queue', 'bad-address'],
    ['/login/../queue', 'bad-address'],
    ['/_next/static/../../queue', 'bad-address'],
    ['/api/v1/%2e%2E/%2e./queue', 'bad-address'],
    ['/./queue', 'bad-address'],
    ['/queue/..', 'bad-address'],
    ['/login\\..\\queue', 'bad-address'],
    ['//evil.example/x', 'bad-address'],
    ['/\\evil.example/x', 'bad-address'],
    ['queue', 'bad-address'],
    ['*', 'bad-address'],
  ])('address %s: %s', (url, code) => expect(codeOf(url)).toBe(code));

  it.each([
    ['S1 another name', '/', { host: 'evil.example' }, 'GET', 'misdirected'],
    ['a proxy before one’s own machine', '/', { 'x-forwarded-for': '203.0.113.1' }, 'GET', 'forwarded'],
    ['S2 a form from elsewhere', '/queue', { origin: 'https://evil.example' }, 'POST', 'foreign-origin'],
    ['a form from no origin', '/queue', { origin: 'null' }, 'POST', 'foreign-origin'],
    ['a form of our own', '/queue', { origin: 'http://127.0.0.1:3000' }, 'POST', null],
    ['a form of 12 MiB', '/', { 'content-length': `${12 * 1024 * 1024}` }, 'POST', 'too-large'],
    ['a file for the API, which counts itself', '/api/v1/x', { 'content-length': '99999999' }, 'POST', null],
    ['a method that nobody knows here', '/api/v1/articles', {}, 'PROPFIND', 'no-such-method'],
    ['TRACE', '/', {}, 'TRACE', 'no-such-method'],
    ['OPTIONS', '/api/v1/articles', {}, 'OPTIONS', null],
  ])('%s', (_, url, headers, method, code) => expect(codeOf(url, headers, method)).toBe(code));

  it('lets a declared proxy hand on what people sign in for', () =>
    expect(codeOf('/', { 'x-forwarded-for': '203.0.113.1' }, 'GET', 'sign-in')).toBeNull());

  it('reads an address in absolute form by its own host (RFC 9112, 3.2.2)', () => {
    const request = { url: 'http://evil.example/api/v1/articles?x=1', headers: { host: '127.0.0.1:3000' } };
    relative(request);
    expect(request).toEqual({ url: '/api/v1/articles?x=1', headers: { host: 'evil.example' } });
    const ours = { url: '/queue?a=http://b', headers: { ...OURS } };
    relative(ours);
    expect(ours.url).toBe('/queue?a=http://b');
  });
});

describe('the refusal', () => {
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, { hostname: '127.0.0.1', asked: 'nothing' });
    if (refusal) refuse(request, response, refusal);
    else response.end('in');
  });
  server.on('clientError', refuseBroken);
  let port = 0;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    port = (server.address() as net.AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  /** What comes back for bytes as they are; `body` is sent after them without waiting for an answer. */
  const send = async (head: string, body = Buffer.alloc(0)): Promise<string> => {
    const socket = net.connect(port, '127.0.0.1');
    let answer = '';
    let broken: Error | null = null;
    socket.on('data', (part) => (answer += part.toString())).on('error', (error) => (broken = error));
    socket.write(Buffer.concat([Buffer.from(head), body]));
    if (!socket.closed) await once(socket, 'close');
    expect(broken).toBeNull();
    return answer;
  };
  const problemOf = (answer: string) => {
    expect(answer).toMatch(/^content-type: application\/problem\+json\r$/im);
    return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as object;
  };

  it('is a problem where programs ask, and a line where people do', async () => {
    const ask = (path: string) =>
      send(`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    for (const path of ['/api/v1/articles', '/metrics', '/ready?x'])
      expect(problemOf(await ask(path))).toMatchObject({ status: 421, code: 'misdirected' });
    const page = await ask('/queue');
    expect(page).toMatch(/^HTTP\/1\.1 421 /);
    expect(page).toMatch(/^content-type: text\/plain/im);
  });

  it('comes through to who is still sending a body, connection closed or not', async () => {
    const body = Buffer.alloc(20 * 1024 * 1024, 'a');
    const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
    expect(await send(head, body)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['a header of 40 kB', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a length and chunks', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ])('of %s is a problem as well', async (_, bytes, status) => {
    expect(problemOf(await send(bytes))).toMatchObject({ status });
  }); // prettier-ignore
});
