import { expect, it } from 'vitest';
import { eachAnalysis, getAnalysis, listArticles } from '@/lib/store/articles';
import { listAudit } from '@/lib/store/audit';
import { database, transaction } from '@/lib/store/database';
import { WHOLE_QUEUE } from '@/lib/desk/flag-filter';
import { decide, undoDecision } from '@/lib/store/decisions';
import { countFaults, countFlags, flagsOf, getFlag, listFlags } from '@/lib/store/flags';
import { mutedRules, setMuted } from '@/lib/store/muted-rules';
import { listRules } from '@/lib/store/rules';
import { saveAnalysis } from '@/lib/store/save-analysis';
import type { Analysis, Fault, Verdict } from '@/lib/types';
import { makeAnalysis, makeArticle, makeCheck } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));
const flagged = (headline: string, faults: (readonly [string, Fault])[], verdict?: Verdict): Analysis => {
  const article = makeArticle({ headline });
  return makeAnalysis({ article, headlines: [makeCheck(article, faults, verdict)] });
};
const both = flagged('Mayor slams ferry over 70 delays', [
  ['70', 'contradicted'],
  ['slams', 'tone-inflated'],
]);
const loud = flagged('Union slams ferry', [['slams', 'tone-inflated']], 'partly-backed');
const verdictOf = async ({ id }: Analysis) =>
  (await listArticles()).items.find((article) => article.id === id)?.verdict;
const precisionOf = async (fault: Fault) =>
  (await listRules()).find(({ rule }) => rule === fault)!.precision!;
/** All that the desk sees of it. */
const seen = async () => ({
  flags: (await listFlags({ state: 'all' })).items,
  counts: await countFlags(),
  faults: await countFaults({ ...WHOLE_QUEUE, state: 'all' }),
  articles: (await listArticles()).items,
  analyses: [(await getAnalysis(both.id))?.analysis, (await getAnalysis(loud.id))?.analysis],
});

