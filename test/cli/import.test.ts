import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalsOf } from '@/lib/cli/import/arrivals-of';
import { closeParsePool } from '@/lib/ingest/parse-pool';
import { articleIds } from '@/lib/store/articles';
import { savedCopiesOf } from '@/lib/store/saved-copies';
import { makeWarc } from '../ingest/archives/make-warc';
import { articlePage, hostileSite } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { describeWithDatabase } from '../store/scratch-database';
import { aFile, removeFiles, runCli } from './run-cli';

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
  for await (const { name, article } of await arrivalsOf(file))
    told.push(`${path.basename(name)}: ${article.ok ? article.value.headline : article.problem.code}`);
  return told;
}

describe('import', { timeout: 60_000 }, () => {
  it('reads a table, whatever parts its cells and in which order they are', async () => {
    const rows = `\uFEFFDate;Title;Body;Notes\n2026-03-14;Depot to close;"${BODY}\nIt said ""so""; twice.";x\n;;;\n;;${BODY};\n`;
    expect(await arrive(aFile('table.csv', rows))).toEqual([
      'table.csv line 3: Depot to close',
      'table.csv line 4: no-text',
      'table.csv line 5: null',
    ]);
    expect(
      await arrive(aFile('table.tsv', `url\thtml\nhttps://lantern.example/a\t${articlePage('Depot')}\n`)),
    ).toEqual(['table.tsv line 2: Depot']);
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

  it('reads the files of a folder', async () => {
    const folder = path.join(path.dirname(aFile('x', 'x')), 'folder');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'a.txt'), `Depot to close\n\n${BODY}`);
    writeFileSync(path.join(folder, 'b.html'), articlePage('Ferry fares to rise'));
    writeFileSync(path.join(folder, 'c.png'), 'x');
    expect(await arrive(folder)).toEqual(['a.txt: Depot to close', 'b.html: Ferry fares to rise']);
  });

  it.each([
    ['a table without texts', 'names.csv', 'name,age\nAda,36\n', /names no column “text”/],
    ['a table with an open quotation', 'open.csv', 'text\n"never closed\n', /Quote Not Closed/],
    [
      'a feed without articles',
      'empty.xml',
      '<rss version="2.0"><channel><title>x</title></channel></rss>',
      /without links/,
    ],
    ['no web archive', 'not.warc', 'just text', /no article could be read|no web archive/],
    ['lines that are no JSON', 'lines.jsonl', 'just text\n', /no article could be read/],
  ])('says in one line that it cannot use %s, exit 2', async (_, name, content, words) => {
    const { code, stderr } = await runCli(['import', aFile(name, content)], '', {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(words) });
  });
});

describeWithDatabase('import into the store', () => {
  it('keeps once from where each article came', async () => {
    const lines = ['Depot to close', 'Depot to stay'].map((headline) =>
      JSON.stringify({ headline, text: BODY }),
    );
    const file = aFile('two.jsonl', lines.join('\n'));
    for (const words of [/2 articles added, 0 were there/, /0 articles added, 2 were there/])
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
});
