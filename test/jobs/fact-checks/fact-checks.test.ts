import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Checker } from '@/lib/factcheck/checker';
import { closeHeldChecker, heldChecker } from '@/lib/factcheck/held-checker';
import { importFactChecks } from '@/lib/jobs/fact-checks/import-fact-checks';
import { tendFactChecks } from '@/lib/jobs/fact-checks/tend-fact-checks';
import { forgetSender, sender } from '@/lib/jobs/queue';
import { takeJobs, type Taking } from '@/lib/jobs/take-jobs';
import { getAnalysis } from '@/lib/store/articles';
import { eachAnalysisAcross } from '@/lib/store/across';
import { listAudit } from '@/lib/store/audit';
import { checkedClaimsOf } from '@/lib/store/checked-claims';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { listFactChecks, removeFactCheck } from '@/lib/store/fact-checks';
import { saveAnalysis } from '@/lib/store/save-analysis';
import type { Analysis } from '@/lib/types';
import { makeCheck } from '../../factcheck/make-check';
import { makeAnalysis } from '../../store/make-analysis';
import { describeWithDatabase } from '../../store/scratch-database';
import { stubSteps } from '../stub-steps';

// The claim of the invented article, in a checker's words.
const CLAIM = 'Harrow Ferries will suspend its night crossings';
const review = (over: object = {}) => ({
  '@type': 'ClaimReview',
  url: 'https://checker.example/night',
  claimReviewed: `${CLAIM}.`,
  author: { name: 'The Lighthouse Check' },
  reviewRating: { alternateName: 'Half the story' },
  ...over,
});
const feed = (...reviews: object[]) =>
  importFactChecks(
    { name: 'feed.json', contentType: '', bytes: Buffer.from(JSON.stringify(reviews)) },
    'Ada',
  );
const waited = <T>(probe: () => Promise<T>) => vi.waitFor(probe, { timeout: 45_000, interval: 50 });

