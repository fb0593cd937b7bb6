import { afterAll, expect, it } from 'vitest';
import { addSourceDocument } from '@/lib/jobs/add-source-document';
import { forgetSender, sender } from '@/lib/jobs/queue';
import { runReanalysis } from '@/lib/jobs/run-reanalysis';
import { database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { tracesOf } from '@/lib/store/traces';
import { spanOf } from '@/lib/text/span';
import type { Analysis, SourceDocument } from '@/lib/types';
import { makeAnalysis, makeArticle, makeDocument } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';
import { stubSteps } from './stub-steps';

const WORDS = 'We may resume them in spring';

describeWithDatabase('adding a document', () => {
  afterAll(forgetSender);
  const articles = ['One', 'Two', 'Three'].map((headline) => makeArticle({ headline }));
  const document = makeDocument(`Dear passengers. ${WORDS}.`);
  const waiting = () => database().$queryRaw<{ article: string }[]>`
    SELECT data->>'articleId' AS article FROM pgboss.job
    WHERE name = 'reanalysis' AND state = 'created' ORDER BY 1`;
  const ids = articles.map(({ id }) => id).sort();

  it('has every article analysed again, once, and only when it is new', async () => {
    for (const article of articles) await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article })));
    expect(await addSourceDocument(document)).toBe(true);
    expect((await waiting()).map(({ article }) => article)).toEqual(ids);
    expect(await addSourceDocument(makeDocument('Another letter.'))).toBe(true);
    expect(await addSourceDocument({ ...document, title: 'Again' })).toBe(false);
    expect((await waiting()).map(({ article }) => article)).toEqual(ids);
  });

  it('keeps neither the document nor a job when one of them cannot be kept', async () => {
    const before = await waiting();
    const broken = makeDocument('A third letter.', { title: null as unknown as string });
    await expect(addSourceDocument(broken)).rejects.toThrow();
    expect(await waiting()).toEqual(before);
    expect(await database().document.count()).toBe(2);
  });

  it('shows what was traced to it, with the words of both', async () => {
    const traced = (article: Analysis['article'], documents: readonly SourceDocument[]): Analysis => {
      const start = document.text.indexOf(WORDS);
      const made = makeAnalysis({ article, documents, engine: 'test/1' });
      return {
        ...made,
        evidence: [
          {
            of: { kind: 'attribution', id: made.attributions[0].id },
            documentId: document.id,
            span: spanOf(document.text, start, start + WORDS.length),
            stance: 'verbatim',
            changes: [],
            score: 1,
          },
        ],
      };
    };
    expect(await tracesOf(document)).toEqual([]);
    const boss = await sender();
    const [job] = await boss.fetch<{ articleId: string }>('reanalysis', { includeMetadata: true });
    await runReanalysis(boss, { ...job, name: 'reanalysis' }, stubSteps({ analyse: traced }));
    expect(await tracesOf(document)).toMatchObject([
      {
        articleId: job.data.articleId,
        evidence: { stance: 'verbatim', span: { exact: WORDS } },
        attribution: { id: 'a1' },
      },
    ]);
  });
});
