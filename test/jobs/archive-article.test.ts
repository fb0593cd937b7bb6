import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { archiveArticle, hasArchive } from '@/lib/jobs/archive-article';
import { archivedPageOf } from '@/lib/store/archived-pages';
import { transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { fakeArchive, json } from '../ingest/archive/fake-archive';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';

const HELD = { archived_snapshots: { closest: { available: true, timestamp: '20261126021400' } } };

describeWithDatabase('archiveArticle', () => {
  const articles = [
    makeArticle({ headline: 'Held', url: 'https://lantern.example/held' }),
    makeArticle({ headline: 'Pasted', url: null }),
    makeArticle({ headline: 'Inside', url: 'http://10.0.0.7/inside' }),
  ];
  const [held, pasted, inside] = articles.map(({ id }) => id);
  let fake: Awaited<ReturnType<typeof fakeArchive>>;
  beforeAll(async () => {
    fake = await fakeArchive([json(HELD)]);
    for (const article of articles) await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article })));
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => fake.close());
  const turnOn = () => {
    vi.stubEnv('STANDFIRST_WAYBACK', fake.url);
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', fake.host);
  };

  it('asks nobody by default', async () => {
    expect(hasArchive()).toBe(false);
    expect(await archiveArticle(held, 'find')).toMatchObject({ problem: { code: 'archive-off' } });
    expect(fake.asked).toEqual([]);
  });

  it('keeps where the copy is', async () => {
    turnOn();
    expect(await archivedPageOf(held)).toBeNull();
    const outcome = await archiveArticle(held, 'find');
    expect(outcome).toMatchObject({ ok: true });
    expect(await archivedPageOf(held)).toEqual(outcome.ok && outcome.value);
    await archiveArticle(held, 'find'); // again: the same row
  });

  it.each([
    ['an article that is unknown', () => 'nobody', 'not-found'],
    ['a text without an address', () => pasted, 'no-address'],
    ['a page in a private network', () => inside, 'private-address'],
  ])('tells the archive nothing of %s', async (_, id, code) => {
    turnOn();
    const before = fake.asked.length;
    expect(await archiveArticle(id(), 'save')).toMatchObject({ problem: { code } });
    expect(fake.asked).toHaveLength(before);
  });
});
