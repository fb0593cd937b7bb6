import { afterAll, expect, it } from 'vitest';
import { NOBODY, WHOLE_QUEUE, type FlagFilter } from '@/lib/desk/flag-filter';
import { actOnFlags, MOST_FLAGS, type SeenFlag } from '@/lib/store/act-on-flags';
import { listAudit } from '@/lib/store/audit';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { undoDecision } from '@/lib/store/decisions';
import { addComment, listComments } from '@/lib/store/flag-comments';
import { countFaults, countFlags, filterNames, getFlag, listFlags } from '@/lib/store/flags';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { listViews, removeView, saveView } from '@/lib/store/saved-views';
import { undoAct } from '@/lib/store/undo-act';
import { verifyAudit } from '@/lib/store/verify-audit';
import type { ActResult, Flag, FlagAct, Outcome } from '@/lib/types';
import { makeAnalysis, makeArticle, makeCheck } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

let made = 0;
/** A flag of its own. */
async function flag(outlet = 'The Harbour Post'): Promise<Flag> {
  made += 1;
  const article = makeArticle({ headline: `Skipper ${made} slams tide`, outlet });
  const analysis = makeAnalysis({ article, headlines: [makeCheck(article, [['slams', 'tone-inflated']])] });
  await transaction((tx) => saveAnalysis(tx, analysis));
  const row = await database().flag.findFirstOrThrow({ where: { articleId: article.id } });
  return (await getFlag(row.id))!;
}
const flags = (count: number) =>
  Array.from({ length: count }).reduce<Promise<Flag[]>>(
    async (sofar) => [...(await sofar), await flag()],
    Promise.resolve([]),
  );
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};
const act = async (seen: readonly SeenFlag[], what: FlagAct, actor = 'ada'): Promise<ActResult> =>
  value(await actOnFlags(seen, what, actor));
const find = (filter: Partial<FlagFilter>) => listFlags({ ...filter, limit: 100 });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();
const DISMISS = { kind: 'dismiss', reason: 'House style' } as const;
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

