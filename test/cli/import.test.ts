import { once } from 'node:events';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSource } from '@/lib/cli/import/open-source';
import { closeParsePool } from '@/lib/ingest/parse-pool';
import { ENGINE } from '@/lib/engine';
import { articleIds } from '@/lib/store/articles';
import { database } from '@/lib/store/database';
import { savedCopiesOf } from '@/lib/store/saved-copies';
import { makeWarc } from '../ingest/archives/make-warc';
import { articlePage, hostileSite } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { describeWithDatabase } from '../store/scratch-database';
import { aFile, removeFiles, runCli, startCli } from './run-cli';

const BODY = 'Harbour Rail said on Tuesday that it would close its depot in Köln by the end of the year.';

let site: LocalSite;
beforeAll(async () => {
  site = await hostileSite();
});
afterAll(async () => {
  await Promise.all([site.close(), closeParsePool()]);
  removeFiles();
});

async function arrive(file: string) {
  const told: string[] = [];
  for await (const { name, read } of (await openSource(file)).arrivals) {
    const outcome = await read();
    told.push(
      `${path.basename(name)}: ${outcome.ok ? outcome.value.article.headline : outcome.problem.code}`,
    );
  }
  return told;
}

describe('import', { timeout: 60_000 }, () => {
  it('reads a table, whatever parts its cells and in which order they are', async () => {
    const rows = `\uFEFFDate;Title;Body;Notes\n2026-03-14;Depot to close;"${BODY}\nIt said ""so""; twice.";x\n;;;\n;;${BODY};\n`;
    expect(await arrive(aFile('table.csv', rows))).toEqual([
      'table.csv line 2: Depot to close',
      'table.csv line 4: no-text',
      'table.csv line 5: null',
    ]);
    expect(
      await arrive(aFile('table.tsv', `url\thtml\nhttps://lantern.example/a\t${articlePage('Depot')}\n`)),
    ).toEqual(['table.tsv line 2: Depot']);
  });

  it('P3: streams a long table: what is passed over is neither held nor parsed', async () => {
    const file = aFile('long.csv', 'title,text\n');
    const lines = `Depot to close,"${BODY}"\n`.repeat(10_000);
    for (let i = 0; i < 20; i++) appendFileSync(file, lines); // 200,000 rows, 22 MB
    let count = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const { name } of (await openSource(file)).arrivals) {
      if (++count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
      if (count === 200_000) expect(name).toMatch(/line 200001$/);
    }
    expect(count).toBe(200_000);
    expect(most).toBeLessThan(150 * 1024 * 1024);
  });

  it('P3: refuses a cell without end, and reads the row after it', async () => {
    for (const [name, mebibyte] of [
      ['endless.csv', 'x'.repeat(1024 * 1024)],
      ['lines.csv', `${'x'.repeat(1023)}\n`.repeat(1024)],
    ]) {
      const file = aFile(name, 'title,text\n"');
      for (let i = 0; i < 40; i++) appendFileSync(file, mebibyte);
      appendFileSync(file, `\nDepot to close,"${BODY}"\n`);
      const told = await arrive(file);
      expect(told[0]).toBe(`${name} line 2: too-large`);
      expect(told.at(-1)).toMatch(/: Depot to close$/);
    }
  }, 60_000);

  it('P4: refuses a ragged row by its line and with the reason, and takes the sound rows around it', async () => {
    const rows = [
      'title,text,url,date',
      'short row',
      '"unclosed quote,b,c,d',
      'next line,x',
      ',no text,,',
      `Depot to close,"${BODY}",,2026-03-14`,
      `Tide to turn,"${BODY}",,,and,more`,
      `Ferry to sail,"${BODY}",,yesterday`,
      `Fares to rise,"${BODY}" it added,,`,
      `Minister says "no",${BODY.replaceAll(',', '')},,2026-03-14`,
      `Pier to open,"${BODY}\nIt said ""so"", twice.",,2026-03-15T09:15:00Z`,
      '"never closed,,,',
    ].join('\n');
    const told: string[] = [];
    for await (const { name, read } of (await openSource(aFile('ragged.csv', rows))).arrivals) {
      const outcome = await read();
      told.push(
        `${/\d+$/.exec(name)![0]} ${outcome.ok ? outcome.value.article.headline : `${outcome.problem.code}: ${outcome.problem.message}`}`,
      );
    }
    expect(told).toEqual([
      '2 bad-row: has 1 cell, and the first line has 4',
      expect.stringMatching(/^3 bad-row: a quotation mark opens a cell, and /),
      '4 bad-row: has 2 cells, and the first line has 4',
      '5 null',
      '6 Depot to close',
      '7 bad-row: has 6 cells, and the first line has 4',
      expect.stringMatching(/^8 bad-date: .*“yesterday”$/),
      expect.stringMatching(/^9 bad-row: a quotation mark opens a cell, and behind the next one/),
      '10 Minister says "no"',
      '11 Pier to open',
      '13 bad-row: a quotation mark opens a cell, and none closes it',
    ]);
  });

  it('P4: reads on after many marks that nobody closed, and in time', async () => {
    const open = `a","b,"c\n`;
    const file = aFile('marks.csv', `title,text\n${open.repeat(50_000)}Depot to close,"${BODY}"\n`);
    const told = await arrive(file);
    expect(told).toHaveLength(50_001);
    expect(told.at(-1)).toBe('marks.csv line 50002: Depot to close');
  });

  it('reads a table whose lines end with CR alone', async () => {
    expect(await arrive(aFile('old.csv', `title,text\rDepot to close,"${BODY}"\r`))).toEqual([
      'old.csv line 2: Depot to close',
    ]);
  });

  it('P5: reads a table with a byte order mark, and says of UTF-16 what to do', async () => {
    const rows = `title,text\nDepot to close,"${BODY}"\n`;
    expect(await arrive(aFile('marked.csv', `\uFEFF${rows}`))).toEqual(['marked.csv line 2: Depot to close']);
    const wide = Buffer.from(`\uFEFF${rows}`, 'utf16le');
    for (const [name, bytes] of [
      ['le.csv', wide],
      ['be.csv', Buffer.from(wide).swap16()],
    ] as const)
      await expect(arrive(aFile(name, bytes))).rejects.toThrow(/UTF-16; save it as UTF-8/);
  });

  it('P6: takes no page that calls itself a table for one', async () => {
    const file = aFile('page.csv', articlePage('Depot to close'));
    await expect(arrive(file)).rejects.toThrow(/names no column/);
  });

  it('reads a web archive', async () => {
    const file = aFile('pages.warc', '');
    writeFileSync(
      file,
      await makeWarc([
        { url: 'https://lantern.example/depot', body: Buffer.from(articlePage('Depot to close')) },
      ]),
    );
    expect(await arrive(file)).toEqual(['depot: Depot to close']);
  });

  it('fetches what a feed links to, with the guard of every fetch', async () => {
    const feed = `<rss version="2.0"><channel><title>x</title><item><link>http://127.0.0.1:80/secret</link></item><item><link>${site.url}/missing</link></item></channel></rss>`;
    expect(await arrive(aFile('feed.xml', feed))).toEqual([
      'secret: private-address',
      'missing: private-address',
    ]);
  });

  it('says once which line or file cannot be used, and why', async () => {
    const told = async (file: string) => {
      const all: string[] = [];
      for await (const { name, read } of (await openSource(file)).arrivals) {
        const outcome = await read();
        if (!outcome.ok) all.push(`${path.basename(name)}: ${outcome.problem.message}`);
      }
      return all;
    };
    const long = JSON.stringify({ text: `${BODY} `.repeat(20_000) });
    expect(
      await told(aFile('bad.jsonl', `{torn\n{"text": 5}\n${long}\n{"headline": "Depot", "text": " "}\n`)),
    ).toEqual([
      'bad.jsonl line 1: is not JSON',
      expect.stringMatching(/^bad\.jsonl line 2: “text”: /),
      expect.stringMatching(/^bad\.jsonl line 3: This is larger than an article can be/),
      expect.stringMatching(/^bad\.jsonl line 4: There is no text here/),
    ]);
    const folder = path.join(path.dirname(aFile('x', 'x')), 'bad');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'empty.txt'), '');
    writeFileSync(path.join(folder, 'full.txt'), `Depot to close\n\n${BODY}`);
    expect(await told(folder)).toEqual(['empty.txt: is empty']);
  });

  it('reads the files of a folder', async () => {
    const folder = path.join(path.dirname(aFile('x', 'x')), 'folder');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'a.txt'), `Depot to close\n\n${BODY}`);
    writeFileSync(path.join(folder, 'b.html'), articlePage('Ferry fares to rise'));
    writeFileSync(path.join(folder, 'c.png'), 'x');
    mkdirSync(path.join(folder, 'archive', '.hidden'), { recursive: true });
    writeFileSync(path.join(folder, 'archive', '1.txt'), `Tide to turn\n\n${BODY}`);
    writeFileSync(path.join(folder, 'archive', '.hidden', '2.txt'), `Unseen\n\n${BODY}`);
    symlinkSync(folder, path.join(folder, 'again'));
    const all = ['a.txt: Depot to close', '1.txt: Tide to turn', 'b.html: Ferry fares to rise'];
    expect(await arrive(folder)).toEqual(all);
    expect((await openSource(folder)).mark).toBe((await openSource(folder)).mark);
  });
});

