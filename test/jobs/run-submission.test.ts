import { randomUUID } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { analyseArticle } from '@/lib/jobs/analyse-article';
import { acceptArticles } from '@/lib/jobs/accept-articles';
import { extendJob } from '@/lib/jobs/extend-job';
import { finishJob, LostJobError, type HeldJob } from '@/lib/jobs/finish-job';
import { enqueueReanalyses, enqueueSubmission } from '@/lib/jobs/enqueue';
import { forgetSender, JOB_OPTIONS, RETRIES, sender } from '@/lib/jobs/queue';
import { settleOrphans } from '@/lib/jobs/settle-orphans';
import type { Steps } from '@/lib/jobs/steps';
import { submit } from '@/lib/jobs/submit';
import { takeJobs, type Taking } from '@/lib/jobs/take-jobs';
import { articlesOfOtherEngines, countAnalyses, getAnalysis, listArticles } from '@/lib/store/articles';
import { corpusFigures } from '@/lib/store/corpus-figures';
import { database, transaction } from '@/lib/store/database';
import { answerWithin, forgetOldKeys, type KeptAnswer } from '@/lib/store/answer-once';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { saveArticles } from '@/lib/store/save-articles';
import { otherPlacesOf, savedCopiesOf } from '@/lib/store/saved-copies';
import { createSubmissions, getSubmission } from '@/lib/store/submissions';
import { countWaiting, lackingAnalysis, listGivenUp } from '@/lib/store/waiting-articles';
import type { Article, Submission } from '@/lib/types';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';
import { stubSteps } from './stub-steps';

const failure = (code: string) => ({ ok: false, problem: { code, message: `It is ${code}.` } }) as const;

async function handIn(kind: Submission['kind'], input: string): Promise<string> {
  const outcome = await submit([{ kind, input }]);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value[0].id;
}

