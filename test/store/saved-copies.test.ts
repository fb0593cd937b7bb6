import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { closeDatabase, transaction } from '@/lib/store/database';
import { saveArticles } from '@/lib/store/save-articles';
import { addSavedCopy, otherPlacesOf, savedCopiesOf } from '@/lib/store/saved-copies';
import { recordVersion, versionsOf } from '@/lib/store/versions';
import type { Article, FetchReceipt } from '@/lib/types';
import { makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const URL = 'https://post.example/wells';
const AT = '2026-11-26T02:14:00.000Z';
const receipt = (bytes: number): FetchReceipt => ({
  kind: 'fetch',
  hops: [URL],
  status: 200,
  headers: [],
  bytes,
  sha256: bytes.toString(16).padStart(64, '0'),
});

describeWithDatabase('what is fetched twice at once', () => {
  afterAll(closeDatabase);

  const arrive = (article: Article, bytes: number, at = AT) =>
    transaction(async (tx) => {
      await saveArticles(tx, [article]);
      await addSavedCopy(tx, article, { id: randomUUID(), at, from: receipt(bytes) });
      await recordVersion(tx, { url: URL, article, at: new Date(at), engine: 'test/1' });
    });

  it('has a receipt each, the last first', async () => {
    const article = makeArticle({ headline: 'Wells run dry', url: URL });
    const sizes = Array.from({ length: 12 }, (_, n) => n + 1);
    for (const bytes of sizes) await arrive(article, bytes);
    const { copies, count } = await savedCopiesOf(article.id, 20);
    expect(count).toBe(12);
    expect(copies.map(({ from }) => (from.kind === 'fetch' ? from.bytes : 0))).toEqual(sizes.toReversed());
    expect(await versionsOf(article.id)).toHaveLength(1);
  });

  it('is two versions where another text came, in the order that they came', async () => {
    const [one, two] = ['Wells fill again', 'Wells fill again, says council'].map((headline) =>
      makeArticle({ headline, url: URL, text: `${headline}. It rained.` }),
    );
    await arrive(one, 20, '2026-11-26T02:15:00.250Z');
    await arrive(two, 21, '2026-11-26T02:15:00.250Z');
    const told = (await versionsOf(two.id)).slice(-2);
    expect(told.map(({ articleId }) => articleId)).toEqual([one.id, two.id]);
    expect((await savedCopiesOf(one.id, 9)).count + (await savedCopiesOf(two.id, 9)).count).toBe(2);
    // The same again a moment later is no third.
    await arrive(two, 21, '2026-11-26T02:15:00.900Z');
    expect((await versionsOf(two.id)).slice(-2)).toMatchObject([
      { articleId: one.id },
      { articleId: two.id, lastAt: '2026-11-26T02:15:00.900Z' },
    ]);
  });

  it('stands in other places in the order that these came', async () => {
    const article = makeArticle({ headline: 'Tide to turn', url: URL, outlet: 'The Post' });
    const places = ['z', 'm', 'a', 'q', 'b', 'y'].map((name) => `https://${name}.example/tide`);
    for (const url of [URL, ...places])
      await transaction(async (tx) => {
        await saveArticles(tx, [article]);
        await addSavedCopy(tx, { ...article, url }, { id: randomUUID(), at: AT, from: receipt(1) });
      });
    expect((await otherPlacesOf(article.id, 20)).map(({ url }) => url)).toEqual(places);
  });
});
