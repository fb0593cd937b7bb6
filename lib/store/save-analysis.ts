import { muteCheck } from '../desk/mute-check';
import type { Analysis } from '../types';
import { analysisToRow } from './article-row';
import type { Transaction } from './database';
import { gatherStories } from './gather-stories';
import { deleteRowsOf, insertRows } from './insert-rows';
import { lockProjections } from './lock-projections';
import { standingOf } from './standing-of';
import { saveArticles } from './save-articles';
import { saveFlags } from './save-flags';
import { saveNearDuplicates, sketched } from './save-near-duplicates';
import { passageRows, savePassages } from './save-passages';
import { saveSources } from './save-sources';
import { tracesToRows } from './traces-to-rows';

/**
 * Keeps an analysis and puts it in force: its article, the whole of it, and the rows that lists and searches read.
 * In the transaction of the caller, so that nothing is ever half stored. Running it twice changes nothing.
 */
export async function saveAnalysis(
  tx: Transaction,
  analysis: Analysis,
  options: { readonly sample?: boolean } = {},
): Promise<void> {
  const articleId = analysis.article.id;
  await saveArticles(tx, [analysis.article], options);

  const row = analysisToRow(analysis);
  const { articleId: _article, engine, ...content } = row;
  await tx.analysis.upsert({
    where: { articleId_engine: { articleId, engine } },
    create: row,
    update: { ...content, createdAt: new Date() },
  });
  await deleteRowsOf(tx, ['Headline', 'Claim', 'Trace'], articleId);
  const headlines = analysis.headlines.map(({ variant, verdict, score, phrases }, position) => ({
    articleId,
    position,
    from: variant.from,
    text: variant.text,
    verdict,
    score,
    faults: [...new Set(phrases.flatMap((phrase) => phrase.fault ?? []))],
  }));
  const linked = new Set(analysis.links.map(({ from }) => `${from.kind} ${from.id}`));
  const claims = analysis.claims.map(
    ({ id, text, kind, checkable, checkworthiness, attributionId }, position) => ({
      articleId,
      position,
      claimId: id,
      text,
      kind,
      checkable,
      checkworthiness,
      linked: linked.has(`claim ${id}`) || linked.has(`attribution ${attributionId}`),
    }),
  );
  await insertRows(tx, ['Headline', headlines], ['Claim', claims], ['Trace', tracesToRows(analysis)]);
  const passages = passageRows(analysis);
  const sketch = sketched(analysis.article.text);
  // What follows is shared with other articles: from here to the end writers take turns.
  await lockProjections(tx);
  // Read when it is our turn: whoever stored the same article beside us has put an engine in force, or has left nothing.
  const { again, inStory, muted } = await standingOf(tx, articleId);
  await saveSources(tx, analysis, { again, inStory });
  await savePassages(tx, articleId, passages, again);
  const { lost } = await saveNearDuplicates(tx, analysis.article, sketch, again);
  const storyId = await gatherStories(tx, articleId, lost);
  await saveFlags(tx, analysis, muted);
  const first = analysis.headlines.at(0);
  const verdict = first ? muteCheck(first, new Set(muted)).verdict : null;
  // All that changes of the article's row at once: its words are indexed anew each time.
  await tx.article.updateMany({
    where: { id: articleId },
    data: {
      storyId,
      engine,
      analysedAt: new Date(),
      verdict,
      matchedWith: null,
      problem: null,
      problemOf: null,
    },
  });
}