/** Hurries every waiting try: a test does not wait for a back-off. */
const hurry = () =>
  database().$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '1 s' WHERE state = 'retry'`;
const until = <T>(probe: () => Promise<T>, hold: (value: T) => boolean) =>
  vi.waitFor(
    async () => {
      const value = await probe();
      if (!hold(value)) throw new Error(`still ${JSON.stringify(value)}`);
      return value;
    },
    { timeout: 90_000, interval: 50 },
  );
const ended = (id: string) =>
  until(
    async () => (await hurry(), getSubmission(id)),
    (one) => one?.state === 'done' || one?.state === 'failed',
  );

describeWithDatabase('the jobs', () => {
  let taking: Taking | null = null;
  const work = async (over: Partial<Steps> = {}, lanes = 1) => {
    taking = takeJobs(await sender(), stubSteps(over), { lanes, pollMs: 20 });
  };
  afterEach(async () => {
    await taking?.stop(5_000);
    taking = null;
  });

  it('turns an address into a stored analysis', async () => {
    await work();
    const id = await handIn('url', 'https://example.com/one');
    const done = await ended(id);
    expect(done).toMatchObject({ state: 'done', step: 'headline', problem: null });
    expect((await getAnalysis(done!.articleId!))?.analysis.article.url).toBe('https://example.com/one');
  });

  it('keeps how an article came: by a fetch, a browser, a file and a box', async () => {
    await work();
    const page = { bytes: 9, sha256: 'b'.repeat(64) };
    const browser = { kind: 'browser', url: 'https://example.com/seen', sender: 'Firefox', ...page } as const;
    const address = 'https://example.com/copy';
    const handed = await submit([
      { kind: 'url', input: address },
      { kind: 'html', input: `<h1>${address}</h1>`, origin: browser },
      { kind: 'text', input: address, origin: { kind: 'file', name: 'copy.pdf', ...page } },
      { kind: 'text', input: address },
    ]);
    if (!handed.ok) throw new Error(handed.problem.message);
    const ids = handed.value.map(({ id }) => id);
    const done = await Promise.all(ids.map(ended));
    // The stub gives all four the same words: one article, which came four times.
    const [articleId] = new Set(done.map((one) => one!.articleId!));
    const { copies, count } = await savedCopiesOf(articleId, 3);
    expect([count, copies.length]).toEqual([4, 3]);
    const all = (await savedCopiesOf(articleId, 10)).copies;
    expect(Object.fromEntries(all.map(({ id, from }) => [id, from]))).toMatchObject({
      [ids[0]]: { kind: 'fetch', status: 200 },
      [ids[1]]: browser,
      [ids[2]]: { kind: 'file', name: 'copy.pdf' },
      [ids[3]]: { kind: 'paste' },
    });
    expect(done.map((one) => one!.label)).toEqual([address, browser.url, 'copy.pdf', address]);
  });

  it('keeps where else the very same words stood: address, outlet, writers and day of each', async () => {
    const papers: Record<string, Partial<Article>> = {
      'https://post.example/depot': { outlet: 'Norwick Post', byline: ['Jane Doe'] },
      'https://live.example/depot': { outlet: 'Norwick Live', byline: ['Raj Patel'] },
      'https://live.example/depot-2': { outlet: 'Norwick Live', byline: [], credits: ['AFP'] },
    };
    const readPage: Steps['readPage'] = async (_, url) => ({
      ok: true,
      value: makeArticle({ headline: 'Depot to close', url, ...papers[url ?? ''] }),
    });
    await work({ readPage });
    let articleId = '';
    for (const url of [...Object.keys(papers), 'https://live.example/depot'])
      articleId = (await ended(await handIn('url', url)))!.articleId!;
    const others = await otherPlacesOf(articleId, 20);
    expect(others.map(({ url, outlet, byline, credits }) => [url, outlet, byline, credits])).toEqual([
      ['https://live.example/depot', 'Norwick Live', ['Raj Patel'], []],
      ['https://live.example/depot-2', 'Norwick Live', [], ['AFP']],
    ]);
    expect((await savedCopiesOf(articleId, 9)).count).toBe(4);
    // Whoever looks for either paper finds it.
    for (const outlet of ['norwick live', 'Norwick Post', 'The Tide'])
      expect((await listArticles({ outlets: [outlet] })).items.map(({ id }) => id)).toEqual(
        outlet === 'The Tide' ? [] : [articleId],
      );
    expect((await corpusFigures({})).outlets).toEqual(
      expect.arrayContaining(['Norwick Live', 'Norwick Post'].map((name) => ({ name, count: 1 }))),
    );
  });

  it('keeps the place of a known text that was imported again, once', async () => {
    const boss = await sender();
    const accept = (url: string | null, outlet: string | null) =>
      transaction((tx) =>
        acceptArticles(
          boss,
          [
            {
              article: makeArticle({ headline: 'Tide to turn', url, outlet }),
              copy: {
                id: randomUUID(),
                at: '2026-11-26T02:14:00.000Z',
                from: { kind: 'import', name: 'a.jsonl' },
              },
              storyUrl: null,
            },
          ],
          'test/1',
          tx,
        ),
      );
    const [id] = await accept('https://post.example/tide', 'Norwick Post');
    for (const _ of [1, 2]) {
      await accept('https://post.example/tide', 'Norwick Post');
      await accept('https://live.example/tide', 'Norwick Live');
      await accept(null, null);
    }
    expect((await otherPlacesOf(id, 20)).map(({ url }) => url)).toEqual(['https://live.example/tide']);
    expect((await savedCopiesOf(id, 9)).count).toBe(2);
    await work();
    await until(
      () => getAnalysis(id),
      (one) => one !== null,
    ); // nothing is left to the next test
  });

  it('U20: keeps one article and many submissions when the same comes twice, and analyses it once', async () => {
    const analyse = vi.fn(stubSteps().analyse);
    const ids = await Promise.all([1, 2, 3].map(() => handIn('text', 'Ferry boss slams tide')));
    await work({ analyse });
    const articles = new Set((await Promise.all(ids.map(ended))).map((one) => one?.articleId));
    expect(articles.size).toBe(1);
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('H13: ends a permanent problem at once, with its reason', async () => {
    const fetchPage = vi.fn(async () => failure('not-found'));
    await work({ fetchPage });
    const id = await handIn('url', 'https://example.com/gone');
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: failure('not-found').problem });
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });

  it('H11: tries a transient problem again, and tells the reason meanwhile', async () => {
    let tries = 0;
    const fetched = stubSteps().fetchPage;
    await work({
      fetchPage: (url) => (++tries < 3 ? Promise.resolve(failure('unreachable')) : fetched(url)),
    });
    const id = await handIn('url', 'https://example.com/flaky');
    const waiting = await until(
      () => getSubmission(id),
      (one) => one?.problem !== null,
    );
    expect(waiting).toMatchObject({ state: 'waiting', problem: { code: 'unreachable' } });
    expect(await ended(id)).toMatchObject({ state: 'done', problem: null });
    expect(tries).toBe(3);
  });

  it('H14: waits as long as a site asks before it tries again', async () => {
    const asked = { ...failure('unreachable'), retryAfter: 900 };
    await work({ fetchPage: async () => asked });
    const id = await handIn('url', 'https://example.com/busy');
    await until(
      () => getSubmission(id),
      (one) => one?.problem !== null,
    );
    const [{ wait }] = await database().$queryRaw<{ wait: number }[]>`
      SELECT extract(epoch FROM start_after - now())::float8 AS "wait" FROM pgboss.job WHERE id = ${id}::uuid AND state = 'retry'`;
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    await ended(id); // nothing is left to the next test
  });

  it('H12: gives up a transient problem after the last try, with its reason', async () => {
    const fetchPage = vi.fn(async () => failure('unreachable'));
    await work({ fetchPage });
    const id = await handIn('url', 'https://example.com/down');
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: failure('unreachable').problem });
    expect(fetchPage).toHaveBeenCalledTimes(1 + RETRIES);
  });

  it('gives up a name that does not resolve after the second try', async () => {
    const fetchPage = vi.fn(async () => failure('dns-error'));
    await work({ fetchPage, isTransient: () => true });
    const id = await handIn('url', 'https://exmaple.invalid/');
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: failure('dns-error').problem });
    expect(fetchPage).toHaveBeenCalledTimes(2);
  });

  it('ends a poison job as failed, keeps nothing of it, and goes on with the others', async () => {
    const analyse: Steps['analyse'] = (article, documents, onStep) => {
      if (article.headline === 'Poison') throw new Error('cannot read this');
      return stubSteps().analyse(article, documents, onStep);
    };
    const before = await countAnalyses();
    await work({ analyse });
    const [poison, other] = [await handIn('text', 'Poison'), await handIn('text', 'Ferry boss slams poison')];
    expect(await ended(other)).toMatchObject({ state: 'done' });
    expect(await ended(poison)).toMatchObject({
      state: 'failed',
      problem: { code: 'internal' },
      articleId: null,
    });
    expect(await countAnalyses()).toBe(before + 1);
  });

  it('stores nothing and tries again when storing fails', async () => {
    let broken = true;
    const analyse: Steps['analyse'] = async (article, documents, onStep) => {
      const analysis = await stubSteps().analyse(article, documents, onStep);
      const claims = analysis.claims.map((claim) => ({ ...claim, text: 'NUL: \0' }));
      return broken ? { ...analysis, claims } : analysis;
    };
    await work({ analyse });
    const id = await handIn('text', 'Ferry boss slams storage');
    await until(
      () => getSubmission(id),
      (one) => one?.problem !== null,
    );
    expect(await database().article.count({ where: { headline: 'Ferry boss slams storage' } })).toBe(0);
    broken = false;
    expect(await ended(id)).toMatchObject({ state: 'done' });
  });

  it('Q2: refuses what a worker brings after its job was given to another', async () => {
    const boss = await sender();
    const id = await handIn('text', 'Zombie');
    const [job] = await boss.fetch<{ id: string }>('submission', { includeMetadata: true });
    const held = { ...job, name: 'submission' as const, retryLimit: RETRIES };
    await database()
      .$executeRaw`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE id = ${job.id}::uuid`;
    await boss.expire();
    await hurry();
    const [again] = await boss.fetch<{ id: string }>('submission', { includeMetadata: true });
    expect(again).toMatchObject({ id, retryCount: 1 });
    let stored = false;
    const late = finishJob(boss, held, 'complete', async () => void (stored = true));
    await expect(late).rejects.toThrow(LostJobError);
    expect(stored).toBe(false);
    await boss.complete('submission', id);
  });

  it('Q7: makes one job of twin enqueues, and one of many requests with the same key', async () => {
    const boss = await sender();
    const [{ id }] = await createSubmissions([{ kind: 'text', input: 'Twin' }]);
    await Promise.all(Array.from({ length: 10 }, () => enqueueSubmission(boss, id)));
    const [{ jobs }] = await database().$queryRaw<
      { jobs: bigint }[]
    >`SELECT count(*) AS jobs FROM pgboss.job WHERE id = ${id}::uuid`;
    expect(Number(jobs)).toBe(1);
    const once = () =>
      answerWithin({ key: 'key-1', digest: 'd' }, async (keep) => {
        let answer: KeptAnswer = { status: 202, headers: {}, body: '' };
        const outcome = await submit([{ kind: 'text', input: 'Once' }], (tx, [one]) =>
          keep(tx, (answer = { ...answer, body: one.id })),
        );
        return outcome.ok ? answer : { ...answer, status: 422 };
      });
    const outcomes = await Promise.all(Array.from({ length: 8 }, once));
    const bodies = outcomes.map((outcome) => (outcome.ok ? outcome.value.body : outcome.problem.code));
    expect(bodies).toEqual(Array.from({ length: 8 }, () => bodies[0]));
    const kept = await database().submission.findMany({ where: { input: 'Once' } });
    expect(kept.map(({ id: one }) => one)).toEqual([bodies[0]]);
  });

  it('holds a job that waits for its turn behind an article that takes minutes', async () => {
    const boss = await sender();
    for (const text of ['Takes minutes', 'Waits behind it']) await handIn('text', text);
    const jobs = await boss.fetch<{ id: string }>('submission', { batchSize: 2, includeMetadata: true });
    const [long, short] = jobs.map((job) => ({ ...job, name: 'submission' as const }));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let release = (): void => {};
    const steps = stubSteps({
      analyse: async (article, documents, onStep) => {
        if (article.headline === 'Takes minutes') await new Promise<void>((done) => (release = done));
        return stubSteps().analyse(article, documents, onStep);
      },
    });
    const first = analyseArticle(makeArticle({ headline: 'Takes minutes' }), steps, { job: long });
    const second = analyseArticle(makeArticle({ headline: 'Waits behind it' }), steps, { job: short });
    await until(async () => vi.getTimerCount(), (count) => count > 0); // prettier-ignore
    await database()
      .$executeRaw`UPDATE pgboss.job SET started_on = now() - interval '40 s' WHERE id = ${short.id}::uuid`;
    await vi.advanceTimersByTimeAsync(15_000);
    const silent = async () =>
      (
        await database().$queryRaw<{ s: number }[]>`
        SELECT extract(epoch FROM now() - started_on)::float8 AS s FROM pgboss.job WHERE id = ${short.id}::uuid`
      )[0].s;
    await until(silent, (seconds) => seconds < 30);
    release();
    await Promise.all([first, second]);
    vi.useRealTimers();
    for (const job of [long, short]) await boss.complete('submission', job.id);
    await database().submission.deleteMany({ where: { id: { in: [long.data.id, short.data.id] } } });
  });

  it('keeps no submission whose job cannot be kept', async () => {
    await database()
      .$executeRaw`ALTER TABLE pgboss.job ADD CONSTRAINT refuse CHECK (data::text NOT LIKE '%') NOT VALID`;
    await expect(submit([{ kind: 'text', input: 'No room' }])).rejects.toThrow();
    await database().$executeRaw`ALTER TABLE pgboss.job DROP CONSTRAINT refuse`;
    expect(await database().submission.count({ where: { input: 'No room' } })).toBe(0);
  });

  it('gives a submission without job one, and fails one whose job was given up', async () => {
    const boss = await sender();
    const [lost, dead] = await createSubmissions(['Lost', 'Dead'].map((input) => ({ kind: 'text', input })));
    await boss.send('submission', { id: dead.id }, { ...JOB_OPTIONS, id: dead.id, retryLimit: 0 });
    const job = await until(
      () => boss.fetch('submission').then(([one]) => one),
      (one) => one?.id === dead.id,
    );
    await boss.fail('submission', job.id);
    await settleOrphans(boss);
    expect(await getSubmission(dead.id)).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
    await work();
    expect(await ended(lost.id)).toMatchObject({ state: 'done' });
  });

  it('analyses stored articles again when the engine has changed', async () => {
    const stale = await articlesOfOtherEngines('test/2');
    expect(stale.length).toBeGreaterThan(0);
    const boss = await sender();
    await transaction((tx) => enqueueReanalyses(boss, [...stale, ...stale], tx));
    await work({ ...stubSteps({ engine: 'test/2' }) }, 2);
    await until(
      () => articlesOfOtherEngines('test/2'),
      (rest) => rest.length === 0,
    );
    expect((await getAnalysis(stale[0]))?.analysis.engine).toBe('test/2');
  });

  it('refuses a page with more than 1 MiB of text with what to do', async () => {
    await work({
      readPage: async () => ({ ok: true, value: { ...bigArticle(), text: 'x'.repeat(2_000_000) } }),
    });
    const id = await handIn('html', 'x'.repeat(2_000_000));
    const failed = await ended(id);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'too-large' } });
    expect(failed?.label).toHaveLength(120);
  });

  it('refuses a text over 1 MiB before it is kept', async () => {
    const before = await database().submission.count();
    expect(await submit([{ kind: 'text', input: 'x'.repeat(2_000_000) }])).toMatchObject({
      ok: false,
      problem: { code: 'too-large' },
    });
    expect(await database().submission.count()).toBe(before);
  });

  it('gives a long text the time that it needs, then takes it away, and fails it after the last try', async () => {
    const boss = await sender();
    const id = await handIn('url', 'https://example.com/as-long-as-a-book');
    const [job] = await boss.fetch<{ id: string }>('submission', { includeMetadata: true });
    expect(job.id).toBe(id);
    const held: HeldJob<{ id: string }> = { ...job, name: 'submission' };
    await extendJob(held, 1024 * 1024);
    const later = async (seconds: number) => {
      await database().$executeRaw`
        UPDATE pgboss.job SET started_on = started_on - make_interval(secs => ${seconds}::float8)
        WHERE id = ${id}::uuid`;
      await boss.expire();
      return (await boss.getJobById('submission', id))?.state;
    };
    expect(await later(300)).toBe('active');
    expect(await later(300)).toBe('retry');
    await expect(extendJob(held, 1)).rejects.toThrow(LostJobError);
    for (let tries = 1; tries <= RETRIES; tries++) {
      await hurry();
      expect((await boss.fetch('submission')).map((one) => one.id)).toEqual([id]);
      expect(await later(600)).toBe(tries < RETRIES ? 'retry' : 'failed');
    }
    await settleOrphans(boss);
    expect(await getSubmission(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'internal', message: expect.stringMatching(/^Each try ended before its time/) },
    });
  });

  it(
    'stores what 1 MiB of prose gives: ten thousand statements and claims',
    { timeout: 120_000 },
    async () => {
      await work({
        analyse: (article) => {
          const made = makeAnalysis({ article, engine: 'test/1' });
          const many = <T extends { id: string }>([one]: readonly T[]): T[] =>
            Array.from({ length: 11_000 }, (_, i) => ({ ...one, id: `${one.id}-${i}` }));
          return { ...made, attributions: many(made.attributions), claims: many(made.claims) };
        },
      });
      const done = await ended(await handIn('url', 'https://example.com/a-book'));
      expect(done).toMatchObject({ state: 'done' });
      expect((await getAnalysis(done!.articleId!))?.analysis.claims).toHaveLength(11_000);
    },
  );

  it('forgets the key of a request after a day', async () => {
    expect(await forgetOldKeys()).toBe(0);
    const keys = await database().request.count();
    expect(keys).toBeGreaterThan(0);
    expect(await forgetOldKeys(new Date(Date.now() + 25 * 3_600_000))).toBe(keys);
    forgetSender();
  });

  it('lets others through when ten thousand addresses of one host are handed in (Q8)', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `https://slow.example/${i}`);
    await submit([...many, 'https://quick.example/a'].map((input) => ({ kind: 'url', input })));
    const one = await handIn('url', 'https://alone.example/');
    const asked: string[] = [];
    const { fetchPage } = stubSteps();
    await work({ fetchPage: (url) => (asked.push(new URL(url).host), fetchPage(url)) });
    await ended(one);
    expect(asked.slice(0, 2)).toContain('alone.example'); // at most the one under way goes before
    await until(async () => asked.includes('quick.example'), Boolean);
    expect(asked.indexOf('quick.example')).toBeLessThanOrEqual(12);
  });

  it('tells an article why its analysis failed for good, after five tries, and offers it to the next engine (Q3)', async () => {
    const article = makeArticle({ headline: 'The poison one' });
    await transaction((tx) => saveArticles(tx, [article]));
    const boss = await sender();
    await transaction((tx) => enqueueReanalyses(boss, [article.id], tx));
    let tries = 0;
    const { analyse } = stubSteps();
    await work({
      analyse: (one, ...rest) => {
        if (one.id !== article.id) return analyse(one, ...rest);
        tries++;
        throw new Error('cannot read this\nat line 1');
      },
    });
    const [given] = await until(
      async () => (await hurry(), listGivenUp('test/1', 5)),
      (all) => all.length > 0,
    );
    expect(given).toEqual({
      articleId: article.id,
      headline: 'The poison one',
      problem: 'The analysis failed 5 times: cannot read this',
    });
    expect(tries).toBe(5);
    expect(await countWaiting()).toBe(0);
    const lacking = (engine: string) => transaction((tx) => lackingAnalysis([article.id], engine, tx));
    expect([await lacking('test/1'), await lacking('test/2')]).toEqual([[], [article.id]]);
    await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article, engine: 'test/2' })));
    expect(await listGivenUp('test/1', 5)).toEqual([]);
  });
});

function bigArticle() {
  const outcome = stubSteps().readPasted('Big');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}
