import { expect, it } from 'vitest';
import { database } from '@/lib/store/database';
import { getFeed, listFeeds } from '@/lib/store/feeds';
import type { Feed } from '@/lib/types';
import { httpSite } from '../../ingest/local-site';
import { describeWithDatabase } from '../../store/scratch-database';
import { rss, story, type Answer } from './news-site';
import { watching } from './watching';

const to =
  (location: string, status = 301): Answer =>
  (_, response) =>
    void response.writeHead(status, { location }).end();

describeWithDatabase('feeds that move', () => {
  const on = watching();
  const at = (path: string) => on.site.url + path;
  const hoursPass = (hours: number) =>
    database()
      .$executeRaw`UPDATE "Feed" SET "movingSince" = "movingSince" - ${hours} * interval '1 hour', "nextAt" = now()`;
  /** Lets hours pass, then reads the feed again. */
  const later = async (id: string, hours: number): Promise<Feed> => {
    await hoursPass(hours);
    return on.settle(id);
  };
  /** A feed that was read at its old address, and whose site now answers something else there. */
  const movedTo = async (answer: Answer): Promise<string> => {
    on.site.answers.set('/old.xml', rss([]));
    const id = await on.add('/old.xml');
    await on.settle(id);
    on.site.answers.set('/new.xml', rss([{ path: '/night', title: 'Night boat ends' }]));
    on.site.answers.set('/night', story('Night boat ends'));
    on.site.answers.set('/old.xml', answer);
    return id;
  };
  const stays = { address: '', moved: null };
  const atOld = () => ({ ...stays, address: at('/old.xml') });

  it.each([301, 308])('are fetched at the new address after a day of %i, and say so', async (status) => {
    const id = await movedTo(to('/new.xml', status));
    const first = await later(id, 0);
    // Read through the redirect from the first day on.
    expect(first).toMatchObject({ ...atOld(), articles: { analysed: 1 } });
    expect(first.moving).toMatchObject({ to: at('/new.xml'), watched: false });
    expect(await later(id, 23.9)).toMatchObject({ ...atOld(), moving: { since: expect.any(String) } });
    const moved = await later(id, 0.2);
    expect(moved).toMatchObject({
      address: at('/new.xml'),
      given: at('/old.xml'),
      moving: null,
      problem: null,
    });
    expect(moved.moved).toEqual({ from: at('/old.xml'), at: moved.okAt });
    const before = on.site.countOf('/old.xml');
    expect(await later(id, 1)).toMatchObject({ address: at('/new.xml'), moved: moved.moved });
    expect(on.site.countOf('/old.xml')).toBe(before);
    expect(await on.add('/old.xml')).toBe(id);
    const [entry] = await database().auditEntry.findMany({
      where: { object: `feed ${id}`, action: 'feed.move' },
    });
    expect(entry).toMatchObject({ actor: 'Standfirst', detail: `${at('/old.xml')} → ${at('/new.xml')}` });
  });

  it('stay where the redirect ends within the day, and begin anew with another target', async () => {
    const id = await movedTo(to('/new.xml'));
    await later(id, 0);
    on.site.answers.set('/old.xml', rss([]));
    expect(await later(id, 30)).toMatchObject({ ...atOld(), moving: null });
    on.site.answers.set('/old.xml', to('/new.xml'));
    expect(await later(id, 30)).toMatchObject({ ...atOld(), moving: { to: at('/new.xml') } });
    on.site.answers.set('/other.xml', rss([]));
    on.site.answers.set('/old.xml', to('/other.xml'));
    expect(await later(id, 30)).toMatchObject({ ...atOld(), moving: { to: at('/other.xml') } });
    expect(await later(id, 30)).toMatchObject({ address: at('/other.xml') });
  });

  it('follow a site that does not send the same twice (304)', async () => {
    const id = await movedTo(to('/new.xml'));
    on.site.answers.set('/new.xml', ({ headers }, response) =>
      headers['if-none-match'] === '"1"'
        ? void response.writeHead(304).end()
        : void response.writeHead(200, { etag: '"1"' }).end(rss([])),
    );
    await later(id, 0);
    expect(await later(id, 25)).toMatchObject({ address: at('/new.xml'), last: { same: true } });
    expect(await later(id, 25)).toMatchObject({ last: { same: true }, problem: null });
  });

  it('begin to move only once they were read', async () => {
    on.site.answers.set('/old.xml', to('/new.xml'));
    on.site.answers.set('/new.xml', rss([]));
    const id = await on.add('/old.xml');
    expect(await on.settle(id)).toMatchObject({ ...atOld(), moving: null });
    expect(await later(id, 0)).toMatchObject({ moving: { to: at('/new.xml') } });
  });

  it('are told and not doubled where the new address is watched already, and move when it no longer is', async () => {
    const id = await movedTo(to('/new.xml'));
    const twin = await on.add('/new.xml');
    await later(id, 0);
    expect(await later(id, 25)).toMatchObject({ ...atOld(), moving: { to: at('/new.xml'), watched: true } });
    expect((await listFeeds()).find((feed) => feed.id === id)?.moving?.watched).toBe(true);
    expect(await getFeed(twin)).toMatchObject({ address: at('/new.xml'), moving: null });
    await database().feed.delete({ where: { id: twin } });
    expect(await later(id, 0)).toMatchObject({ address: at('/new.xml') });
  });

  it('are not moved by a redirect for the time being, nor by one in the middle of permanent ones', async () => {
    const id = await movedTo(to('/one', 301));
    on.site.answers.set('/one', to('/two', 302));
    on.site.answers.set('/two', to('/new.xml', 301));
    expect(await later(id, 0)).toMatchObject({ ...atOld(), moving: null, articles: { analysed: 1 } });
    expect(await later(id, 30)).toMatchObject({ ...atOld(), moving: null });
  });

  it('are not moved into a circle, to a page, or to what cannot be read, and find back', async () => {
    const id = await movedTo(to('/old.xml'));
    expect(await later(id, 0)).toMatchObject({ ...atOld(), problem: { code: 'too-many-redirects' } });
    on.site.answers.set(
      '/page',
      '<title>Post</title><link rel="alternate" type="application/rss+xml" href="/new.xml">',
    );
    on.site.answers.set('/old.xml', to('/page'));
    for (const hours of [0, 30])
      expect(await later(id, hours)).toMatchObject({
        ...atOld(),
        moving: null,
        problem: { code: 'not-a-feed' },
      });
    on.site.answers.set('/old.xml', to('/nothing.xml'));
    for (const hours of [0, 30])
      expect(await later(id, hours)).toMatchObject({
        ...atOld(),
        moving: null,
        problem: { code: 'not-found' },
      });
    on.site.answers.set('/old.xml', rss([]));
    expect(await later(id, 0)).toMatchObject({ ...atOld(), problem: null });
  });

  it('are not moved to a private address, however long they lead there', async () => {
    const asked: string[] = [];
    const inside = await httpSite(({ url }, response) => void (asked.push(url!), response.end(rss([]))));
    try {
      const id = await movedTo(to(`${inside.url}/feed.xml`));
      for (const hours of [0, 30, 30])
        expect(await later(id, hours)).toMatchObject({
          ...atOld(),
          moving: null,
          problem: { code: 'private-address' },
        });
      expect(asked).toEqual([]);
    } finally {
      await inside.close();
    }
  });

  it('are asked for no longer when their site took them down (410), also where they had moved to', async () => {
    const id = await movedTo(to('/new.xml'));
    await later(id, 0);
    on.site.answers.set('/new.xml', (_, response) => void response.writeHead(410).end());
    const gone = await later(id, 25);
    expect(gone).toMatchObject({ ...atOld(), paused: true, problem: { code: 'gone' } });
    expect(gone.problem?.message).toContain('taken down for good (410)');
    const before = on.site.countOf('/old.xml');
    await later(id, 25);
    expect(on.site.countOf('/old.xml')).toBe(before);
  });
});
