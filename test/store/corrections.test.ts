import { expect, it } from 'vitest';
import { anchorChange, type CorrectionRequest } from '@/lib/desk/correct/anchor-change';
import { listAudit } from '@/lib/store/audit';
import { eachAnalysis, getAnalysis } from '@/lib/store/articles';
import { addCorrection, undoCorrection } from '@/lib/store/corrections';
import { transaction } from '@/lib/store/database';
import { addDocument } from '@/lib/store/documents';
import { decide } from '@/lib/store/decisions';
import { listFlags } from '@/lib/store/flags';
import { raiseFlag } from '@/lib/store/raise-flag';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { verifyAudit } from '@/lib/store/verify-audit';
import { find, makeAnalysis, makeArticle, makeDocument, TEXT } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const article = makeArticle({ headline: 'Night crossings end' });
const analysis = makeAnalysis({ article });
const store = (over = {}) => transaction((tx) => saveAnalysis(tx, { ...analysis, ...over }));
async function correct(request: CorrectionRequest, actor = 'Ines') {
  const found = (await getAnalysis(article.id))!;
  const change = anchorChange(request, found.analysis);
  if (!change.ok) throw new Error(change.problem.message);
  const outcome = await addCorrection(article.id, change.value, actor);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}
const shown = async () => (await getAnalysis(article.id))!.analysis;

describeWithDatabase('corrections in the store', () => {
  it('are read with their analysis, kept apart from it, and taken back once', async () => {
    await store();
    const made = await correct({ kind: 'speaker', of: 'a1', name: 'Tove Brandal' });
    expect((await shown()).sources.map(({ name }) => name)).toContain('Tove Brandal');
    for await (const one of eachAnalysis({ articleId: article.id }))
      expect(one.corrections).toEqual([{ ...made, of: { kind: 'attribution', id: 'a1' } }]);
    await store({ engine: 'test/2', attributions: [{ ...analysis.attributions[0], id: 'b7' }] });
    expect((await shown()).corrections?.[0].of).toEqual({ kind: 'attribution', id: 'b7' });
    const undone = await undoCorrection(made.id, 'Noor');
    expect(undone.ok).toBe(true);
    expect((await shown()).corrections).toBeUndefined();
    const again = await undoCorrection(made.id, 'Ilan');
    expect(again.ok ? null : again.problem).toMatchObject({
      code: 'stale',
      message: expect.stringContaining('Noor'),
    });
  });

  it('stand in the audit record, whose chain holds', async () => {
    const { items } = await listAudit({ limit: 10 });
    expect(items.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
      'Noor correction.undo',
      'Ines correction.add',
    ]);
    expect(items[1].detail).toContain(
      'who says “Harrow Ferries will suspend its night crossings”: Tove Brandal',
    );
    expect((await verifyAudit()).broken).toBeNull();
  });

  it('find the document that came to be held at the address they give', async () => {
    const url = 'https://harrow.example/letter';
    await correct({
      kind: 'source',
      of: { kind: 'attribution', id: 'b7' },
      to: { kind: 'address', url, title: null },
    });
    expect((await shown()).documents.map(({ status }) => status)).toEqual(['linked']);
    await addDocument(makeDocument('We will suspend the night crossings.', { url }));
    expect((await shown()).documents.map(({ status }) => status)).toEqual(['held']);
  });

  it.each(['nobody', '00000000-0000-4000-8000-000000000000'])('refuse what is not there: %s', async (id) => {
    const undone = await undoCorrection(id, 'Ines');
    expect(undone.ok ? null : undone.problem.code).toBe('not-found');
    const change = {
      kind: 'speaker',
      of: { content: [], source: null, cue: null, speaker: null },
      name: null,
    } as const;
    const added = await addCorrection(id, change, 'Ines');
    expect(added.ok ? null : added.problem.code).toBe('not-found');
  });
});

describeWithDatabase('a flag that a person raises', () => {
  const words = find(TEXT, 'resume them in spring');
  it('comes first in the queue with its note, outlives an analysis, and is decided as any other', async () => {
    const flagged = makeArticle();
    await store({ ...makeAnalysis({ article: flagged }), id: flagged.id });
    await store();
    const raised = await raiseFlag(article.id, { note: ' Is spring sure? ', words }, 'Noor');
    expect(raised.ok).toBe(true);
    await store({ engine: 'test/3' });
    const [first, second] = (await listFlags()).items;
    expect(first).toMatchObject({
      articleId: article.id,
      raised: { actor: 'Noor', note: 'Is spring sure?', words },
      check: { variant: { text: 'Night crossings end' }, phrases: [] },
    });
    expect(second.raised).toBeNull();
    const decided = await decide({
      flagId: first.id,
      action: 'confirm',
      reason: null,
      version: 0,
      actor: 'Ilan',
    });
    expect(decided.ok).toBe(true);
    expect((await listFlags()).items.map(({ id }) => id)).toEqual([second.id]);
    expect((await verifyAudit()).broken).toBeNull();
  });
  it.each([
    ['an empty note', '  ', null, 'empty'],
    ['words that stand elsewhere', 'Look', { ...words, start: words.start + 1, end: words.end + 1 }, 'stale'],
  ])('is refused with %s', async (_, note, given, code) => {
    const outcome = await raiseFlag(article.id, { note, words: given }, 'Noor');
    expect(outcome.ok ? null : outcome.problem.code).toBe(code);
  });
});