describeWithDatabase('acts on flags', () => {
  afterAll(closeDatabase);

  it('do many at once, each with its own entry in the record, and are undone as one', async () => {
    const three = await flags(3);
    const { actId, done, conflicts } = await act(three, { ...DISMISS, note: 'at noon' });
    expect(conflicts).toEqual([]);
    expect(done.map(({ id, decision, version }) => [id, decision?.reason, version])).toEqual(
      three.map(({ id }) => [id, 'House style', 1]),
    );
    const { items } = await listAudit({ limit: 3 });
    expect(items.map(({ action, object }) => [action, object]).reverse()).toEqual(
      three.map(({ id }) => ['flag.dismiss', `flag ${id}`]),
    );
    const undone = value(await undoAct(actId!, 'grace'));
    expect(undone.done.map(({ decision, version }) => [decision, version])).toEqual(Array(3).fill([null, 2]));
    expect(await database().decision.count({ where: { actor: 'ada', undoneAt: null } })).toBe(0);
    expect(await undoAct(actId!, 'grace')).toMatchObject({
      ok: false,
      problem: { code: 'stale', message: 'grace took this back already.' },
    });
  });

  it('are undone one after the other, back to where it began', async () => {
    const one = await flag();
    const until = soon();
    const acts: string[] = [];
    let { version } = one;
    for (const what of [
      { kind: 'assign', assignee: 'Bo', dueOn: '2026-12-01' },
      { kind: 'snooze', until },
      { kind: 'confirm' },
      DISMISS,
    ] as const) {
      const { actId, done } = await act([{ id: one.id, version }], what);
      acts.push(actId!);
      version = done[0].version;
    }
    const stands = async () => {
      const { decision, snoozedUntil, assignee, dueOn } = (await getFlag(one.id))!;
      return [decision?.action ?? null, snoozedUntil, assignee, dueOn];
    };
    expect(await stands()).toEqual(['dismiss', null, 'Bo', '2026-12-01']);
    const seen = [];
    for (const id of acts.reverse()) {
      value(await undoAct(id, 'ada'));
      seen.push(await stands());
    }
    expect(seen).toEqual([
      ['confirm', null, 'Bo', '2026-12-01'],
      [null, until, 'Bo', '2026-12-01'],
      [null, null, 'Bo', '2026-12-01'],
      [null, null, null, null],
    ]);
  });

  it('leave alone what somebody changed meanwhile, and tell what it was in words', async () => {
    const [mine, theirs] = await flags(2);
    await act([theirs], DISMISS, 'grace');
    const { done, conflicts } = await act([mine, theirs, { id: 'gone', version: 0 }], { kind: 'confirm' });
    expect(ids(done)).toEqual([mine.id]);
    expect(conflicts.map(({ id, problem, now }) => [id, problem.code, now?.decision?.actor])).toEqual([
      [theirs.id, 'stale', 'grace'],
      ['gone', 'not-found', undefined],
    ]);
    expect(conflicts[0].problem.message).toMatch(
      /^grace dismissed it at \d\d:\d\d UTC \(“House style”\), while you were looking\. Yours was not kept/,
    );
  });

  it.each([
    [{ kind: 'assign', assignee: 'Bo' }, /^grace assigned it to Bo at/],
    [
      { kind: 'assign', assignee: null, dueOn: '2026-12-24' },
      /^grace left it to nobody at .*, due 2026-12-24/,
    ],
    [
      { kind: 'snooze', until: '2026-12-24T09:00:00Z' },
      /^grace snoozed it at .*, until 2026-12-24 09:00 UTC/,
    ],
    [{ kind: 'confirm' }, /^grace confirmed it at/],
  ] as const)('tell a conflict with %o', async (what, words) => {
    const one = await flag();
    await act([one], what, 'grace');
    expect((await act([one], DISMISS)).conflicts[0].problem.message).toMatch(words);
  });

  it('tell a conflict with somebody who took an act back', async () => {
    const one = await flag();
    const { actId, done } = await act([one], { kind: 'confirm' });
    value(await undoAct(actId!, 'grace'));
    const { conflicts } = await act(done, DISMISS);
    expect(conflicts[0].problem.message).toMatch(/^grace took an act back at/);
  });

  it('undo only what nobody changed since', async () => {
    const two = await flags(2);
    const first = await act(two, DISMISS);
    const second = await act([first.done[0]], { kind: 'assign', assignee: 'Bo' }, 'grace');
    const undone = value(await undoAct(first.actId!, 'ada'));
    expect([ids(undone.done), ids(undone.conflicts)]).toEqual([[two[1].id], [two[0].id]]);
    expect(undone.conflicts[0].problem.message).toContain('grace assigned it to Bo');
    expect((await getFlag(two[0].id))?.decision?.reason).toBe('House style');
    await act(second.done, { kind: 'snooze', until: soon() });
    expect(await undoAct(second.actId!, 'ada')).toMatchObject({ ok: false, problem: { code: 'stale' } });
  });

  it('of eight editors who take the same twelve in any order, give each to one', async () => {
    const many = await flags(12);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        act(n % 2 ? many : [...many].reverse(), { kind: 'assign', assignee: `editor ${n}` }, `editor ${n}`),
      ),
    );
    expect(results.flatMap(({ done }) => done)).toHaveLength(many.length);
    for (const { id } of many) expect(await getFlag(id)).toMatchObject({ version: 1 });
  });

  it.each([
    ['a dismissal without a reason', { kind: 'dismiss', reason: ' \n' }, 'reason-needed'],
    ['a time that is past', { kind: 'snooze', until: '2020-01-01T00:00:00Z' }, 'bad-time'],
    ['a time that never comes', { kind: 'snooze', until: '9999-12-31T00:00:00Z' }, 'bad-time'],
    ['no time', { kind: 'snooze', until: 'tomorrow' }, 'bad-time'],
    ['nothing at all', { kind: 'assign' }, 'nothing-to-do'],
  ] as const)('refuse %s and do nothing', async (_, what, code) => {
    const one = await flag();
    expect(await actOnFlags([one], what, 'ada')).toMatchObject({ ok: false, problem: { code } });
    expect(await getFlag(one.id)).toMatchObject({ version: 0 });
  });

  it('refuse more than a screenful or two', async () => {
    const seen = Array.from({ length: MOST_FLAGS + 1 }, (_, n) => ({ id: `f${n}`, version: 0 }));
    expect(await actOnFlags(seen, DISMISS, 'ada')).toMatchObject({
      ok: false,
      problem: { code: 'too-many' },
    });
  });

  it('refuse a flag that a new analysis closed', async () => {
    const one = await flag();
    await database().flag.update({ where: { id: one.id }, data: { closedAt: new Date() } });
    const { conflicts } = await act([one], DISMISS);
    expect(conflicts[0].problem.code).toBe('closed');
  });

  it.each(['nope', "' OR 1=1 --", '00000000-0000-4000-8000-000000000000'])(
    'undo nothing of the act %s',
    async (id) => {
      expect(await undoAct(id, 'ada')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    },
  );

  it('let a decision be taken back by its own id too, after which the act has nothing to undo', async () => {
    const one = await flag();
    const { actId, done } = await act([one], DISMISS);
    value(await undoDecision(done[0].decision!.id, 'grace'));
    expect(await undoAct(actId!, 'ada')).toMatchObject({ ok: false, problem: { code: 'stale' } });
  });

  it('keep the record unbroken', async () => {
    expect((await verifyAudit()).broken).toBeNull();
  });
});

