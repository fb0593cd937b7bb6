import { afterAll, expect, it } from 'vitest';
import { compareLate, haveCompared } from '@/lib/jobs/documents/have-compared';
import { renewClues } from '@/lib/jobs/documents/renew-clues';
import { takeDocument } from '@/lib/jobs/documents/take-document';
import { forgetSender, sender } from '@/lib/jobs/queue';
import { runReanalysis } from '@/lib/jobs/run-reanalysis';
import { database, transaction } from '@/lib/store/database';
import { addDocument, documentsAtHand } from '@/lib/store/documents';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { saveArticles } from '@/lib/store/save-articles';
import { tracesOf } from '@/lib/store/traces';
import { spanOf } from '@/lib/text/span';
import type { Analysis, SourceDocument } from '@/lib/types';
import { makeAnalysis, makeArticle, makeDocument } from '../../store/make-analysis';
import { describeWithDatabase } from '../../store/scratch-database';
import { fillers } from '../../store/fillers';
import { stubSteps } from '../stub-steps';

const WORDS = 'We may resume them in spring';
const LETTER = `Dear passengers. ${WORDS}.`;

const take = async (text: string, title = 'A paper') => {
  const taken = await takeDocument({ kind: 'text', text }, { title });
  if (!taken.ok) throw new Error(taken.problem.message);
  return taken.value;
};
const store = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));
const waiting = async () =>
  (
    await database().$queryRaw<{ article: string }[]>`
      SELECT data->>'articleId' AS article FROM pgboss.job
      WHERE name = 'reanalysis' AND state = 'created' ORDER BY 1`
  ).map(({ article }) => article);

const articles = ['One', 'Two', 'Three'].map((headline) => makeArticle({ headline }));
const ids = articles.map(({ id }) => id).sort();
let letter: SourceDocument;

describeWithDatabase('adding a document to a small store', () => {
  afterAll(forgetSender);

  it('has every article analysed again, once, and only when it is new', async () => {
    for (const article of articles) await store(makeAnalysis({ article }));
    const taken = await take(LETTER);
    expect(taken).toMatchObject({ added: true, comparing: 3 });
    letter = taken.document;
    expect(await waiting()).toEqual(ids);
    expect(await take('Another letter.')).toMatchObject({ comparing: 3 });
    expect(await take(LETTER, 'Again')).toMatchObject({ added: false, comparing: 0 });
    expect(await waiting()).toEqual(ids);
  });

  it('keeps neither the document nor a job when one of them cannot be kept', async () => {
    const before = await waiting();
    const boss = await sender();
    const broken = transaction(async (tx) => {
      await haveCompared(boss, tx, letter.id);
      await addDocument(makeDocument('A third letter.', { title: null as unknown as string }), tx);
    });
    await expect(broken).rejects.toThrow();
    expect(await waiting()).toEqual(before);
    expect(await database().document.count()).toBe(2);
    expect(await database().documentClues.count()).toBe(2);
  });

  it('shows what was traced to it, with the words of both', async () => {
    const traced = (article: Analysis['article'], documents: readonly SourceDocument[]): Analysis => {
      const start = letter.text.indexOf(WORDS);
      const made = makeAnalysis({ article, documents, engine: 'test/1' });
      return {
        ...made,
        evidence: [
          {
            of: { kind: 'attribution', id: made.attributions[0].id },
            documentId: letter.id,
            span: spanOf(letter.text, start, start + WORDS.length),
            stance: 'verbatim',
            changes: [],
            score: 1,
          },
        ],
      };
    };
    expect(await tracesOf(letter)).toEqual([]);
    const boss = await sender();
    const [job] = await boss.fetch<{ articleId: string }>('reanalysis', { includeMetadata: true });
    await runReanalysis(boss, { ...job, name: 'reanalysis' }, stubSteps({ analyse: traced }));
    expect(await tracesOf(letter)).toMatchObject([
      {
        articleId: job.data.articleId,
        evidence: { stance: 'verbatim', span: { exact: WORDS } },
        of: { kind: 'attribution', attribution: { id: 'a1' } },
      },
    ]);
  });
});

describeWithDatabase('adding a document to a library of many', () => {
  afterAll(forgetSender);
  const quoting = makeArticle({ headline: 'It quotes the letter' });
  const other = makeArticle({
    headline: 'It has nothing to do with it',
    text: 'The lighthouse was painted. “It took the whole of a very long week,” Ada Okoro said.',
    url: null,
  });

  it('has only the articles analysed again that could cite it, and tells how many', async () => {
    for (const document of fillers(60)) await addDocument(document);
    await store(makeAnalysis({ article: quoting }));
    await transaction((tx) => saveArticles(tx, [other]));
    expect(await take('Minutes of the harbour board. The tide was low.')).toMatchObject({ comparing: 0 });
    const taken = await take(LETTER);
    letter = taken.document;
    expect(taken).toMatchObject({ added: true, comparing: 1 });
    expect(await waiting()).toEqual([quoting.id]);
    expect((await documentsAtHand(quoting)).map(({ id }) => id)).toEqual([letter.id]);
    expect(await documentsAtHand(other)).toEqual([]);
  });

  it('analyses an article once more when one came in that it could cite, while it was analysed', async () => {
    const boss = await sender();
    const analysed = makeAnalysis({ article: quoting, documents: await documentsAtHand(quoting) });
    const keep = () =>
      transaction(async (tx) => {
        await database().$executeRaw`DELETE FROM pgboss.job WHERE name = 'reanalysis'`;
        await saveAnalysis(tx, analysed);
        await compareLate(boss, tx, analysed);
      });
    await keep();
    expect(await waiting()).toEqual([]);
    await addDocument(makeDocument(`A third print: ${WORDS}!`));
    await keep();
    expect(await waiting()).toEqual([quoting.id]);
  });

  it('reads what documents and articles are found by where a store from before does not know it, some at a time', async () => {
    // Which sixty of what is common were first is nobody's business: what is found is.
    const clues = async () => ({
      documents: (await database().documentClues.findMany({ orderBy: { documentId: 'asc' } })).map(
        ({ documentId }) => documentId,
      ),
      articles: await database().articleClues.findMany({ orderBy: { articleId: 'asc' } }),
      found: (await documentsAtHand(quoting)).map(({ id }) => id),
    });
    const before = await clues();
    expect(before.found.length).toBeGreaterThan(1);
    await database().$executeRaw`TRUNCATE "DocumentClues", "ArticleClues"`;
    const boss = await sender();
    const read = renewClues(boss);
    expect(await read()).toBe(false);
    const some = await database().documentClues.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(before.documents.length);
    // Stopped, and begun again by another.
    const next = renewClues(boss);
    for (let rounds = 0; rounds < 5; rounds++) await next();
    expect(await next()).toBe(true);
    expect(await clues()).toEqual(before);
  });
});