describeWithDatabase('known fact-checks', () => {
  let taking: Taking | null = null;
  const analysis = makeAnalysis();
  const store = (one: Analysis) => transaction((tx) => saveAnalysis(tx, one));
  beforeEach(async () => {
    await database().factCheck.deleteMany();
    await store(analysis);
  });
  afterEach(async () => {
    await taking?.stop(5_000);
    taking = null;
    forgetSender();
  });
  afterAll(async () => {
    await closeHeldChecker();
    await closeDatabase();
  });
  /** Works until every article is matched with what is held now. */
  async function work(checkers: readonly Checker[] = [], held = heldChecker): Promise<void> {
    const steps = stubSteps({ checkers, held });
    const boss = await sender();
    taking ??= takeJobs(boss, steps, { lanes: 1, pollMs: 20 });
    await tendFactChecks(boss, steps);
    await waited(async () => {
      const rest = await database().$queryRaw<unknown[]>`
        SELECT id FROM pgboss.job WHERE name = 'factcheck' AND state IN ('created', 'active', 'retry')`;
      if (rest.length > 0) throw new Error('not done yet');
    });
    await taking.stop(5_000);
    taking = null;
  }
  const checked = async () => {
    const found = await getAnalysis(analysis.id);
    return checkedClaimsOf(found!.analysis);
  };

  it('are kept once: the same feed again changes nothing, another rating takes the place of the old one', async () => {
    expect(await feed(review(), review({ url: 'https://checker.example/fog' }))).toMatchObject({
      ok: true,
      value: { added: 2, changed: 0, same: 0, refused: { count: 0 } },
    });
    expect(await feed(review())).toMatchObject({ ok: true, value: { added: 0, changed: 0, same: 1 } });
    const worded = review({ reviewRating: { alternateName: 'Three quarters of it' } });
    expect(await feed(worded)).toMatchObject({ ok: true, value: { added: 0, changed: 1, same: 0 } });
    const { items } = await listFactChecks();
    expect(items.map(({ rating }) => rating).sort()).toEqual(['Half the story', 'Three quarters of it']);
  });

  it('are kept once when two hand them in at once', async () => {
    const many = Array.from({ length: 300 }, (_, i) => review({ url: `https://checker.example/${i}` }));
    const both = await Promise.all([feed(...many), feed(...[...many].reverse())]);
    const values = both.map((one) => (one.ok ? one.value : null));
    expect(values.map((value) => value!.added).sort((a, b) => a - b)).toEqual([0, 300]);
    expect(await database().factCheck.count()).toBe(300);
  });

  it('stand in the record, unless nothing changed', async () => {
    await feed(review());
    await feed(review());
    const { items } = await listAudit();
    expect(items.filter(({ action }) => action === 'factcheck.import').slice(0, 2)).toMatchObject([
      { actor: 'Ada', object: '1 added, 0 changed', detail: 'feed.json' },
      expect.not.objectContaining({ object: '0 added, 0 changed' }),
    ]);
  });

  it('are found for the claims of articles that were there before, and of those that come later', async () => {
    await work();
    expect(await checked()).toEqual([]);
    await feed(review());
    await work();
    expect(await checked()).toMatchObject([
      { of: { kind: 'claim', id: 'c1' }, method: 'held', check: { rating: 'Half the story' } },
    ]);
    const later = makeAnalysis({ id: 'later', article: { ...analysis.article, id: 'later' } });
    await store(later);
    await work();
    expect(await checkedClaimsOf(later)).toHaveLength(1);
    for await (const one of eachAnalysisAcross({ articleId: 'later' })) expect(one.checked).toHaveLength(1);
  });

  it('are found by a claim’s words, whatever a new analysis calls it', async () => {
    await feed(review());
    await work();
    const [claim] = analysis.claims;
    const other = { ...claim, id: 'c2', text: 'Somebody wrote a letter to passengers' };
    await store({
      ...analysis,
      claims: [
        { ...other, id: 'c1' },
        { ...claim, id: 'c9' },
      ],
    });
    expect(await checked()).toMatchObject([{ of: { id: 'c9' } }]);
    await work();
    expect(await checked()).toMatchObject([{ of: { id: 'c9' } }]);
  });

  it('are told no more when they are removed', async () => {
    await feed(review());
    await work();
    const [{ check }] = await checked();
    expect(await removeFactCheck(check.id, 'Ada')).toBe(true);
    expect(await removeFactCheck(check.id, 'Ada')).toBe(false);
    expect(await checked()).toEqual([]);
  });

  it('cost nothing while none are held, and no second job when nothing changed', async () => {
    const jobs = () => database().$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE name = 'factcheck'`;
    await database().$executeRaw`DELETE FROM pgboss.job WHERE name = 'factcheck'`;
    await work();
    expect(await jobs()).toEqual([]);
    await feed(review());
    await work();
    const done = (await jobs()).length;
    await work();
    expect(await jobs()).toHaveLength(done);
  });

  it('of predictions and opinions are not looked for', async () => {
    const claims = analysis.claims.map((claim) => ({ ...claim, checkable: false }));
    await store({ ...analysis, claims });
    await feed(review());
    await work();
    expect(await checked()).toEqual([]);
  });

  const google = (find: Checker['find']): Checker => ({ method: 'google', find });
  const knows = google(async (texts) => ({
    ok: true,
    value: texts.map(() => [{ check: makeCheck('g1', CLAIM), score: 0.9 }]),
  }));
  it('of a service are kept beside those held, and stay when it fails later', async () => {
    await feed(review());
    await work([knows]);
    expect((await checked()).map(({ method }) => method).sort()).toEqual(['google', 'held']);
    await store(analysis);
    await work([google(async () => ({ ok: false, problem: { code: 'busy', message: 'busy' } }))]);
    expect((await checked()).map(({ method }) => method).sort()).toEqual(['google', 'held']);
    await store(analysis);
    await work([google(async (texts) => ({ ok: true, value: texts.map(() => []) }))]);
    expect((await checked()).map(({ method }) => method)).toEqual(['held']);
  });

  it('fail closed when the matcher does', async () => {
    await feed(review());
    await work([], () => ({
      method: 'held',
      find: async () => ({ ok: false, problem: { code: 'failed', message: 'out of memory' } }),
    }));
    expect(await checked()).toEqual([]);
    expect((await database().article.findUnique({ where: { id: analysis.id } }))?.matchedWith).not.toBeNull();
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), 'no-claim-reviews'],
    ['prose', 'The council met.', 'no-claim-reviews'],
  ])('are none in %s', async (_, bytes, code) => {
    const outcome = await importFactChecks({ name: 'x', contentType: '', bytes: Buffer.from(bytes) }, 'Ada');
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['http://10.0.0.1/feed.json', 'private-address'],
    ['file:///etc/passwd', 'unsupported-scheme'],
    ['http://localhost/feed.json', 'private-address'],
  ])('are not fetched from %s', async (address, code) => {
    expect(await importFactChecks({ address }, 'Ada')).toMatchObject({ ok: false, problem: { code } });
  });
});
