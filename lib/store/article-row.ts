import { Prisma, type Article as ArticleRow, type Analysis as AnalysisRow } from '../generated/client';
import { MOST_OPENING, openingWords } from '../text/opening-words';
import type { Analysis, Article, ArticleSummary, SourceDocument, Verdict } from '../types';
import { verifyAnalysis, verifyArticle } from './verify-spans';

/** A noun as a JSON column takes it. Canonical text holds no NUL and no lone surrogate, so PostgreSQL takes it as it is. */
export const asJson = (noun: object): Prisma.InputJsonValue => noun as Prisma.InputJsonValue;

export function articleToRow(article: Article, sample: boolean): Prisma.ArticleCreateManyInput {
  const { text, ...rest } = article;
  const { id, url, headline, outlet, publishedAt } = article;
  return { id, url, headline, outlet, publishedAt, text, rest: asJson(rest), sample, storyId: id };
}

/** The article as it was stored, without spans that no longer stand. */
export function articleOfRow(row: Pick<ArticleRow, 'text' | 'rest'>): Article {
  const { id, url, headline, headlineVariants, standfirst, ...others } = row.rest as unknown as Omit<
    Article,
    'text'
  >;
  // The order of the noun, so that an export has the same bytes as a fresh analysis.
  return verifyArticle({ id, url, headline, headlineVariants, standfirst, text: row.text, ...others });
}

/** The parts of an analysis that are not kept in rows of their own. */
export function analysisToRow(analysis: Analysis): Prisma.AnalysisUncheckedCreateInput {
  const { article, documents, ...rest } = analysis;
  return {
    articleId: article.id,
    engine: analysis.engine,
    rest: asJson(rest),
    documentIds: documents.map((document) => document.id),
  };
}

/** The analysis put together again and verified. `documents` are those held under the row's `documentIds`. */
export function analysisOfRow(
  row: Pick<AnalysisRow, 'rest' | 'documentIds'>,
  article: Article,
  documents: ReadonlyMap<string, SourceDocument>,
): Analysis {
  const {
    id,
    engine,
    sentences,
    sources,
    attributions,
    claims,
    references = [], // an analysis from before they were read has none until it is made again
    ...others
  } = row.rest as unknown as Omit<Analysis, 'article' | 'documents'>;
  const held = row.documentIds.flatMap((documentId) => documents.get(documentId) ?? []);
  return verifyAnalysis({
    id,
    engine,
    article,
    sentences,
    sources,
    attributions,
    claims,
    references,
    documents: held,
    ...others,
  });
}

/** What a list shows of an article. */
export type SummaryRow = Pick<
  ArticleRow,
  | 'id'
  | 'headline'
  | 'outlet'
  | 'url'
  | 'publishedAt'
  | 'analysedAt'
  | 'createdAt'
  | 'verdict'
  | 'sample'
  | 'storyId'
> & {
  /** The beginning of the text where there is no headline. */
  readonly opening: string | null;
};

/** The column `opening` of a table that the statement calls `n`, still to be cut before a word (`openingOf`). */
export const OPENING = `CASE WHEN n."headline" IS NULL THEN left(n."text", ${2 * MOST_OPENING}) END`;

export const openingOf = (opening: string | null): string | null =>
  opening === null ? null : openingWords(opening);

/** The columns of a `SummaryRow`, of a table that the statement calls `n`. */
export const SUMMARY = Prisma.sql`n."id", n."headline", n."outlet", n."url", n."publishedAt", n."analysedAt", n."createdAt",
  n."verdict", n."sample", n."storyId",
  ${Prisma.raw(OPENING)} AS "opening"`;

export function summaryOfRow(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    headline: row.headline,
    opening: openingOf(row.opening),
    outlet: row.outlet,
    url: row.url,
    publishedAt: row.publishedAt,
    analysedAt: (row.analysedAt ?? row.createdAt).toISOString(),
    verdict: row.verdict as Verdict | null,
    sample: row.sample,
    story: row.storyId,
  };
}
