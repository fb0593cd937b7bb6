import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWarc } from '@/lib/ingest/archives/read-warc';
import { makeWarc, type Kept } from './make-warc';

const page = (headline: string): Buffer =>
  Buffer.from(`<!doctype html><title>${headline}</title><p>Harbour Rail said so.</p>`);
const DEPOT: Kept = { url: 'https://lantern.example/depot', body: page('Depot') };

/** In parts of which none ends where a record does. */
const openOf =
  (warc: Buffer, part = 700) =>
  (from: number): Readable =>
    Readable.from(
      Array.from({ length: Math.ceil((warc.length - from) / part) }, (_, i) =>
        warc.subarray(from + i * part, from + (i + 1) * part),
      ),
    );

async function read(warc: Buffer, part?: number) {
  const told: [string | number, string | number | null][] = [];
  for await (const one of readWarc(openOf(warc, part)))
    if (one.kind === 'damage') told.push([one.from, one.to]);
    else
      told.push([
        one.url,
        one.html.ok ? (/<title>(.*?)</.exec(one.html.value)?.[1] ?? '') : one.html.problem.code,
      ]);
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
    expect(await read(bytes)).toEqual([[0, null]]);
  });

  const [TIDE, PIER] = ['Tide', 'Pier'].map((name): Kept => ({
    url: `https://lantern.example/${name}`,
    body: page(name),
  }));
  const pages = (told: Awaited<ReturnType<typeof read>>) =>
    told.filter(([url]) => typeof url === 'string').map(([, title]) => title);

  it('is tried on archives that are the same bytes each time', async () => {
    for (const gzip of [false, true])
      expect(await makeWarc([DEPOT, TIDE], gzip)).toEqual(await makeWarc([DEPOT, TIDE], gzip));
  });

  it.each([
    [10, false],
    [60, false],
    [200, false],
    [420, false],
    [9, true],
    [40, true],
    [120, true],
  ])(
    'tells where an archive ends %i bytes too early, after the pages before; gzipped: %s',
    async (missing, gzip) => {
      const first = await makeWarc([DEPOT], gzip);
      const warc = await makeWarc([DEPOT, TIDE], gzip);
      for (const part of [700, 64, warc.length]) {
        const told = await read(warc.subarray(0, warc.length - missing), part);
        expect(told[0]).toEqual([DEPOT.url, 'Depot']);
        const [from, to] = told.at(-1)!;
        expect(to).toBeNull();
        expect(from).toBeLessThanOrEqual(first.length + 1);
      }
    },
  );

  it.each([5, 300, 350, -5, -40, 99_999])(
    'leaves out a record that is %i bytes longer than it says, and reads on, gzipped or not',
    async (more) => {
      for (const gzip of [false, true]) {
        const parts = await Promise.all([DEPOT, TIDE, PIER].map((one) => makeWarc([one])));
        parts[1] = Buffer.from(
          parts[1]
            .toString('latin1')
            .replace(
              /content-length: (\d+)/i,
              (_, length: string) => `Content-Length: ${Number(length) + more}`,
            ),
          'latin1',
        );
        const packed = gzip ? parts.map((part) => gzipSync(part)) : parts;
        const [from, to] = [packed[0].length, packed[0].length + packed[1].length];
        for (const part of [700, Infinity])
          expect(await read(Buffer.concat(packed), part === Infinity ? 1_000_000 : part)).toEqual([
            [DEPOT.url, 'Depot'],
            [from, to],
            [PIER.url, 'Pier'],
          ]);
      }
    },
  );

  it('leaves out what does not unpack, or unpacks to something else than was packed, and reads on', async () => {
    const parts = (await Promise.all([DEPOT, TIDE, PIER].map((one) => makeWarc([one])))).map((part) =>
      gzipSync(part),
    );
    for (const at of [0, 2, 60, parts[1].length - 6]) {
      const torn = Buffer.from(parts[1]);
      torn[at] ^= 0xff;
      const told = await read(Buffer.concat([parts[0], torn, parts[2]]));
      expect(pages(told)).toEqual(['Depot', 'Pier']);
      expect(told).toHaveLength(3);
    }
  });

  it('tells stretches of damage in a row as one, and an archive that lies everywhere in time', async () => {
    const lies = Buffer.from('WARC/1.0\r\nContent-Length: 99999999\r\n\r\nx\r\n\r\n'.repeat(20_000));
    expect(await read(lies, 64 * 1024)).toEqual([[0, null]]);
  });
});
