import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWarc } from '@/lib/ingest/archives/read-warc';
import { makeWarc, type Kept } from './make-warc';

const page = (headline: string): Buffer =>
  Buffer.from(`<!doctype html><title>${headline}</title><p>Harbour Rail said so.</p>`);
const DEPOT: Kept = { url: 'https://lantern.example/depot', body: page('Depot') };

async function read(warc: Buffer) {
  const told: [string, string][] = [];
  for await (const { url, html } of readWarc(Readable.from([warc.subarray(0, 700), warc.subarray(700)])))
    told.push([url, html.ok ? (/<title>(.*?)</.exec(html.value)?.[1] ?? '') : html.problem.code]);
  return told;
}

describe('readWarc', () => {
  it.each([false, true])('gives the pages and passes over the rest, gzipped: %s', async (gzip) => {
    const warc = await makeWarc(
      [
        { ...DEPOT, type: 'request', statusline: 'GET / HTTP/1.1' },
        DEPOT,
        {
          url: 'https://lantern.example/logo',
          body: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
          contentType: 'image/png',
        },
        { url: 'https://lantern.example/gone', body: page('Gone'), statusline: 'HTTP/1.1 404 Not Found' },
        {
          url: 'https://lantern.example/köln',
          body: Buffer.from('<title>Köln</title>', 'latin1'),
          contentType: 'text/html; charset=iso-8859-1',
        },
        { url: 'https://lantern.example/kept', body: page('Kept'), type: 'resource' },
        { url: 'file:///etc/passwd', body: page('Local'), type: 'resource' },
      ],
      gzip,
    );
    expect((await read(warc)).map(([, title]) => title)).toEqual(['Depot', 'Köln', 'Kept']);
  });
  it('unpacks what was sent packed', async () => {
    const warc = await makeWarc([{ ...DEPOT, body: gzipSync(page('Packed')), encoding: 'gzip' }]);
    expect(await read(warc)).toEqual([[DEPOT.url, 'Packed']]);
  });
  it('H5: a page that unpacks without end is told as too large, and the next is read', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024), { level: 1 });
    const before = process.memoryUsage().rss;
    expect(await read(await makeWarc([{ ...DEPOT, body: bomb, encoding: 'gzip' }, DEPOT]))).toEqual([
      [DEPOT.url, 'too-large'],
      [DEPOT.url, 'Depot'],
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });
  it.each([
    ['text', Buffer.from('Ferry fares to rise\n\nThe ferry line will raise fares.')],
    ['a broken gzip', gzipSync(Buffer.from('WARC/1.0\r\n')).subarray(0, 20)],
  ])('finds no page in %s', async (_, bytes) => {
    expect(await read(bytes).catch(() => [])).toEqual([]);
  });
  it.each([10, 60, 200, 420])(
    'ends where an archive ends %i bytes too early, after the pages before',
    async (missing) => {
      const warc = await makeWarc([DEPOT, { ...DEPOT, url: 'https://lantern.example/cut' }]);
      const told: string[] = [];
      const pages = readWarc(Readable.from([warc.subarray(0, warc.length - missing)]));
      const all = async () => {
        for await (const { url } of pages) told.push(url);
      };
      await all().catch((error: Error) => expect(error.message).toMatch(/too early|Unexpected/i));
      expect(told[0]).toBe(DEPOT.url);
    },
  );
  it.each([1, 9, 40, 120])('says of a packed archive that it ends %i bytes too early', async (missing) => {
    const warc = await makeWarc([DEPOT, { ...DEPOT, url: 'https://lantern.example/cut' }], true);
    const told: string[] = [];
    const all = async () => {
      for await (const { url } of readWarc(Readable.from([warc.subarray(0, warc.length - missing)])))
        told.push(url);
    };
    await expect(all()).rejects.toThrow('it ends too early');
    expect(told[0]).toBe(DEPOT.url);
  });
});
