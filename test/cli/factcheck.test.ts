import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { describeWithDatabase } from '../store/scratch-database';
import { aFile, jsonLines, removeFiles, runCli } from './run-cli';

const review = (n: number, over: object = {}) => ({
  '@type': 'ClaimReview',
  url: `https://checker.example/${n}`,
  claimReviewed: `Boat number ${n} sank in Tarnside harbour`,
  author: { name: 'The Lighthouse Check' },
  reviewRating: { alternateName: 'Wrong' },
  ...over,
});

describeWithDatabase('fact-checks on the command line', () => {
  let site: Server;
  let host = '';
  beforeAll(async () => {
    site = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(`<!doctype html><script type="application/ld+json">${JSON.stringify(review(7, { url: '/7' }))}</script><p>x`),
    ).listen(0, '127.0.0.1'); // prettier-ignore
    await new Promise((done) => site.once('listening', done));
    host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    site.close();
    removeFiles();
    await closeDatabase();
  });
  const run = (args: readonly string[], stdin = '') =>
    runCli(['factcheck', ...args], stdin, {
      DATABASE_URL: process.env.DATABASE_URL!,
      STANDFIRST_ALLOW_PRIVATE: host,
    });

  it('adds a file, standard input and a page, each once, and lists them', async () => {
    const file = aFile('feed.json', JSON.stringify({ '@graph': [review(1), review(2), review(3, { url: 'javascript:1' })] })); // prettier-ignore
    const first = await run(['add', file]);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toContain('review 3: url is missing, or is no web address');
    expect(first.stderr).toContain('2 fact-checks added, 0 changed, 0 held already, 1 could not be kept');
    const again = await run(['add', '-'], `${JSON.stringify(review(1))}\n${JSON.stringify(review(2))}\n`);
    expect(again.stderr).toContain('0 fact-checks added, 0 changed, 2 held already');
    expect((await run(['add', `http://${host}/page`])).stderr).toContain('1 fact-checks added');
    const listed = jsonLines((await run(['list', '--json'])).stdout);
    expect(listed.map(({ url }) => url).sort()).toEqual([
      `http://${host}/7`,
      'https://checker.example/1',
      'https://checker.example/2',
    ]);
    expect((await run(['list'])).stdout).toContain('The Lighthouse Check: Wrong');
    const id = String(listed[0].id);
    expect((await run(['remove', id])).code).toBe(0);
    const gone = await run(['remove', id]);
    expect([gone.code, gone.stderr]).toEqual([2, `standfirst: ${id}: no fact-check of this id is held\n`]);
  });

  it.each<[string, readonly string[], string]>([
    ['no file', ['add', 'nowhere.json'], 'no such file'],
    ['an empty file', ['add', aFile('empty.json', '')], 'is empty'],
    ['prose', ['add', aFile('prose.txt', 'The council met.')], 'There is no ClaimReview in it'],
    ['a private address', ['add', 'http://10.0.0.1/feed'], 'private network'],
    ['another scheme', ['add', 'ftp://checker.example/feed'], 'Only http and https'],
    ['nothing', ['add'], 'missing required argument'],
    ['an unknown command', ['burn'], 'unknown command'],
  ])('ends with 2 and a reason for %s', async (_, args, reason) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });
});
