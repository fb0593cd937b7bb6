import { randomUUID } from 'node:crypto';
import type PgBoss from 'pg-boss';
import { fetchChangedPage, type FetchedPage } from '../../ingest/fetch-page';
import { isTransient } from '../../ingest/problem';
import { storyUrl } from '../../ingest/story-url';
import { engineOf } from '../../store/articles';
import { saveAnalysis } from '../../store/save-analysis';
import { addSavedCopy } from '../../store/saved-copies';
import { isWalled, latestAt, prolongVersion, recordVersion } from '../../store/versions';
import { getPage, writePage, type WatchedPage } from '../../store/watched-pages';
import type { Article, Outcome } from '../../types';
import { analyseArticle } from '../analyse-article';
import { compareLate } from '../documents/have-compared';
import { finishJob, type HeldJob } from '../finish-job';
import { readAt } from '../read-submission';
import { wantOpinions } from '../run-opinion';
import type { Steps } from '../steps';
import { storing } from '../turns';
import { politely } from '../manners/politely';
import { nextCheckAt } from './when';

/** What a look found: nothing new (304), or the page, the article as it stands there now, and the address of its history. */
type Look = Outcome<{
  readonly page: FetchedPage;
  readonly article: Article;
  readonly story: string;
} | null>;

async function look({ address, etag, lastModified }: WatchedPage, steps: Steps): Promise<Look> {
  const fetched = await politely((manners) => fetchChangedPage(address, { etag, lastModified }, { manners }));
  if (!fetched.ok || fetched.value === null) return fetched as Look;
  const page = fetched.value;
  const read = await readAt(page.kind, page.html, page.url, steps);
  if (!read.ok) return read;
  const article = read.value;
  return { ok: true, value: { page, article, story: storyUrl(article.url, page.url) } };
}

/** Looks at a known page again: another headline or body is a new version of its article, analysed as any other. */
export async function runCheck(
  boss: PgBoss,
  job: HeldJob<{ readonly url: string }>,
  steps: Steps,
): Promise<void> {
  const page = await getPage(job.data.url);
  if (!page || page.takenAt === null) {
    await finishJob(boss, job, 'complete', async () => {});
    return;
  }
  const found = await look(page, steps);
  const at = new Date();
  const next = { takenAt: null, checkedAt: at, nextAt: nextCheckAt(at, page.firstSeenAt, page.checks) };
  if (!found.ok) {
    const { code } = found.problem;
    if (code === 'host-busy') {
      await finishJob(boss, job, 'complete', (tx) => writePage(page.url, { takenAt: null }, tx));
      return;
    }
    // What is gone or forbidden now stays as it was read; what may come back is looked at again.
    const nextAt = isTransient(code) ? next.nextAt : null;
    await finishJob(boss, job, 'complete', (tx) =>
      writePage(page.url, { ...next, nextAt, problemCode: code, failures: page.failures + 1 }, tx),
    );
    return;
  }
  const well = { ...next, problemCode: null, failures: 0 };
  if (found.value === null) {
    await finishJob(boss, job, 'complete', async (tx) => {
      await writePage(page.url, well, tx);
      await prolongVersion(tx, page.articleId ?? '', at);
    });
    return;
  }
  const { article, story, page: fetched } = found.value;
  const { etag, lastModified, receipt } = fetched;
  const walled = isWalled(article, await latestAt(story));
  const known = walled || (await engineOf(article.id)) === steps.engine;
  const analysis = known ? null : await analyseArticle(article, steps, { job });
  await storing(() =>
    finishJob(boss, job, 'complete', async (tx) => {
      if (analysis) {
        await saveAnalysis(tx, analysis);
        await compareLate(boss, tx, analysis);
      }
      if (!walled) {
        await wantOpinions(boss, article.id, steps, tx);
        // As long as the same stands there, its first receipt is enough: its version tells how long.
        if (article.id !== page.articleId)
          await addSavedCopy(tx, article, { id: randomUUID(), at: fetched.at, from: receipt });
        const sighted = new Date(fetched.at);
        await recordVersion(tx, { url: story, article, at: sighted, engine: steps.engine });
      }
      await writePage(
        page.url,
        { ...well, etag, lastModified, ...(walled ? {} : { articleId: article.id }) },
        tx,
      );
    }),
  );
}
