import { afterAll, expect, it } from 'vitest';
import { GET as getVersions } from '@/app/api/v1/articles/[id]/versions/route';
import { POST as fetchFeed } from '@/app/api/v1/feeds/[id]/fetch/route';
import { DELETE as remove, GET as getOne, PATCH as patch } from '@/app/api/v1/feeds/[id]/route';
import { GET as list, POST as add } from '@/app/api/v1/feeds/route';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { MOST_FEEDS } from '@/lib/store/feeds';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { recordVersion } from '@/lib/store/versions';
import type { Feed } from '@/lib/types';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';

const request = (method: string, body?: unknown, origin?: string) =>
  new Request('http://127.0.0.1:3000/api/v1/feeds', {
    method,
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...(origin ? { origin } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const none = undefined as never;
const ADDRESS = 'https://lantern.example/feed.xml';

describeWithDatabase('feeds by the API', () => {
  afterAll(closeDatabase);
  let feed: Feed;

  it('are watched once, whatever the address is written like', async () => {
    const first = await add(request('POST', { address: ` ${ADDRESS}#top ` }), none);
    expect(first.status).toBe(201);
    feed = (await first.json()) as Feed;
    expect(feed).toMatchObject({ address: ADDRESS, title: null, paused: false, last: null, problem: null });
    const again = await add(request('POST', { address: 'lantern.example/feed.xml' }), none);
    expect([again.status, ((await again.json()) as Feed).id]).toEqual([200, feed.id]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => add(request('POST', { address: 'https://twin.example/feed' }), none)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(((await (await list(request('GET'), none)).json()) as { items: Feed[] }).items).toHaveLength(2);
  });

  it.each([
    ['a private address', { address: 'http://10.0.0.1/feed' }, 400, 'private-address'],
    ['this machine', { address: 'http://localhost/feed' }, 400, 'private-address'],
    ['a file', { address: 'file:///etc/passwd' }, 400, 'unsupported-scheme'],
    ['another port', { address: 'http://lantern.example:6379/' }, 400, 'blocked-port'],
    ['no address', { address: 'what is this' }, 400, 'not-a-url'],
    ['nothing', { address: ' ' }, 422, 'invalid'],
    ['too much', { address: `https://lantern.example/${'x'.repeat(3_000)}` }, 422, 'invalid'],
    ['an unknown field', { address: ADDRESS, every: 1 }, 422, 'invalid'],
  ])('are none at %s', async (_, body, status, code) => {
    const response = await add(request('POST', body), none);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('are changed by no foreign page', async () => {
    expect((await add(request('POST', { address: ADDRESS }, 'https://evil.example'), none)).status).toBe(403);
    expect((await remove(request('DELETE', undefined, 'null'), at(feed.id))).status).toBe(403);
  });

  it('tell until when their host asked to be left alone', async () => {
    const held = async () =>
      ((await (await list(request('GET'), none)).json()) as { items: Feed[] }).items.map(
        ({ heldUntil }) => heldUntil !== null,
      );
    expect(await held()).toEqual([false, false]);
    const freeAt = new Date(Date.now() + 600_000);
    await database().turn.create({ data: { host: 'lantern.example', holder: feed.id, freeAt } });
    expect((await held()).filter(Boolean)).toHaveLength(1);
    expect(((await (await getOne(request('GET'), at(feed.id))).json()) as Feed).heldUntil).toBe(
      freeAt.toISOString(),
    );
    await database().turn.updateMany({ data: { freeAt: new Date(Date.now() + 5_000) } }); // as after any fetch
    expect(await held()).toEqual([false, false]);
  });

  it('are paused, resumed, fetched and removed', async () => {
    const paused = await patch(request('PATCH', { paused: true }), at(feed.id));
    expect(((await paused.json()) as Feed).paused).toBe(true);
    expect((await patch(request('PATCH', { paused: true }), at(feed.id))).status).toBe(200);
    expect((await fetchFeed(request('POST'), at(feed.id))).status).toBe(409);
    expect(
      ((await (await patch(request('PATCH', { paused: false }), at(feed.id))).json()) as Feed).paused,
    ).toBe(false);
    expect((await fetchFeed(request('POST'), at(feed.id))).status).toBe(202);
    expect((await getOne(request('GET'), at(feed.id))).status).toBe(200);
    expect((await remove(request('DELETE'), at(feed.id))).status).toBe(204);
    for (const id of [feed.id, 'x', "' OR 1=1 --", '../..']) {
      expect((await getOne(request('GET'), at(id))).status).toBe(404);
      expect((await remove(request('DELETE'), at(id))).status).toBe(404);
      expect((await fetchFeed(request('POST'), at(id))).status).toBe(404);
      expect((await patch(request('PATCH', { paused: true }), at(id))).status).toBe(404);
    }
  });

  it('are no more than can be watched', async () => {
    await database().$executeRaw`
      INSERT INTO "Feed" ("id", "address", "given") SELECT gen_random_uuid(), 'https://a.example/' || n, '' FROM generate_series(1, ${MOST_FEEDS}::int) AS n`;
    const response = await add(request('POST', { address: 'https://one-more.example/' }), none);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      422,
      'too-many-feeds',
    ]);
  });

  it('give an article its versions', async () => {
    const [before, after] = ['Ferry boss slams passengers', 'Ferry boss writes to passengers'].map(
      (headline) => makeArticle({ headline }),
    );
    for (const [i, article] of [before, after].entries())
      await transaction(async (tx) => {
        await saveAnalysis(tx, makeAnalysis({ article }));
        await recordVersion(tx, {
          url: article.url!,
          article,
          at: new Date(Date.UTC(2026, 2, 2, 13 + i)),
          engine: 'test/1',
        });
      });
    // What is answered at an address is kept by it: each is asked for at its own.
    const versionsOf = (id: string) =>
      getVersions(
        new Request(`http://127.0.0.1:3000/api/v1/articles/${id}/versions`, request('GET')),
        at(id),
      );
    const { items } = (await (await versionsOf(after.id)).json()) as {
      items: Record<string, unknown>[];
    };
    expect(items).toMatchObject([
      {
        articleId: before.id,
        headline: before.headline,
        verdict: 'not-backed',
        seenAt: '2026-03-02T13:00:00.000Z',
      },
      {
        articleId: after.id,
        headline: after.headline,
        verdict: 'backed',
        seenAt: '2026-03-02T14:00:00.000Z',
      },
    ]);
    expect(items[0]).not.toHaveProperty('text');
    expect((await versionsOf('nope')).status).toBe(404);
  });
});
