import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as ask } from '@/app/api/v1/corpus/route';
import { corpusFigures } from '@/lib/store/corpus-figures';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { setMuted } from '@/lib/store/muted-rules';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { makeAnalysis, makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

/** Of two claims one is linked by its statement, and one is not. */
function linked(article = makeArticle()) {
  const analysis = makeAnalysis({ article });
  const [claim] = analysis.claims;
  const link = { documentId: 'letter', method: 'named', score: 0.9 } as const;
  return {
    ...analysis,
    claims: [claim, { ...claim, id: 'c2', attributionId: null }],
    links: [{ ...link, from: { kind: 'attribution', id: 'a1' } as const }],
  };
}

describeWithDatabase('figures over articles', () => {
  beforeAll(async () => {
    for (const over of [
      { headline: 'One slams', publishedAt: '2026-03-01', outlet: 'Norwire' },
      { headline: 'Two slams', publishedAt: '2026-03-01T23:30:00-05:00', outlet: 'The Harbour Post' },
      { headline: 'Three', publishedAt: null, outlet: null },
    ])
      await transaction((tx) => saveAnalysis(tx, linked(makeArticle(over))));
  });
  afterAll(closeDatabase);

  it('counts days, outlets, sources and claims', async () => {
    const figures = await corpusFigures();
    expect(figures).toMatchObject({ articles: 3, undated: 1, days: [{ name: '2026-03-01', count: 2 }] });
    expect(figures.outlets.map(({ name }) => name)).toEqual(['Norwire', 'The Harbour Post']);
    expect(figures.verdicts.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(figures.claims).toEqual({ all: 6, linked: 3 });
    expect(figures.withoutOutlet).toBe(1);
    expect(figures.quoted[0]).toMatchObject({ name: 'Mara Quill', count: 3 });
  });

  it('counts only the articles that a filter means, and none without a fault', async () => {
    expect(await corpusFigures({ outlets: ['norwire'] })).toMatchObject({ articles: 1, undated: 0 });
    expect(await corpusFigures({ outlets: ['Nobody'] })).toMatchObject({
      articles: 0,
      days: [],
      claims: { all: 0, linked: 0 },
      agreement: { alpha: null, units: 0 },
    });
  });

  it('takes the first decision of each person on a flag', async () => {
    const flag = await database().flag.findFirstOrThrow();
    const decided = (actor: string, action: string, minute: number) => ({
      ...{ id: crypto.randomUUID(), flagId: flag.id, faults: [], actor, action },
      createdAt: new Date(Date.UTC(2026, 2, 1, 8, minute)),
    });
    await database().decision.createMany({
      data: [decided('Ida', 'confirm', 1), decided('Ida', 'dismiss', 3), decided('Bo', 'dismiss', 2)],
    });
    expect((await corpusFigures()).agreement).toMatchObject({
      units: 1,
      judgements: 2,
      raters: 2,
      alpha: null,
    });
  });

  it('tells faults and verdicts as the muted rules leave them', async () => {
    expect((await corpusFigures()).faults).toEqual([{ name: 'tone-inflated', count: 2 }]);
    await setMuted('tone-inflated', true, 'Ida');
    const muted = await corpusFigures();
    expect(muted).toMatchObject({ faults: [], muted: ['tone-inflated'] });
    expect(muted.verdicts.map(({ name }) => name)).not.toContain('not-backed');
    await setMuted('tone-inflated', false, 'Ida');
    expect((await corpusFigures()).faults).toHaveLength(1);
  });

  it('answers the same by the API, and refuses what it does not know', async () => {
    const at = (query: string) =>
      ask(
        new Request(`http://127.0.0.1:3000/api/v1/corpus${query}`, { headers: { host: '127.0.0.1:3000' } }),
        undefined as never,
      );
    expect(await (await at('?outlet=Norwire')).json()).toEqual(await corpusFigures({ outlets: ['Norwire'] }));
    expect((await at('?outlets=Norwire')).status).toBe(422);
  });
});
