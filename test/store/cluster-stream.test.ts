import { afterEach, expect, it, vi } from 'vitest';
import { eachAnalysisAcross, getAcross } from '@/lib/store/across';
import { clusterStream } from '@/lib/store/cluster-stream';
import { database, pool, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { saveArticles } from '@/lib/store/save-articles';
import { recordVersion } from '@/lib/store/versions';
import type { Analysis } from '@/lib/types';
import { inFamily } from '../bench/made-family';
import { makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

/** How often a cluster was followed from passage to passage meanwhile. */
async function followed(work: () => Promise<void>): Promise<number> {
  const query = vi.spyOn(pool(), 'query');
  await work();
  return query.mock.calls.filter(([sql]) => String(sql).includes('RECURSIVE')).length;
}
afterEach(() => void vi.restoreAllMocks());

describeWithDatabase('a family of articles in one stream', () => {
  const SIZE = 90;
  const family = Array.from({ length: SIZE }, (_, number) => inFamily(number));
  const all = async (): Promise<Analysis[]> => {
    const found: Analysis[] = [];
    for await (const analysis of eachAnalysisAcross()) found.push(analysis);
    return found;
  };

  it('reads what they share once, and tells each what its own page tells', async () => {
    for (const analysis of family) await transaction((tx) => saveAnalysis(tx, analysis));
    // Two stood at one address, one after the other, and a third stood there before and stands elsewhere now.
    for (const [at, number, url] of [
      [8, 3, 'one'],
      [9, 4, 'one'],
      [7, 5, 'one'],
      [11, 5, 'two'],
      [12, 6, 'two'],
    ] as const)
      await transaction((tx) =>
        recordVersion(tx, {
          url: `https://family.example/${url}`,
          article: family[number].article,
          at: new Date(Date.UTC(2031, 4, 10, at)),
          engine: 'test/1',
        }),
      );
    let streamed: readonly Analysis[] = [];
    // The first page of twenty, and one for what had to be followed by itself.
    expect(await followed(async () => void (streamed = await all()))).toBeLessThanOrEqual(4);
    expect(streamed).toHaveLength(SIZE);
    for (const analysis of streamed) expect(analysis.across).toEqual(await getAcross(analysis));
    expect(streamed[50].across?.clusters[0].articles).toBeGreaterThan(SIZE - 5);
  });

  it('follows a cluster that is too large to be read whole only so far, and has every article in it', async () => {
    const articles = Array.from({ length: 2_400 }, (_, number) =>
      makeArticle({ headline: `Large ${number}`, text: `Large ${number}.` }),
    );
    await transaction((tx) => saveArticles(tx, articles), 60_000);
    const ids = articles.map(({ id }) => id);
    await database().$executeRaw`
      INSERT INTO "Passage" ("id", "articleId", "kind", "ofId", "text", "via", "sketch")
      SELECT 'large ' || place, id, 'claim', 'c1', 'Ships were counted', '{}', '{}'
      FROM unnest(${ids}::text[]) WITH ORDINALITY AS a(id, place)`;
    await database().$executeRaw`
      INSERT INTO "PassageMatch" ("fromId", "toId", "score")
      SELECT 'large ' || f, 'large ' || t, 1 FROM generate_series(1, 2400) f, generate_series(1, 20) t WHERE f <> t
      UNION SELECT 'large ' || t, 'large ' || f, 1 FROM generate_series(1, 2400) f, generate_series(1, 20) t WHERE f <> t`;
    const clusters = clusterStream();
    let told = 0;
    const times = await followed(async () => {
      for (let at = 0; at < ids.length; at += 20) {
        const batch = ids.slice(at, at + 20);
        const found = await clusters(batch);
        for (const id of batch)
          for (const cluster of found.get(id)?.values() ?? [])
            if (cluster.members.some(({ articleId }) => articleId === id) && cluster.articles >= 2_000)
              told++;
      }
    });
    expect(told).toBe(ids.length);
    // One by one 2,400; an article that was not read with the others is read by itself, without what it leads to.
    expect(times).toBeLessThan(500);
  });
});
