import type { ServerResponse } from 'node:http';
import { expect, it, vi } from 'vitest';
import { tendFeeds } from '@/lib/jobs/feeds/tend-feeds';
import { sender } from '@/lib/jobs/queue';
import { submit } from '@/lib/jobs/submit';
import { listArticles } from '@/lib/store/articles';
import { database } from '@/lib/store/database';
import { fetchNow, getFeed, listFeeds, removeFeed, setPaused } from '@/lib/store/feeds';
import { savedCopiesOf } from '@/lib/store/saved-copies';
import { getSubmission, listSubmissions } from '@/lib/store/submissions';
import { versionsOf } from '@/lib/store/versions';
import { forgetOldPages } from '@/lib/store/watched-pages';
import { describeWithDatabase } from '../../store/scratch-database';
import { rss, story } from './news-site';
import { watching } from './watching';

describeWithDatabase('watching feeds', () => {
  const on = watching();
  const serve = (path: string, answer: string) => on.site.answers.set(path, answer);

  it('analyses what a feed names, once, and asks for the feed again in a quarter of an hour', async () => {
    serve(
      '/feed.xml',
      rss([
        { path: '/night', title: 'Night boat ends' },
        { path: '/pier', title: 'Pier needs repair' },
      ]),
    );
    serve('/night', story('Night boat ends'));
    serve('/pier', story('Pier needs repair'));
    const id = await on.add('/feed.xml');
    const feed = await on.settle(id);
    expect(feed).toMatchObject({
      title: 'The Harbour Post',
      last: { fresh: 2, same: false },
      problem: null,
      failures: 0,
      total: 2,
      robots: 'none',
      articles: { seen: 2, analysed: 2, waiting: 0, failed: 0 },
    });
    expect(Date.parse(feed.nextAt) - Date.parse(feed.lastAt!)).toBe(15 * 60_000);
    expect((await listArticles()).items.map(({ headline }) => headline).sort()).toEqual([
      'Night boat ends',
      'Pier needs repair',
    ]);
    expect(on.site.mostAtOnce()).toBe(1);
    expect(on.site.countOf('/night')).toBe(1);
    // A person's list of what was handed in is not filled by feeds.
    expect((await listSubmissions({ byPeople: true })).items).toEqual([]);
    expect((await listSubmissions()).items).toHaveLength(2);

    serve(
      '/feed.xml',
      rss([
        { path: '/late', title: 'Late' },
        { path: '/night?utm_source=rss', title: 'Night boat ends' },
      ]),
    );
    serve('/late', story('Late'));
    await database().$executeRaw`UPDATE "Feed" SET "nextAt" = now()`;
    expect(await on.settle(id)).toMatchObject({ last: { fresh: 1 }, articles: { seen: 3, analysed: 3 } });
    expect(on.site.countOf('/night') + on.site.countOf('/night?utm_source=rss')).toBe(1);
  });

  it('sends back what the site gave with the feed, and takes “not modified” for an answer', async () => {
    on.site.answers.set('/feed.xml', ({ headers }, response) => {
      const known =
        headers['if-none-match'] === '"v1"' &&
        headers['if-modified-since'] === 'Mon, 02 Mar 2026 09:00:00 GMT';
      if (known) return void response.writeHead(304).end();
      const given = { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT' };
      response.writeHead(200, given).end(rss([{ path: '/night', title: 'Night boat ends' }]));
    });
    serve('/night', story('Night boat ends'));
    const id = await on.add('/feed.xml');
    await on.settle(id);
    await on.passTime();
    expect(await on.settle(id)).toMatchObject({ last: { fresh: 0, same: true }, total: 1 });
    // What stood in it still does: the page was looked at again.
    expect(on.site.countOf('/night')).toBe(2);
  });

  it('takes the page of a site for its feed, and watches no feed twice', async () => {
    serve(
      '/',
      '<title>Post</title><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml"><link rel=alternate type="application/rss+xml" href="feed.xml">',
    );
    serve('/feed.xml', rss([]));
    const id = await on.add('/');
    expect(await on.settle(id)).toMatchObject({
      address: `${on.site.url}/feed.xml`,
      given: `${on.site.url}/`,
      title: 'The Harbour Post',
    });
    expect(await on.add('/feed.xml')).toBe(id);
    expect(await on.add('/')).toBe(id);
    serve('/other', '<link rel="alternate" type="application/rss+xml" href="/feed.xml">');
    const twin = await on.add('/other');
    await on.settle(id);
    expect(await getFeed(twin)).toBeNull();
    expect(await listFeeds()).toHaveLength(1);
  });

  it('goes from page to page to feed, and not round in circles', async () => {
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    serve('/a', link('/b'));
    serve('/b', link('/a'));
    const feed = await on.settle(await on.add('/a'));
    expect(feed.problem?.code).toBe('not-a-feed');
    // Four, and up to four more where a job gave its turn back on a busy machine and began again.
    const asked = on.site.countOf('/a') + on.site.countOf('/b');
    expect(asked).toBeGreaterThanOrEqual(4);
    expect(asked).toBeLessThanOrEqual(8);
  });

  it('H18: obeys robots.txt, and shows the line', async () => {
    serve(
      '/robots.txt',
      '\uFEFFUser-agent: *\nDisallow: /\n\nUser-agent: standfirst\nAllow: /\nDisallow: /paid/\nCrawl-delay: 0\n',
    );
    serve(
      '/feed.xml',
      rss([
        { path: '/paid/night', title: 'Night boat ends' },
        { path: '/free', title: 'Free' },
      ]),
    );
    serve('/paid/night', story('Night boat ends'));
    serve('/free', story('Free'));
    const feed = await on.settle(await on.add('/feed.xml'));
    expect(feed).toMatchObject({
      robots: 'allowed',
      robotsRule: 'Allow: /',
      articles: { analysed: 1, failed: 1 },
    });
    expect(on.site.countOf('/paid/night')).toBe(0);
    expect(on.site.countOf('/robots.txt')).toBe(1);
  });

  it('keeps away from a feed that robots.txt forbids, and from a site that cannot tell', async () => {
    serve('/robots.txt', 'User-agent: *\nDisallow: /feed');
    serve('/feed.xml', rss([]));
    const id = await on.add('/feed.xml');
    expect(await on.settle(id)).toMatchObject({
      robots: 'disallowed',
      robotsRule: 'Disallow: /feed',
      problem: { code: 'robots-disallowed' },
    });
    expect(on.site.countOf('/feed.xml')).toBe(0);
    on.site.answers.set('/robots.txt', (_, response) => void response.writeHead(503).end());
    await database().$executeRaw`UPDATE "Robots" SET "fetchedAt" = now() - interval '25 h'`;
    await on.passTime();
    expect(await on.settle(id)).toMatchObject({
      robots: 'unreachable',
      problem: { code: 'robots-unreachable' },
    });
    expect(on.site.countOf('/feed.xml')).toBe(0);
  });

  it('waits longer after each failure, as long as the site asks, and begins anew after a success', async () => {
    let answer: readonly [status: number, headers: Record<string, string>] = [500, {}];
    on.site.answers.set('/feed.xml', (_, response) => void response.writeHead(...answer).end(rss([])));
    const id = await on.add('/feed.xml');
    const minutes = ({ nextAt, lastAt }: { nextAt: string; lastAt: string | null }) =>
      (Date.parse(nextAt) - Date.parse(lastAt!)) / 60_000;
    expect(minutes(await on.settle(id))).toBe(30);
    await on.passTime();
    expect(minutes(await on.settle(id))).toBe(60);
    answer = [429, { 'retry-after': '36000' }];
    await on.passTime();
    expect(minutes(await on.settle(id))).toBe(600);
    answer = [503, { 'retry-after': '99999999' }];
    await on.passTime();
    expect(minutes(await on.settle(id))).toBe(24 * 60);
    await database().$executeRaw`UPDATE "Feed" SET "failures" = 400`;
    answer = [500, {}];
    await on.passTime();
    expect(minutes(await on.settle(id))).toBe(24 * 60);
    answer = [200, {}];
    await on.passTime();
    const well = await on.settle(id);
    expect(well).toMatchObject({ failures: 0, problem: null });
    expect(minutes(well)).toBe(15);
    answer = [410, {}];
    await on.passTime();
    expect(await on.settle(id)).toMatchObject({ paused: true, problem: { code: 'gone' } });
  });

  it('does not try for ever what fails', async () => {
    serve(
      '/feed.xml',
      rss([
        { path: '/missing', title: 'Missing' },
        { path: '/broken', title: 'Broken' },
      ]),
    );
    on.site.answers.set('/broken', (_, response) => void response.writeHead(500).end());
    const id = await on.add('/feed.xml');
    for (let day = 0; day < 6; day += 1) {
      await on.settle(id);
      await on.passTime();
    }
    expect((await on.settle(id)).articles).toEqual({ seen: 2, analysed: 0, waiting: 0, failed: 2 });
    expect(on.site.countOf('/missing')).toBe(1);
    expect(on.site.countOf('/broken')).toBe(3);
  }, 120_000);

  it('leaves a host alone for as long as it asks, whatever page says so', async () => {
    serve(
      '/feed.xml',
      rss([
        { path: '/busy', title: 'Busy' },
        { path: '/night', title: 'Night' },
      ]),
    );
    serve('/night', story('Night boat ends'));
    on.site.answers.set(
      '/busy',
      (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end(),
    );
    const id = await on.add('/feed.xml');
    await vi.waitFor(async () => {
      await tendFeeds(await sender());
      expect(on.site.countOf('/busy')).toBe(1);
    }, 30_000);
    for (let round = 0; round < 20; round += 1) {
      await tendFeeds(await sender());
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(on.site.countOf('/night')).toBe(0);
    await database().$executeRaw`UPDATE "Feed" SET "nextAt" = now()`;
    await vi.waitFor(async () => {
      await tendFeeds(await sender());
      expect(Date.parse((await getFeed(id))!.nextAt)).toBeGreaterThan(Date.now() + 50 * 60_000);
    }, 30_000);
    expect(on.site.countOf('/feed.xml')).toBe(1);
    await database().$executeRaw`UPDATE "Turn" SET "freeAt" = now()`;
    await vi.waitFor(async () => {
      await tendFeeds(await sender());
      expect((await getFeed(id))!.articles).toMatchObject({ analysed: 1, waiting: 1 });
    }, 30_000);
  });

  it('tells a changed headline, a changed body and a return to what was, and no version twice', async () => {
    serve('/feed.xml', rss([{ path: '/night', title: 'Quill slams passengers' }]));
    serve('/night', story('Quill slams passengers'));
    const id = await on.add('/feed.xml');
    const look = async () => {
      await on.passTime();
      await on.settle(id);
    };
    await on.settle(id);
    await look(); // nothing changed
    serve('/night', story('Night boat ends'));
    await look();
    serve('/night', story('Night boat ends', ' The company declined to comment.'));
    await look();
    await look();
    serve('/night', story('Quill slams passengers'));
    await look();
    // A wall that comes up in front of it is no version.
    serve(
      '/night',
      '<title>Subscribe</title><h1>Quill slams passengers</h1><p>Subscribe to read on: the whole story is for readers with an account.</p>',
    );
    await look();
    const [{ articleId }] = await database().watchedPage.findMany();
    const versions = await versionsOf(articleId!);
    expect(versions.map(({ headline, verdict }) => [headline, verdict])).toEqual([
      ['Quill slams passengers', 'not-backed'],
      ['Night boat ends', 'backed'],
      ['Night boat ends', 'backed'],
      ['Quill slams passengers', 'not-backed'],
    ]);
    expect(versions[1].text).not.toContain('declined');
    expect(versions[2].text).toContain('declined');
    expect(versions[0].lastAt > versions[0].seenAt).toBe(true);
    expect((await listArticles()).items).toHaveLength(3);
    // Each time that another version came to stand there the article has a receipt of it; looks that found the same have none.
    const copiesAt = async (at: number) => (await savedCopiesOf(versions[at].articleId, 10)).copies;
    expect((await Promise.all([0, 1, 2].map(copiesAt))).map(({ length }) => length)).toEqual([2, 1, 1]);
    const night = `${on.site.url}/night`;
    for (const { at, from } of await copiesAt(0)) {
      expect(from).toMatchObject({ kind: 'fetch', status: 200, hops: [night], bytes: expect.any(Number) });
      expect([versions[0].seenAt, versions[3].seenAt]).toContain(at);
    }
  }, 120_000);

  it('fetches where robots.txt itself is kept from programs, but nothing that a login or the law keeps back', async () => {
    const answer = (status: number) => (_: unknown, response: ServerResponse) =>
      void response.writeHead(status).end();
    on.site.answers.set('/robots.txt', answer(401));
    serve(
      '/feed.xml',
      rss([
        { path: '/paid', title: 'Paid' },
        { path: '/withheld', title: 'Withheld' },
        { path: '/free', title: 'Free' },
      ]),
    );
    on.site.answers.set('/paid', answer(402));
    on.site.answers.set('/withheld', answer(451));
    serve('/free', story('Free'));
    const feed = await on.settle(await on.add('/feed.xml'));
    expect(feed).toMatchObject({ robots: 'none', articles: { analysed: 1, waiting: 0, failed: 2 } });
    const pages = await database().watchedPage.findMany({ orderBy: { url: 'asc' } });
    expect(pages.map(({ problemCode }) => problemCode)).toEqual([null, 'paywall', 'withheld']);
    const { copies } = await savedCopiesOf(pages[0].articleId!, 10);
    expect(copies).toMatchObject([{ from: { kind: 'fetch', status: 200, hops: [`${on.site.url}/free`] } }]);
  });

  it('looks at a page again at once when its feed says that it was changed, and no more when it has left the feed', async () => {
    const item = (updated: string) => ({
      path: '/night',
      title: 'Night boat ends',
      more: `<pubDate>${updated}</pubDate>`,
    });
    serve('/feed.xml', rss([item('Mon, 02 Mar 2026 09:00:00 GMT')]));
    serve('/night', story('Night boat ends'));
    const id = await on.add('/feed.xml');
    await on.settle(id);
    serve('/feed.xml', rss([item('Mon, 02 Mar 2026 10:00:00 GMT')]));
    await database()
      .$executeRaw`UPDATE "WatchedPage" SET "checkedAt" = now() - interval '11 min', "nextAt" = NULL`;
    await database().$executeRaw`UPDATE "Feed" SET "nextAt" = now()`;
    await on.settle(id);
    expect(on.site.countOf('/night')).toBe(2);
    serve('/feed.xml', rss([]));
    await database().$executeRaw`UPDATE "Feed" SET "nextAt" = now()`;
    await on.settle(id);
    await on.passTime();
    await on.settle(id);
    expect(on.site.countOf('/night')).toBe(2);
    await forgetOldPages();
    expect(await database().watchedPage.findMany()).toMatchObject([{ nextAt: null }]);
    await database().$executeRaw`UPDATE "WatchedPage" SET "lastSeenAt" = now() - interval '91 days'`;
    await forgetOldPages();
    expect(await database().watchedPage.count()).toBe(0);
  });

  it('lets go of a page whose job was lost', async () => {
    serve('/feed.xml', rss([{ path: '/night', title: 'Night boat ends' }]));
    serve('/night', story('Night boat ends'));
    const id = await on.add('/feed.xml');
    await on.settle(id);
    await database()
      .$executeRaw`UPDATE "WatchedPage" SET "takenAt" = now() - interval '11 min', "nextAt" = now()`;
    await on.settle(id);
    expect(await database().watchedPage.findFirst()).toMatchObject({ takenAt: null });
    await database()
      .$executeRaw`UPDATE "WatchedPage" SET "takenAt" = now() - interval '11 min', "checks" = 30`;
    await on.settle(id);
    expect(await database().watchedPage.findFirst()).toMatchObject({ takenAt: null, nextAt: null });
  });

  it('records a version for what a person hands in again, too', async () => {
    serve('/night', story('Quill slams passengers'));
    const handIn = async () => {
      const outcome = await submit([{ kind: 'url', input: `${on.site.url}/night` }]);
      const [{ id }] = outcome.ok ? outcome.value : [];
      await vi.waitFor(async () => expect((await getSubmission(id))?.state).toBe('done'), 30_000);
      return (await getSubmission(id))!.articleId!;
    };
    await handIn();
    serve('/night', story('Night boat ends'));
    expect((await versionsOf(await handIn())).map(({ headline }) => headline)).toEqual([
      'Quill slams passengers',
      'Night boat ends',
    ]);
    // robots.txt is for programs that nobody asked: a person's request is carried out.
    expect(on.site.countOf('/robots.txt')).toBe(0);
  });

  it('leaves a paused feed alone, fetches on demand a minute later, and forgets a removed one', async () => {
    serve('/feed.xml', rss([]));
    const id = await on.add('/feed.xml');
    await on.settle(id);
    expect(await setPaused(id, true, 'test')).toBe(true);
    expect(await setPaused(id, true, 'test')).toBe(false);
    await on.passTime();
    await on.settle(id);
    expect(await fetchNow(id)).toBe(false);
    expect(on.site.countOf('/feed.xml')).toBe(1);
    await setPaused(id, false, 'test');
    const { lastAt } = await on.settle(id);
    expect(on.site.countOf('/feed.xml')).toBe(2);
    await fetchNow(id);
    expect(Date.parse((await getFeed(id))!.nextAt) - Date.parse(lastAt!)).toBe(60_000);
    expect(await removeFeed(id, 'test')).toBe(true);
    expect(await removeFeed(id, 'test')).toBe(false);
    expect(await listFeeds()).toEqual([]);
    const actions = await database().auditEntry.findMany({
      where: { object: `feed ${id}` },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'feed.add',
      'feed.pause',
      'feed.resume',
      'feed.remove',
    ]);
  });
});
