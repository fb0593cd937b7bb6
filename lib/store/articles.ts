import { Prisma, type Analysis as AnalysisRow, type Article as ArticleRow } from '../generated/client';
import { muteAnalysis } from '../desk/mute-analysis';
import type { Analysis, Article, ArticleSummary, Page } from '../types';
import { correctAnalysis } from '../desk/correct/correct-analysis';
import { analysisOfRow, articleOfRow, SUMMARY, summaryOfRow, type SummaryRow } from './article-row';
import { correctionsOf, documentsNamedIn } from './corrections';
import { isChosen, type AnalysisFilter } from './chosen';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database, readRows, type Database } from './database';
import { documentsById } from './documents';
import { inListedOrder, mutedRules } from './muted-rules';
import { ofArticles } from './shown';

/** How many analyses are held in memory at once while they stream out. */
const BATCH = 20;

/** Analysed articles, the latest to come in first. */
export async function listArticles(
  options: AnalysisFilter & { limit?: number; cursor?: string | null } = {},
): Promise<Page<ArticleSummary>> {
  const limit = pageSize(options.limit);
  const after = cursorInTime('articles', options.cursor);
  const rows = await database().$queryRaw<SummaryRow[]>`
    SELECT ${SUMMARY} FROM "Article" n WHERE ${isChosen(options)}
      AND ${after === null ? Prisma.sql`true` : Prisma.sql`(n."createdAt", n."id") < (${after.at}::timestamptz, ${after.id})`}
    ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${limit + 1}`;
  return pageOf(
    'articles',
    rows,
    limit,
    (row) => ({ at: row.createdAt.toISOString(), id: row.id }),
    summaryOfRow,
  );
}

/** The article as stored, analysed or not; `null` when there is none of that id. */
export const getArticle = (id: string, db?: Database): Promise<Article | null> =>
  ofArticles([id], async () => {
    const row = await (db ?? database()).article.findUnique({
      where: { id },
      select: { text: true, rest: true },
    });
    return row && articleOfRow(row);
  });

/** Engine of the analysis in force; `null` when the article is unknown or not analysed yet. */
export async function engineOf(articleId: string, db: Database = database()): Promise<string | null> {
  const row = await db.article.findUnique({ where: { id: articleId }, select: { engine: true } });
  return row?.engine ?? null;
}

/**
 * Ids of articles whose analysis in force is by another engine than `engine`, or that have none yet, and that it has not given up:
 * at most `limit` of them after `after`, in order.
 */
export async function articlesOfOtherEngines(
  engine: string,
  { after = '', limit }: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly string[]> {
  const rows = await database().article.findMany({
    where: {
      id: { gt: after },
      AND: [
        { OR: [{ engine: null }, { engine: { not: engine } }] },
        { OR: [{ problemOf: null }, { problemOf: { not: engine } }] },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map((row) => row.id);
}

/** Ids of all articles. */
export async function articleIds(db: Database = database()): Promise<readonly string[]> {
  return (await db.article.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
}

interface InForce extends Pick<ArticleRow, 'text' | 'rest' | 'sample'>, Pick<AnalysisRow, 'documentIds'> {
  readonly analysis: AnalysisRow['rest'];
  readonly muted: readonly string[];
}

/** The analysis in force, with what people corrected, through the muted rules; `null` when the article is unknown or not analysed yet. */
export const getAnalysis = (articleId: string): Promise<Found | null> =>
  ofArticles([articleId], () => readAnalysis(articleId));

interface Found {
  readonly analysis: Analysis;
  readonly sample: boolean;
}

async function readAnalysis(articleId: string): Promise<Found | null> {
  const [[row], corrections] = await Promise.all([
    readRows<InForce>(
      `SELECT n."text", n."rest", n."sample", a."rest" AS "analysis", a."documentIds", ARRAY(SELECT "rule" FROM "MutedRule") AS "muted"
       FROM "Article" n JOIN "Analysis" a ON a."articleId" = n."id" AND a."engine" = n."engine" WHERE n."id" = $1`,
      [articleId],
    ),
    correctionsOf([articleId]),
  ]);
  if (row === undefined) return null;
  const own = corrections.get(articleId) ?? [];
  const [documents, named] = await Promise.all([documentsById(row.documentIds), documentsNamedIn(own)]);
  const stored = { rest: row.analysis, documentIds: row.documentIds };
  const analysis = correctAnalysis(analysisOfRow(stored, articleOfRow(row), documents), own, named);
  return { analysis: muteAnalysis(analysis, inListedOrder(row.muted)), sample: row.sample };
}

/** How many analyses `eachAnalysis` gives for the same filter. */
export async function countAnalyses(filter: AnalysisFilter = {}): Promise<number> {
  const [{ count }] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Article" n WHERE ${isChosen(filter)}`;
  return count;
}

/** Every analysis in force, as people corrected it, through the rules muted at the start, oldest article first, a few in memory at a time. */
export async function* eachAnalysis(filter: AnalysisFilter = {}): AsyncGenerator<Analysis> {
  const muted = await mutedRules();
  let after: { createdAt: Date; id: string } | null = null;
  for (;;) {
    const rows: ArticleRow[] = await database().$queryRaw<ArticleRow[]>`
      SELECT n.* FROM "Article" n WHERE ${isChosen(filter)}
        AND ${after === null ? Prisma.sql`true` : Prisma.sql`(n."createdAt", n."id") > (${after.createdAt}::timestamptz, ${after.id})`}
      ORDER BY n."createdAt", n."id" LIMIT ${BATCH}`;
    const stored = await database().analysis.findMany({
      where: { OR: rows.map((row) => ({ articleId: row.id, engine: row.engine ?? '' })) },
    });
    const documents = await documentsById(stored.flatMap((analysis) => analysis.documentIds));
    const corrections = await correctionsOf(rows.map(({ id }) => id));
    const named = await documentsNamedIn([...corrections.values()].flat());
    for (const row of rows) {
      const found = stored.find((one) => one.articleId === row.id && one.engine === row.engine);
      if (!found) continue;
      const analysis = analysisOfRow(found, articleOfRow(row), documents);
      yield muteAnalysis(correctAnalysis(analysis, corrections.get(row.id) ?? [], named), muted);
    }
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1];
  }
}
