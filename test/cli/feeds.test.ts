import { afterAll, beforeAll, expect, it } from 'vitest';
import { listArticles } from '@/lib/store/articles';
import { closeDatabase, database } from '@/lib/store/database';
import { savedCopiesOf } from '@/lib/store/saved-copies';
import type { Feed } from '@/lib/types';
import { newsSite, rss, story, type NewsSite } from '../jobs/feeds/news-site';
import { describeWithDatabase } from '../store/scratch-database';
import { jsonLines, runCli } from './run-cli';

describeWithDatabase('feeds on the command line', () => {
  let site: NewsSite;
  beforeAll(async () => {
    site = await newsSite();
    site.answers.set(
      '/',
      '<title>Post</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    );
    site.answers.set(
      '/feed.xml',
      rss([
        { path: '/night', title: 'Night boat ends' },
        { path: '/paid', title: 'Paid' },
        { path: '/gone', title: 'Gone' },
      ]),
    );
    site.answers.set('/night', story('Night boat ends'));
    site.answers.set('/paid', story('Paid'));
    site.answers.set('/robots.txt', 'User-agent: *\nDisallow: /paid');
  });
  afterAll(async () => {
    await site.close();
    await closeDatabase();
  });
  const run = (...args: string[]) =>
    runCli(args, '', {
      DATABASE_URL: process.env.DATABASE_URL!,
      STANDFIRST_ALLOW_PRIVATE: site.host,
      STANDFIRST_HOST_PAUSE: '0',
      STANDFIRST_EDITOR: 'Ada',
    });

  it('imports the articles that the feed of a page names, as politely as a worker', async () => {
    const { code, stdout, stderr } = await run('import', '--feed', `${site.url}/`);
    expect(stderr).toMatch(/added +1\n +there already +0\n +could not be read +2\n/);
    expect(stderr).toMatch(/\/paid: .*asks programs to keep away .*It says “Disallow: \/paid”\./);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(site.countOf('/paid')).toBe(0);
    expect(site.mostAtOnce()).toBe(1);
    expect((await listArticles()).items.map(({ headline }) => headline)).toEqual(['Night boat ends']);
    const [version] = await database().version.findMany();
    const { copies } = await savedCopiesOf(version.articleId, 10);
    expect(copies).toMatchObject([{ from: { kind: 'fetch', status: 200, hops: [`${site.url}/night`] } }]);
    expect(copies[0].at).toBe(version.seenAt.toISOString());
  });

  it.each([
    [['import'], 'name a file or folder, or a feed'],
    [['import', 'x.csv', '--feed', 'https://lantern.example/'], 'name a file or folder, or a feed'],
    [['import', '--feed', 'http://10.0.0.1/'], 'private network'],
    [['feeds', '--add', 'file:///etc/passwd'], 'Only http and https'],
    [['feeds', '--remove', 'https://lantern.example/none'], 'no feed of this id or address is watched'],
  ])('ends with 2 for %j', async (args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toContain(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('ends with 2 where no feed is', async () => {
    for (const path of ['/night', '/nowhere']) {
      const { code, stderr } = await run('import', '--feed', `${site.url}${path}`);
      expect(code).toBe(2);
      expect(stderr).toMatch(/neither a feed|does not exist/);
    }
  });

  it('lists, adds, pauses and removes', async () => {
    const address = `${site.url}/feed.xml`;
    expect(await run('feeds')).toMatchObject({ code: 0, stdout: '' });
    const added = await run('feeds', '--add', address, '--json');
    const [feed] = jsonLines(added.stdout) as unknown as Feed[];
    expect(feed).toMatchObject({ address, paused: false, last: null });
    expect((await run('feeds', '--pause', address)).stdout).toBe(
      `${address.slice(7)}\n  ${address}\n  Not fetched yet; paused\n  No article seen yet\n\n`,
    );
    expect((await run('feeds', '--resume', feed.id, '--json')).stdout).toContain('"paused":false');
    expect((await run('feeds', '--remove', feed.id)).stdout).toBe('');
    const entries = await database().auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual(
      ['add', 'pause', 'resume', 'remove'].map((what) => `Ada feed.${what}`),
    );
  });
});
