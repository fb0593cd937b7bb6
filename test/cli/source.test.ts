import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/store/database';
import { makePdf } from '../ingest/files/make-files';
import { hostileSite } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { describeWithDatabase } from '../store/scratch-database';
import { aFile, removeFiles, runCli } from './run-cli';

describeWithDatabase('documents on the command line', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await hostileSite();
  });
  afterAll(async () => {
    await site.close();
    removeFiles();
    await closeDatabase();
  });
  const add = (args: readonly string[], stdin: string | Buffer = '') =>
    runCli(['source', 'add', ...args], stdin, {
      DATABASE_URL: process.env.DATABASE_URL!,
      STANDFIRST_ALLOW_PRIVATE: site.host,
    });

  it('adds a file, an address and standard input, each with what is said of it, and once', async () => {
    const file = aFile('letter.pdf', makePdf([[[22, 72, 720, 'Letter to the council'], [11, 72, 690, 'No depot can be saved.']]])); // prettier-ignore
    const options = [
      '--author',
      'Lena Ortiz',
      '--date',
      '11 March 2026',
      '--publisher',
      'Rail',
      '--type',
      'letter',
    ];
    const first = await add([file, ...options, '--json']);
    expect(first).toMatchObject({ code: 0 });
    const told = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(told).toMatchObject({ title: 'Letter to the council', publishedAt: '2026-03-11', type: 'letter' });
    expect(told).toMatchObject({ comparing: 0 });
    expect(told).not.toHaveProperty('text');
    expect(first.stderr).toContain('added; no article held could cite it');
    expect((await add([file])).stderr).toContain('held already');
    expect((await add([`${site.url}/story`])).stdout).toContain('Harbour Rail to close its depot in Köln');
    expect((await add(['-', '--title', 'Note'], 'We will stop.')).stdout).toContain('Note');
    expect(await database().document.count()).toBe(3);
  });

  it.each<[string, (here: string) => readonly string[], string, RegExp]>([
    ['an address that is not there', (here) => [`${here}/missing`], '', /does not exist \(404\)/],
    ['a private address', () => ['http://10.0.0.1/'], '', /private network/],
    ['a file that is not there', () => ['none.pdf'], '', /none\.pdf/],
    ['a day in no calendar', () => ['-', '--title', 'x', '--date', '2026-02-31'], 'x', /2026-02-31/],
    ['a text without a title', () => ['-'], 'We will stop.', /Give the document a title/],
    ['a kind that is none', () => ['-', '--type', 'poem'], 'x', /letter, report/],
  ])('refuses %s, and exits with 2', async (_, args, stdin, words) => {
    const ran = await add(args(site.url), stdin);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(words);
    expect(ran.stdout).toBe('');
  });
});