describeWithDatabase('the filter of the queue', () => {
  afterAll(closeDatabase);

  it('tells open, snoozed and decided apart, and a snoozed one comes back by itself', async () => {
    const [open, snoozed, decided] = await flags(3);
    await act([snoozed], { kind: 'snooze', until: soon() });
    await act([decided], DISMISS);
    expect(ids((await find({ state: 'open' })).items)).toEqual([open.id]);
    expect(ids((await find({ state: 'snoozed' })).items)).toEqual([snoozed.id]);
    expect(ids((await find({ state: 'decided' })).items)).toEqual([decided.id]);
    expect(await countFlags()).toEqual({ open: 1, snoozed: 1, decided: 1 });
    await database().flag.update({
      where: { id: snoozed.id },
      data: { snoozedUntil: new Date(Date.now() - 1_000) },
    });
    expect(ids((await find({ state: 'open' })).items)).toEqual(ids([open, snoozed]));
  });

  it('goes by outlet, age and who it is assigned to, and counts what is left', async () => {
    const [ours, theirs] = [await flag('The Lantern'), await flag('The Buoy')];
    await act([theirs], { kind: 'assign', assignee: 'Bo' });
    await database().flag.update({
      where: { id: theirs.id },
      data: { createdAt: new Date(Date.now() - 9 * 86_400_000) },
    });
    const lantern = { ...WHOLE_QUEUE, outlet: 'The Lantern' };
    expect(ids((await find(lantern)).items)).toEqual([ours.id]);
    expect(await countFlags(lantern)).toEqual({ open: 1, snoozed: 0, decided: 0 });
    expect(await countFaults(lantern)).toEqual(new Map([['tone-inflated', 1]]));
    expect(ids((await find({ age: 'older' })).items)).toEqual([theirs.id]);
    expect(ids((await find({ age: 'month', outlet: 'The Buoy' })).items)).toEqual([theirs.id]);
    expect((await find({ age: 'week', outlet: 'The Buoy' })).items).toEqual([]);
    expect(ids((await find({ assigned: 'Bo' })).items)).toEqual([theirs.id]);
    expect(ids((await find({ assigned: NOBODY })).items)).not.toContain(theirs.id);
    expect(await filterNames()).toMatchObject({ assignees: ['Bo'] });
    expect((await filterNames()).outlets).toEqual(expect.arrayContaining(['The Buoy', 'The Lantern']));
  });

  it('is kept under a name, replaced under the same one, and forgotten', async () => {
    const view = value(await saveView('  My   desk ', { ...WHOLE_QUEUE, outlet: 'A & B?' }, 'ada'));
    expect(view).toMatchObject({ name: 'My desk', query: 'state=open&outlet=A+%26+B%3F', actor: 'ada' });
    value(await saveView('My desk', { ...WHOLE_QUEUE, state: 'decided' }, 'grace'));
    expect(await listViews()).toMatchObject([{ id: view.id, query: 'state=decided' }]);
    expect(await saveView(' ', WHOLE_QUEUE, 'ada')).toMatchObject({ problem: { code: 'name-needed' } });
    expect(await saveView('x'.repeat(61), WHOLE_QUEUE, 'ada')).toMatchObject({
      problem: { code: 'name-needed' },
    });
    expect([await removeView(view.id), await removeView(view.id), await removeView("'; --")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describeWithDatabase('comments on a flag', () => {
  afterAll(closeDatabase);

  it('stand in the order in which they came, and in the record without their words', async () => {
    const one = await flag();
    value(await addComment(one.id, ' Asked the desk. ', 'ada'));
    value(await addComment(one.id, '<b>They will change it</b> 👍', 'grace'));
    expect((await listComments(one.id))?.map(({ text, actor }) => [text, actor])).toEqual([
      ['Asked the desk.', 'ada'],
      ['<b>They will change it</b> 👍', 'grace'],
    ]);
    expect((await getFlag(one.id))?.comments).toHaveLength(2);
    expect((await listAudit({ limit: 1 })).items[0]).toMatchObject({ action: 'flag.comment', detail: null });
  });

  it('refuse blank ones, more than fifty, and a flag there is not', async () => {
    const one = await flag();
    expect(await addComment(one.id, ' \n', 'ada')).toMatchObject({ problem: { code: 'empty' } });
    expect(await addComment('gone', 'x', 'ada')).toMatchObject({ problem: { code: 'not-found' } });
    expect(await listComments('gone')).toBeNull();
    for (let n = 0; n < 50; n += 1) value(await addComment(one.id, String(n), 'ada'));
    expect(await addComment(one.id, 'one more', 'ada')).toMatchObject({ problem: { code: 'too-many' } });
  });
});
