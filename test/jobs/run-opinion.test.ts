import { afterEach, expect, it, vi } from 'vitest';
import { GET as getOpinions } from '@/app/api/v1/articles/[id]/opinions/route';
import { enqueueReanalyses } from '@/lib/jobs/enqueue';
import { forgetSender, sender } from '@/lib/jobs/queue';
import { submit } from '@/lib/jobs/submit';
import { takeJobs, type Taking } from '@/lib/jobs/take-jobs';
import type { Adviser } from '@/lib/opinion/adviser';
import { getAnalysis } from '@/lib/store/articles';
import { database, transaction } from '@/lib/store/database';
import { opinionsOf } from '@/lib/store/opinions';
import { getSubmission } from '@/lib/store/submissions';
import { spanOf } from '@/lib/text/span';
import type { Opinion } from '@/lib/types';
import { describeWithDatabase } from '../store/scratch-database';
import { stubSteps } from './stub-steps';

const backs: Adviser['ask'] = async ({ text }) => ({
  ok: true,
  value: { stance: 'backs', score: 0.9, quotations: [spanOf(text, 0, 30)], reason: null },
});
const failing: Adviser['ask'] = async () => ({
  ok: false,
  problem: { code: 'busy', message: 'It is busy.' },
});
const adviser = (ask: Adviser['ask'], model = 'm', kind: Adviser['kind'] = 'endpoint'): Adviser => ({
  kind,
  model,
  ask,
});

const waited = <T>(probe: () => Promise<T>) => vi.waitFor(probe, { timeout: 45_000, interval: 50 });

describeWithDatabase('second opinions', () => {
  let taking: Taking | null = null;
  afterEach(async () => {
    await taking?.stop(5_000);
    taking = null;
    forgetSender();
  });
  const work = async (advisers: readonly Adviser[], lanes = 1) => {
    taking = takeJobs(await sender(), stubSteps({ advisers }), { lanes, pollMs: 20 });
  };
  async function handIn(headline: string): Promise<string> {
    const outcome = await submit([{ kind: 'text', input: headline }]);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return waited(async () => {
      const one = await getSubmission(outcome.value[0].id);
      if (one?.state !== 'done') throw new Error(one?.state);
      return one.articleId!;
    });
  }
  const opinions = (articleId: string, count = 1) =>
    waited(async () => {
      const stored = await opinionsOf(articleId);
      if (stored.length < count) throw new Error('none yet');
      return stored;
    });
  const jobs = () => database().$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE name = 'opinion'`;

  it('are nobody’s without advisers', async () => {
    await work([]);
    const articleId = await handIn('Ferry boss slams tide');
    expect(await jobs()).toEqual([]);
    expect(await opinionsOf(articleId)).toEqual([]);
  });

  it('come after the analysis, which they leave as it is, and are given by the API apart from it', async () => {
    await work([adviser(backs), adviser(failing, 'n', 'nli')]);
    const articleId = await handIn('Ferry boss slams fog');
    const before = JSON.stringify((await getAnalysis(articleId))!.analysis);
    const stored = await opinions(articleId, 2);
    expect(stored).toMatchObject([
      {
        kind: 'endpoint',
        headline: 'Ferry boss slams fog',
        outcome: { ok: true, value: { stance: 'backs' } },
      },
      { kind: 'nli', outcome: { ok: false, problem: { code: 'busy' } } },
    ]);
    expect(JSON.stringify((await getAnalysis(articleId))!.analysis)).toBe(before);
    expect((await getAnalysis(articleId))!.analysis.headlines[0].verdict).toBe('not-backed');
    const request = new Request('http://127.0.0.1:3000/', { headers: { host: '127.0.0.1:3000' } });
    const response = await getOpinions(request, { params: Promise.resolve({ id: articleId }) });
    expect(((await response.json()) as { items: Opinion[] }).items).toEqual(stored);
  });

  it('are asked for once, again while one is missing, and of another model', async () => {
    const ask = vi.fn(backs);
    await work([adviser(ask)]);
    const articleId = await handIn('Ferry boss slams wind');
    await opinions(articleId);
    await handIn('Ferry boss slams wind');
    const boss = await sender();
    await transaction((tx) => enqueueReanalyses(boss, [articleId], tx));
    await waited(async () =>
      expect(
        await database()
          .$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'reanalysis' AND state = 'completed'`,
      ).toHaveLength(1),
    );
    expect(ask).toHaveBeenCalledTimes(1);
    await taking?.stop(5_000);
    await work([adviser(ask, 'other')]);
    await handIn('Ferry boss slams wind');
    await waited(async () => expect((await opinionsOf(articleId))[0].model).toBe('other'));
  });

  it('keep no article waiting: with two lanes one goes on reading', async () => {
    let free = (): void => {};
    const held = new Promise<void>((done) => (free = done));
    await work([adviser(async (question) => (await held, backs(question)))], 2);
    const first = await handIn('Ferry boss slams ice');
    const second = await handIn('Ferry boss slams hail');
    expect(await opinionsOf(first)).toEqual([]);
    free();
    await opinions(first);
    await opinions(second);
  });

  it('show no quotation that no longer stands in the text', async () => {
    await work([adviser(backs)]);
    const articleId = await handIn('Ferry boss slams rain');
    await opinions(articleId);
    await database().$executeRaw`UPDATE "Article" SET "text" = 'X' || "text" WHERE "id" = ${articleId}`;
    const [{ outcome }] = await opinionsOf(articleId);
    expect(outcome).toMatchObject({ ok: true, value: { quotations: [] } });
  });
});
