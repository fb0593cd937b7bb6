import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/types';
import { articlePage, BAD_PAGES, hostileSite } from '../ingest/hostile-site';
import { tcpSite, type LocalSite } from '../ingest/local-site';
import { aFile, removeFiles, runCli } from './run-cli';

let site: LocalSite;
beforeAll(async () => {
  site = await hostileSite();
});
afterAll(async () => {
  await site.close();
  removeFiles();
});
const check = (url: string, ...more: readonly string[]) =>
  runCli(['check', url, ...more], '', { STANDFIRST_ALLOW_PRIVATE: site.host });

// Two at a time (maxConcurrency): a process each, one of which waits for 20 seconds.
describe('check, on hostile pages', { timeout: 60_000, concurrent: true }, () => {
  it.each(BAD_PAGES)('%s: one clear line, exit 2', async (_, path, __, words) => {
    const { code, stdout, stderr } = await check(site.url + path);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/^standfirst: http/)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('H8: a page that drips without end ends after 20 seconds', async () => {
    const began = performance.now();
    const { code, stderr } = await check(`${site.url}/drip`);
    expect(performance.now() - began).toBeLessThan(40_000);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/took too long to answer/) });
  });

  it('H12: a host that nobody answers at is unreachable', async () => {
    const closed = await tcpSite(() => {});
    await closed.close();
    const { code, stderr } = await runCli(['check', closed.url], '', {
      STANDFIRST_ALLOW_PRIVATE: closed.host,
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/could not be reached/) });
  });

  // Made with openssl for these tests alone: an authority, and certificates for 127.0.0.1 until 2124, until 2024, and for another host.
  const pem = (name: string): string => path.resolve(__dirname, '../ingest/tls', `${name}.pem`);
  it.each([
    ['valid', 0, /Harbour Rail to close/],
    ['expired', 2, /certificate of the site is not valid/],
    ['another-host', 2, /certificate of the site is not valid/],
    ['self-signed', 2, /certificate of the site is not valid/],
  ])('H27: a certificate that is %s, of an authority that is trusted', async (name, code, words) => {
    const server = createServer(
      { key: readFileSync(pem('key')), cert: readFileSync(pem(name)) },
      (_, response) => {
        response.setHeader('content-type', 'text/html').end(articlePage('Harbour Rail to close its depot'));
      },
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { STANDFIRST_ALLOW_PRIVATE: host, NODE_EXTRA_CA_CERTS: pem('ca') };
    const ran = await runCli(['check', `https://${host}/`], '', env);
    server.close();
    expect({ ...ran, said: ran.stdout + ran.stderr }).toMatchObject({
      code,
      said: expect.stringMatching(words),
    });
  });

  it.each([
    ['U1', 'http://2130706433/'],
    ['U2', 'http://0x7f000001/'],
    ['U3', 'http://0177.0.0.1/'],
    ['U7', 'http://[::ffff:7f00:1]/'],
    ['U9', 'http://169.254.169.254/latest/meta-data'],
    ['U10', 'http://localhost./'],
  ])('%s: %s is told as a private address', async (_, url) => {
    const { code, stderr } = await runCli(['check', url]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/private network/) });
  });

  it('T13: a page in another encoding than it says is read in its own', async () => {
    const { stdout } = await check(`${site.url}/wrong-charset`);
    expect(stdout).toMatch(/Köln depot to close/);
    expect(stdout).not.toMatch(/cannot\s+be\s+read|\uFFFD/);
  });

  it('X1 X2: NUL and half characters in a text are analysed, and told', async () => {
    const text = 'Ferry fares to rise\n\nThe ferry line will raise \0 fares, it said.';
    const { stdout } = await runCli(['check', '--json', '-'], text);
    const { article, findings } = JSON.parse(stdout) as Analysis;
    expect(article.text).not.toContain('\0');
    expect(findings.map(({ rule }) => rule)).toContain('unreadable-characters');
  });

  it('a text without a headline is analysed, and that is told', async () => {
    const text =
      'The ferry line will raise fares by four per cent next year, its chief executive said on Tuesday. '.repeat(
        3,
      );
    const { code, stdout } = await runCli(['check', aFile('bare.txt', text)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/no\s+headline\s+to\s+check/);
  });

  it('X8: 2 MB in one line is too large for one article', async () => {
    const { code, stderr } = await runCli(['check', aFile('long.txt', 'word '.repeat(400_000))]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/larger than an article can be/),
    });
  });
});