describeWithDatabase('muted rules', () => {
  it('hide flags, phrases and verdicts, and bring all back unchanged', async () => {
    await save(both);
    await save(loud);
    const before = await seen();
    expect(before.counts.open).toBe(2);
    expect(await setMuted('tone-inflated', true, 'ada')).toBe(true);
    expect(await mutedRules()).toEqual(['tone-inflated']);

    expect((await listFlags()).items.map(({ articleId }) => articleId)).toEqual([both.id]);
    expect((await listFlags()).items[0].check.phrases.map(({ fault }) => fault)).toEqual(['contradicted']);
    expect(await countFlags()).toEqual({ open: 1, snoozed: 0, decided: 0 });
    expect(await countFaults(WHOLE_QUEUE)).toEqual(new Map([['contradicted', 1]]));
    expect((await listFlags({ fault: 'tone-inflated' })).items).toEqual([]);
    expect(await verdictOf(loud)).toBe('backed');
    expect(await verdictOf(both)).toBe('not-backed');
    const { analysis } = (await getAnalysis(loud.id))!;
    expect(analysis.headlines[0]).toMatchObject({ verdict: 'backed', phrases: [] });
    expect(analysis.muted).toEqual([{ rule: 'tone-inflated', hidden: 1 }]);
    expect(await flagsOf(loud.id)).toEqual([]);
    for await (const exported of eachAnalysis()) expect(exported.muted).toHaveLength(1);

    expect(await setMuted('tone-inflated', false, 'ada')).toBe(true);
    expect(await seen()).toEqual(before);
  });

  it('move a headline in the queue to where what is left of it belongs', async () => {
    const half = flagged('Ferry sails 3 nights', [['3', 'number-changed']], 'partly-backed');
    await save({ ...half, headlines: [{ ...half.headlines[0], score: 0.1 }] });
    const order = async () => (await listFlags()).items.map(({ articleId }) => articleId);
    expect((await order())[0]).toBe(both.id);
    await setMuted('contradicted', true, 'ada');
    expect((await order())[0]).toBe(half.id);
    expect(await verdictOf(both)).toBe('partly-backed');
    await setMuted('contradicted', false, 'ada');
    expect((await order())[0]).toBe(both.id);
  });

  it('hide a headline that is flagged for a doubt alone', async () => {
    const doubted = flagged('Ferry sails at dawn', [['dawn', 'detail-absent']], 'partly-backed');
    const [check] = doubted.headlines;
    await save({
      ...doubted,
      headlines: [{ ...check, phrases: check.phrases.map((phrase) => ({ ...phrase, status: 'unclear' })) }],
    });
    const isOpen = async () => (await listFlags()).items.some(({ articleId }) => articleId === doubted.id);
    expect(await isOpen()).toBe(true);
    await setMuted('detail-absent', true, 'ada');
    expect(await isOpen()).toBe(false);
    await setMuted('detail-absent', false, 'ada');
    expect(await isOpen()).toBe(true);
  });

  it('hold for what is analysed later', async () => {
    await setMuted('tone-inflated', true, 'ada');
    const later = flagged('Pilot slams harbour', [['slams', 'tone-inflated']]);
    await save(later);
    expect(await flagsOf(later.id)).toEqual([]);
    expect(await verdictOf(later)).toBe('backed');
    await setMuted('tone-inflated', false, 'ada');
    expect(await flagsOf(later.id)).toHaveLength(1);
  });

  it('stand in the record once for each change, not for a repetition', async () => {
    await setMuted('single-source', true, 'ada');
    expect(await setMuted('single-source', true, 'grace')).toBe(false);
    await setMuted('single-source', false, 'grace');
    const entries = (await listAudit({ limit: 100 })).items.filter(
      ({ object }) => object === 'rule single-source',
    );
    expect(entries).toMatchObject([
      { action: 'rule.unmute', actor: 'grace' },
      { action: 'rule.mute', actor: 'ada' },
    ]);
  });

  it('give a dismissal no word on a fault that was not shown', async () => {
    const [flag] = (await listFlags()).items.filter(({ articleId }) => articleId === both.id);
    await setMuted('contradicted', true, 'ada');
    const { version } = (await getFlag(flag.id))!;
    const input = {
      flagId: flag.id,
      action: 'dismiss',
      reason: 'House style.',
      version,
      actor: 'ada',
    } as const;
    expect((await decide(input)).ok).toBe(true);
    expect((await getFlag(flag.id))?.decision?.action).toBe('dismiss');
    await setMuted('contradicted', false, 'ada');
    expect(await getFlag(flag.id)).toMatchObject({ decision: null, version: version + 2 });
    expect((await listAudit({ limit: 1 })).items[0]).toMatchObject({ action: 'flag.reopen' });
    // One taken with everything in view goes on.
    expect((await decide({ ...input, version: version + 2 })).ok).toBe(true);
    await setMuted('contradicted', true, 'ada');
    await setMuted('contradicted', false, 'ada');
    const after = (await getFlag(flag.id))!;
    expect(after.decision?.action).toBe('dismiss');
    await undoDecision(after.decision!.id, 'ada');
  });

  it('ignore a row of a rule that no longer exists', async () => {
    await database().mutedRule.create({ data: { rule: 'gone-rule', actor: 'ada' } });
    expect(await mutedRules()).toEqual([]);
    await database().mutedRule.deleteMany();
  });
});

describeWithDatabase('precision of rules', () => {
  it('counts a decision in force for the fault told first, and none that was taken back', async () => {
    const headlines = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) =>
      flagged(`${name} slams ferry over 70 delays`, [
        ['slams', 'tone-inflated'],
        ['70', 'number-changed'],
      ]),
    );
    for (const analysis of headlines) await save(analysis);
    const decided = [];
    for (const [i, flag] of (await listFlags()).items.entries())
      decided.push(
        await decide({
          flagId: flag.id,
          action: i < 4 ? 'confirm' : 'dismiss',
          reason: 'As the text has it.',
          version: 0,
          actor: 'ada',
        }),
      );
    expect(await precisionOf('tone-inflated')).toMatchObject({ confirmed: 4, dismissed: 2 });
    expect((await precisionOf('tone-inflated')).share!.value).toBeCloseTo(2 / 3);
    expect(await precisionOf('number-changed')).toEqual({ confirmed: 0, dismissed: 0, share: null });
    const [first, second] = decided;
    for (const one of [first, second]) if (one.ok) await undoDecision(one.value.id, 'ada');
    expect(await precisionOf('tone-inflated')).toEqual({ confirmed: 2, dismissed: 2, share: null });
  });

  it('has none for findings, on which nobody decides', async () => {
    expect((await listRules()).find(({ rule }) => rule === 'single-source')!.precision).toBeNull();
  });
});
