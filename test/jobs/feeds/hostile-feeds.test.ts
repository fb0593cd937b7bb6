import { expect, it, vi } from 'vitest';
import { tendFeeds } from '@/lib/jobs/feeds/tend-feeds';
import { sender } from '@/lib/jobs/queue';
import { takeJobs } from '@/lib/jobs/take-jobs';
import { database } from '@/lib/store/database';
import { getFeed } from '@/lib/store/feeds';
import { httpSite } from '../../ingest/local-site';
import { describeWithDatabase } from '../../store/scratch-database';
import { rss, story } from './news-site';
import { realFetching } from './real-fetching';
import { watching } from './watching';

describeWithDatabase('hostile feeds', () => {
  const on = watching();
  const serve = (path: string, answer: string) => on.site.answers.set(path, answer);

  it('leads nobody inside: neither by its articles, nor by redirects of them, of its robots.txt or of itself', async () => {
    const insideAsked: string[] = [];
    const inside = await httpSite(({ url }, response) => {
      insideAsked.push(url!);
      response.end(story('Inside'));
    });
    try {
      serve(
        '/feed.xml',
        rss([
          { path: `${inside.url}/direct`, title: 'Direct' },
          { path: 'http://169.254.169.254/latest/', title: 'Metadata' },
          { path: 'http://[::1]/', title: 'Loopback' },
          { path: 'http://localhost:8080/', title: 'By name' },
          { path: '/redirect', title: 'Redirect' },
          { path: '/night', title: 'Night boat ends' },
        ]),
      );
      const to = (location: string) =>
        ((_, response) => void response.writeHead(302, { location }).end()) as Parameters<
          typeof on.site.answers.set
        >[1];
      on.site.answers.set('/redirect', to(`${inside.url}/redirected`));
      serve('/night', story('Night boat ends'));
      const feed = await on.settle(await on.add('/feed.xml'));
      // What cannot be fetched is not even noted.
      expect(feed.articles).toEqual({ seen: 2, analysed: 1, waiting: 0, failed: 1 });
      expect(await database().watchedPage.findFirst({ where: { articleId: null } })).toMatchObject({
        problemCode: 'private-address',
      });

      on.site.answers.set('/moved.xml', to(`${inside.url}/feed.xml`));
      expect((await on.settle(await on.add('/moved.xml'))).problem?.code).toBe('private-address');
      on.site.answers.set('/robots.txt', to(`${inside.url}/robots.txt`));
      await database().$executeRaw`TRUNCATE "Robots"`;
      expect((await on.settle(await on.add('/other.xml'))).problem?.code).toBe('robots-unreachable');
      serve('/page', `<link rel="alternate" type="application/rss+xml" href="${inside.url}/feed.xml">`);
      on.site.answers.delete('/robots.txt');
      await database().$executeRaw`TRUNCATE "Robots"`;
      expect((await on.settle(await on.add('/page'))).problem?.code).toBe('private-address');
      expect(insideAsked).toEqual([]);
    } finally {
      await inside.close();
    }
  });

  it('F4: takes 200 of 50,000 articles, and fetches 20 of a feed that is new', async () => {
    const items = Array.from({ length: 50_000 }, (_, i) => ({ path: `/s/${i}`, title: `Story ${i}` }));
    serve('/feed.xml', rss(items));
    const id = await on.add('/feed.xml');
    await vi.waitFor(async () => expect((await on.settle(id)).total).toBe(50_000), 60_000);
    const [{ seen, due }] = await database().$queryRaw<{ seen: number; due: number }[]>`
      SELECT count(*)::int AS seen, count("problemCode")::int AS due FROM "WatchedPage"`;
    expect({ seen, due }).toEqual({ seen: 200, due: 20 }); // each of the twenty was asked for, and is not there
  }, 120_000);

  it('lets no feed pile up more than 200 articles to fetch, however many it names each time', async () => {
    const items = (from: number) =>
      Array.from({ length: 200 }, (_, i) => ({ path: `/s/${from + i}`, title: 'S' }));
    serve('/feed.xml', rss([]));
    const id = await on.add('/feed.xml');
    await on.settle(id);
    // Nothing of the host can be fetched meanwhile but the feed itself.
    await database().$executeRaw`
      INSERT INTO "WatchedPage" ("url", "address", "host", "firstSeenAt", "lastSeenAt", "takenAt", "articleId")
      VALUES ('http://x.example/', 'http://x.example/', '127.0.0.1', now(), now(), now(), 'none')`;
    for (const from of [0, 1_000, 2_000]) {
      serve('/feed.xml', rss(items(from)));
      await database().$executeRaw`UPDATE "Feed" SET "nextAt" = now()`;
      await vi.waitFor(async () => {
        await tendFeeds(await sender());
        expect((await getFeed(id))!.articles.seen).toBe(from / 5 + 200);
      }, 30_000);
    }
    expect((await getFeed(id))!.articles).toEqual({ seen: 600, analysed: 0, waiting: 200, failed: 0 });
  }, 120_000);

  it('keeps to one request at a time and to the pause, with two workers and two feeds of one host', async () => {
    vi.stubEnv('STANDFIRST_HOST_PAUSE', '0.25');
    const second = takeJobs(await sender(), realFetching, { lanes: 4, pollMs: 20 });
    try {
      const paths = ['a', 'b', 'c', 'd'].map((name) => `/${name}`);
      for (const path of paths) serve(path, story(`Story ${path}`));
      serve('/one.xml', rss(paths.map((path) => ({ path, title: path }))));
      serve('/two.xml', rss(paths.map((path) => ({ path, title: `${path} elsewhere` }))));
      await on.add('/one.xml');
      expect((await on.settle(await on.add('/two.xml'))).articles).toMatchObject({ seen: 4, analysed: 4 });
      for (const path of paths) expect(on.site.countOf(path)).toBe(1);
      expect(on.site.mostAtOnce()).toBe(1);
      // Robots.txt and what it allows are one turn; between turns lies the pause.
      const turns = on.site.asked.filter(({ path }) => path !== '/robots.txt');
      const gaps = turns.slice(1).map(({ at }, i) => at - turns[i].at);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(240);
    } finally {
      await second.stop(10_000);
    }
  });

  it('waits between requests for as long as robots.txt asks', async () => {
    serve('/robots.txt', 'User-agent: *\nCrawl-delay: 86400\n');
    serve('/feed.xml', rss([]));
    await on.settle(await on.add('/feed.xml'));
    const [{ freeAt }] = await database().turn.findMany();
    const seconds = (freeAt.getTime() - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(500);
    expect(seconds).toBeLessThanOrEqual(600);
  });

  it('hands a person’s article in before it tries those of feeds', async () => {
    serve('/feed.xml', rss([{ path: '/night', title: 'Night' }]));
    serve('/night', story('Night boat ends'));
    await on.settle(await on.add('/feed.xml'));
    const jobs = await database().$queryRaw<{ priority: number }[]>`
      SELECT priority FROM pgboss.job WHERE name = 'submission' ORDER BY created_on DESC LIMIT 1`;
    expect(jobs[0].priority).toBe(-1);
  });
});
