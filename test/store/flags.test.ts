import { expect, it } from 'vitest';
import { database, transaction } from '@/lib/store/database';
import { listAudit } from '@/lib/store/audit';
import { verifyAudit } from '@/lib/store/verify-audit';
import { decide, undoDecision } from '@/lib/store/decisions';
import { countFlags, flagsOf, getFlag, headlinesOfFlags, listFlags } from '@/lib/store/flags';
import { saveAnalysis } from '@/lib/store/save-analysis';
import type { Analysis, Decision, Fault, Flag, Outcome, Page, Verdict } from '@/lib/types';
import { makeAnalysis, makeArticle, makeCheck } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));
const engine = (
  version: number,
  headline: string,
  faults: readonly (readonly [string, Fault])[],
): Analysis => {
  const article = makeArticle({ headline });
  return makeAnalysis({ article, engine: `test/${version}`, headlines: [makeCheck(article, faults)] });
};
const flagOf = async (analysis: Analysis) => (await flagsOf(analysis.article.id))[0];
const dismiss = (flagId: string, version = 0): Promise<Outcome<Decision>> =>
  decide({ flagId, action: 'dismiss', reason: 'Our house style.', version, actor: 'ada' });
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};

describeWithDatabase('flags and decisions', () => {
  const SLAMS = ['slams', 'tone-inflated'] as const;

  it('opens one flag for a wording that a page shows twice, and none for a backed headline', async () => {
    const article = makeArticle({ headline: 'Ferry boss slams fares' });
    const check = makeCheck(article, [SLAMS]);
    await save(
      makeAnalysis({
        article,
        headlines: [check, { ...check, variant: { from: 'og', text: check.variant.text } }],
      }),
    );
    expect(await flagsOf(article.id)).toHaveLength(1);
    const backed = engine(1, 'Ferry boss writes to passengers', []);
    await save(backed);
    expect(await flagsOf(backed.article.id)).toEqual([]);
  });

  it('opens none for a standfirst, whatever is wrong with it', async () => {
    const article = makeArticle({ headline: 'Harbour slams fares' });
    const check = makeCheck(article, [SLAMS]);
    await save(
      makeAnalysis({
        article,
        headlines: [{ ...check, variant: { from: 'standfirst', text: check.variant.text } }],
      }),
    );
    expect(await flagsOf(article.id)).toEqual([]);
  });

  it('keeps a decision when another engine flags the same words', async () => {
    const headline = 'Minister slams ferry over 40 delays';
    await save(engine(1, headline, [SLAMS]));
    const flag = await flagOf(engine(1, headline, []));
    const decision = value(await dismiss(flag!.id));
    await save(engine(2, headline, [SLAMS]));
    expect((await flagOf(engine(2, headline, [])))?.decision).toEqual(decision);
  });

  it('asks again when a better engine finds a fault that the editor had not seen', async () => {
    const headline = 'Mayor slams ferry over 70 delays';
    await save(engine(1, headline, [SLAMS]));
    const first = await flagOf(engine(1, headline, []));
    const decision = value(await dismiss(first!.id));
    await save(engine(2, headline, [['70', 'number-changed'], SLAMS]));
    const second = await flagOf(engine(2, headline, []));
    expect(second).toMatchObject({ decision: null });
    expect(second?.id).not.toBe(first?.id);
    await save(engine(3, headline, [SLAMS]));
    expect(await flagOf(engine(3, headline, []))).toMatchObject({ id: first?.id, decision });
  });

  it('closes a flag that is no longer raised, and brings its decision back with it', async () => {
    const headline = 'Union slams ferry';
    await save(engine(1, headline, [SLAMS]));
    const flag = await flagOf(engine(1, headline, []));
    const decision = value(
      await decide({ flagId: flag!.id, action: 'confirm', reason: null, version: 0, actor: 'ada' }),
    );
    await save(engine(2, headline, []));
    expect(await flagOf(engine(2, headline, []))).toBeUndefined();
    expect(await database().decision.count({ where: { flagId: flag!.id, undoneAt: null } })).toBe(1);
    await save(engine(3, headline, [SLAMS]));
    expect((await flagOf(engine(3, headline, [])))?.decision).toEqual(decision);
  });

  it('refuses a decision on a version that is past, and one of two at once', async () => {
    await save(engine(1, 'Captain slams weather', [SLAMS]));
    const flag = await flagOf(engine(1, 'Captain slams weather', []));
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        decide({ flagId: flag!.id, action: 'confirm', reason: null, version: 0, actor: 'ada' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((o) => (o.ok ? [] : o.problem.code))).toEqual(Array(5).fill('stale'));
    expect(await getFlag(flag!.id)).toMatchObject({ version: 1, decision: { action: 'confirm' } });
  });

  it('takes a decision back once', async () => {
    await save(engine(1, 'Pilot slams harbour', [SLAMS]));
    const flag = await flagOf(engine(1, 'Pilot slams harbour', []));
    const decision = value(await dismiss(flag!.id));
    expect(value(await undoDecision(decision.id, 'grace')).undoneAt).not.toBeNull();
    expect(await getFlag(flag!.id)).toMatchObject({ decision: null, version: 2 });
    expect(await undoDecision(decision.id, 'grace')).toMatchObject({ ok: false, problem: { code: 'stale' } });
    expect(await dismiss(flag!.id, 1)).toMatchObject({ ok: false, problem: { code: 'stale' } });
    expect((await dismiss(flag!.id, 2)).ok).toBe(true);
  });

  it.each([
    ['a flag there is not', { flagId: 'none', reason: 'x' }, 'not-found'],
    ['a dismissal without a reason', { flagId: 'none', reason: '  ' }, 'reason-needed'],
  ])('answers %s with a problem', async (_name, { flagId, reason }, code) => {
    const outcome = await decide({ flagId, action: 'dismiss', reason, version: 0, actor: 'ada' });
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
  });

  it('lists open and decided flags apart, by fault, and counts them', async () => {
    const open = await listFlags({ state: 'open', fault: 'tone-inflated', limit: 100 });
    const decided = await listFlags({ state: 'decided', limit: 100 });
    expect(open.items.every(({ decision }) => decision === null)).toBe(true);
    expect(decided.items.every(({ decision }) => decision !== null)).toBe(true);
    expect(await countFlags()).toEqual({
      open: (await listFlags({ state: 'open', limit: 100 })).items.length,
      snoozed: 0,
      decided: decided.items.length,
    });
    expect((await listFlags({ state: 'all', fault: 'negated' })).items).toEqual([]);
  });

  it('gives the worst first, page by page, also when a worse one comes in meanwhile', async () => {
    const verdicts = [
      ['Bosun slams rope', 'partly-backed', 0.1],
      ['Purser slams till', 'not-backed', 0.3],
      ['Stoker slams coal', 'not-backed', 1e-7],
      ['Cook slams soup', 'not-backed', 0.30000000000000004],
      ['Mate slams deck', 'not-backed', 0.3],
    ] as const;
    const saveOne = ([headline, verdict, score]: readonly [string, Verdict, number]) => {
      const article = makeArticle({ headline });
      const check = { ...makeCheck(article, [['slams', 'scope-widened']]), verdict, score };
      return save(makeAnalysis({ article, headlines: [check] }));
    };
    for (const one of verdicts) await saveOne(one);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<Flag> = await listFlags({ fault: 'scope-widened', limit: 1, cursor });
      seen.push(...page.items.map(({ articleTitle }) => articleTitle.split(' ')[0]));
      cursor = page.next;
      if (seen.length === 1) await saveOne(['Diver slams wave', 'not-backed', 0]);
    } while (cursor !== null);
    expect(seen).toEqual(['Stoker', 'Purser', 'Mate', 'Cook', 'Bosun']);
    expect((await listFlags({ fault: 'scope-widened', cursor: 'none of ours' })).items).toHaveLength(6);
  });

  it('names the headlines behind flags, and leaves out what is gone', async () => {
    const [flag] = (await listFlags({ state: 'all', limit: 1 })).items;
    const { articleId, check } = flag;
    expect(await headlinesOfFlags([flag.id, 'gone', ''])).toEqual(
      new Map([[flag.id, { articleId, headline: check.variant.text }]]),
    );
  });

  it('records each decision and undo in an unbroken chain', async () => {
    const { items } = await listAudit({ limit: 100 });
    expect(items.filter(({ action }) => action === 'decision.undo')).toMatchObject([{ actor: 'grace' }]);
    expect(await verifyAudit()).toMatchObject({ entries: items.length, broken: null });
  });

  it.each([
    ['UPDATE', `UPDATE "AuditEntry" SET actor = 'nobody'`],
    ['DELETE', `DELETE FROM "AuditEntry"`],
    ['TRUNCATE', `TRUNCATE "AuditEntry"`],
  ])('refuses %s on the record', async (operation, sql) => {
    const before = await database().auditEntry.count();
    await expect(database().$executeRawUnsafe(sql)).rejects.toThrow(`append-only: ${operation} refused`);
    expect(await database().auditEntry.count()).toBe(before);
  });

  it('finds an entry that somebody with the owner’s rights has changed', async () => {
    const entry = await database().auditEntry.findFirstOrThrow({ orderBy: { id: 'asc' }, skip: 1 });
    await database().$transaction([
      database().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`,
      database().$executeRaw`UPDATE "AuditEntry" SET "detail" = 'no reason' WHERE "id" = ${entry.id}`,
      database().$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`,
    ]);
    expect((await verifyAudit()).broken).toMatchObject({ id: String(entry.id) });
  });
});
