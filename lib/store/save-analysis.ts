import { muteCheck } from '../desk/mute-check';
import type { Analysis, Article } from '../types';
import { analysisToRow, articleToRow } from './article-row';
import type { Transaction } from './database';
import { lockProjections } from './lock-projections';
import { mutedRules } from './muted-rules';
import { saveFlags } from './save-flags';
import { saveNearDuplicates } from './save-near-duplicates';
import { savePassages } from './save-passages';
import { saveSources } from './save-sources';

/**
 * Keeps an article; one of the same id stays as it first came. True when it was new.
 * The first form wins because spans, flags and decisions hang on its words.
 */
export async function saveArticle(
  tx: Transaction,
  article: Article,
  options: { readonly sample?: boolean } = {},
): Promise<boolean> {
  const { count } = await tx.article.createMany({
    data: [articleToRow(article, options.sample ?? false)],
    skipDuplicates: true,
  });
  return count > 0;
}

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
  await lockProjections(tx);
  const muted = await mutedRules(tx);
  await saveArticle(tx, analysis.article, options);

  const row = analysisToRow(analysis);
  const { articleId: _article, engine, ...content } = row;
  await tx.analysis.upsert({
    where: { articleId_engine: { articleId, engine } },
    create: row,
    update: { ...content, createdAt: new Date() },
  });
  await tx.headline.deleteMany({ where: { articleId } });
  await tx.headline.createMany({
    data: analysis.headlines.map(({ variant, verdict, score, phrases }, position) => ({
      articleId,
      position,
      from: variant.from,
      text: variant.text,
      verdict,
      score,
      faults: [...new Set(phrases.flatMap((phrase) => phrase.fault ?? []))],
    })),
  });
  await tx.claim.deleteMany({ where: { articleId } });
  await tx.claim.createMany({
    data: analysis.claims.map(({ id, text, kind, checkable, checkworthiness }, position) => ({
      articleId,
      position,
      claimId: id,
      text,
      kind,
      checkable,
      checkworthiness,
    })),
  });
  await saveSources(tx, analysis);
  await savePassages(tx, analysis);
  await saveNearDuplicates(tx, analysis.article);
  await saveFlags(tx, analysis, muted);
  const first = analysis.headlines.at(0);
  const verdict = first ? muteCheck(first, new Set(muted)).verdict : null;
  await tx.article.update({
    where: { id: articleId },
    data: { engine, analysedAt: new Date(), verdict, matchedWith: null },
  });
}