describeWithDatabase('import into the store', () => {
  it.each([
    ['a table without texts', 'names.csv', 'name,age\nAda,36\n', /names no column “text”/],
    [
      'a table with an open quotation',
      'open.csv',
      'text\n"never closed\n',
      /open\.csv line 2: .*none closes it\n.*no article could be read/,
    ],
    [
      'a feed without articles',
      'empty.xml',
      '<rss version="2.0"><channel><title>x</title></channel></rss>',
      /without links/,
    ],
    ['no web archive', 'not.warc', 'just text', /no article could be read|no web archive/],
    ['lines that are no JSON', 'lines.jsonl', 'just text\n', /no article could be read/],
  ])('says in one line that it cannot use %s, exit 2', async (_, name, content, words) => {
    const { code, stderr } = await runCli(['import', aFile(name, content)]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(words) });
  });

  it('keeps once from where each article came', async () => {
    const lines = ['Depot to close', 'Depot to stay'].map((headline) =>
      JSON.stringify({ headline, text: BODY }),
    );
    const file = aFile('two.jsonl', lines.join('\n'));
    for (const words of [/added +2\n +there already +0\n/, /added +0\n +there already +2\n/])
      expect((await runCli(['import', file])).stderr).toMatch(words);
    const ids = await articleIds();
    const copies = (await Promise.all(ids.map((id) => savedCopiesOf(id, 5)))).flatMap((one) => one.copies);
    expect(
      copies.map(({ from }) => from).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ).toEqual([
      { kind: 'import', name: `${file} line 1` },
      { kind: 'import', name: `${file} line 2` },
    ]);
  });

  it('goes on where it was killed: nothing is lost and nothing doubled', async () => {
    const before = await articleIds();
    const lines = Array.from({ length: 100 }, (_, i) =>
      i % 10 === 7
        ? 'no JSON'
        : JSON.stringify({ headline: `Depot ${i} to close`, text: `${BODY} It is number ${i}.` }),
    );
    const file = aFile('killed.jsonl', lines.join('\n'));
    const run = () => database().importRun.findFirst({ where: { name: file } });
    const first = startCli(['import', file]);
    await vi.waitFor(async () => expect((await run())?.position).toBeGreaterThanOrEqual(50), {
      timeout: 60_000,
      interval: 20,
    });
    first.kill('SIGKILL');
    await once(first, 'exit');
    const stopped = await run();
    expect(stopped?.position).toBeLessThan(100);
    // What the killed process was analysing is taken up after 45 s of silence: passed here in a moment.
    await database()
      .$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '1 min' WHERE state = 'active'`;

    const { code, stderr } = await runCli(['import', file]);
    expect(stderr).toContain(`going on after the first ${stopped?.position} articles`);
    expect(stderr).toMatch(
      /added +90\n +there already +0\n +could not be read +10\n +bad-json +10\n +in all +100/,
    );
    expect(code).toBe(0);
    expect((await run())?.finishedAt).not.toBeNull();
    const added = (await articleIds()).filter((id) => !before.includes(id));
    expect(added).toHaveLength(90);
    expect(await database().article.count({ where: { id: { in: added }, engine: ENGINE } })).toBe(90);
    expect(await database().analysis.count({ where: { articleId: { in: added } } })).toBe(90);
    expect(await database().savedCopy.count({ where: { articleId: { in: added } } })).toBe(90);
  }, 120_000);

  it('stops when it is told to, and says that it can go on', async () => {
    const lines = Array.from({ length: 1_500 }, (_, i) =>
      JSON.stringify({ headline: `Ferry ${i} to sail`, text: `${BODY} It sails on day ${i}.` }),
    );
    const file = aFile('stopped.jsonl', lines.join('\n'));
    const child = startCli(['import', file]);
    let told = '';
    child.stderr!.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await vi.waitFor(
      async () =>
        expect((await database().importRun.findFirst({ where: { name: file } }))?.position).toBeGreaterThan(
          0,
        ),
      { timeout: 60_000, interval: 20 },
    );
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(told).toMatch(/still to be analysed[^]*begin the same import again/);
    expect(code).toBe(130);
    expect(await database().$queryRaw`SELECT id FROM pgboss.job WHERE state = 'active'`).toEqual([]);
  }, 60_000);

  it('takes what stands before the place where an archive breaks off, and tells the place in the table', async () => {
    const pages = ['Pier to open', 'Pier to close'].map((headline, i) => ({
      url: `https://lantern.example/pier-${i}`,
      body: Buffer.from(articlePage(headline)),
    }));
    const file = aFile('half.warc.gz', '');
    const whole = await makeWarc(pages, true);
    writeFileSync(file, whole.subarray(0, whole.length - 100));
    const { code, stderr } = await runCli(['import', file]);
    expect(stderr).toMatch(/half\.warc\.gz from byte \d+ on: is damaged/);
    expect(stderr).toMatch(/added +1\n +there already +0\n +could not be read +1\n +damaged +1\n +in all +2/);
    expect(code).toBe(0);
  });

  it('P4: tells each bad row of a table by its line, counts them by reason, and ends well', async () => {
    const rows = ['text,title', 'short', `"${BODY} The quay stays.",Quay to stay`, '"open,Ferry', 'a,b,c'];
    const { code, stderr } = await runCli(['import', aFile('rows.csv', rows.join('\n'))]);
    expect(stderr).toMatch(/rows\.csv line 2: has 1 cell, and the first line has 2/);
    expect(stderr).toMatch(/rows\.csv line 4: a quotation mark opens a cell, and none closes it/);
    expect(stderr).toMatch(/rows\.csv line 5: has 3 cells/);
    expect(stderr).toMatch(/added +1\n +there already +0\n +could not be read +3\n +bad-row +3\n +in all +4/);
    expect(code).toBe(0);
  });
});
