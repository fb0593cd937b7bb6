import { Prisma } from '../generated/client';
import type { Verdict } from '../types';

/** Which analyses to take away; without fields all. */
export interface AnalysisFilter {
  readonly articleId?: string;
  /** First and last day of publication, `2026-03-02`: an article without a date is then left out. */
  readonly from?: string;
  readonly to?: string;
  /** Any of these names, whatever their case. */
  readonly outlets?: readonly string[];
  readonly sources?: readonly string[];
  /** Any of these, of the first headline. */
  readonly verdicts?: readonly Verdict[];
  /** Leave out the articles that ship with Standfirst. */
  readonly withoutSamples?: boolean;
}

type Row = 'n' | 'o';

/** Whether a filter leaves something out. */
export const isNarrow = (filter: AnalysisFilter): boolean => conditionsOf(filter, 'n').length > 0;

/** The condition under which a filter leaves a row of "Article", by the name that the statement gives it: analysed ones only. */
export const isChosen = (filter: AnalysisFilter, row: Row = 'n'): Prisma.Sql =>
  Prisma.join([Prisma.sql`${Prisma.raw(row)}."engine" IS NOT NULL`, ...conditionsOf(filter, row)], ' AND ');

/** The ids of the articles that a filter leaves, as a statement: they are as many as the archive has, and never come here. */
export const chosenIds = (filter: AnalysisFilter): Prisma.Sql =>
  Prisma.sql`SELECT n."id" FROM "Article" n WHERE ${isChosen(filter)}`;

function conditionsOf(
  { articleId, withoutSamples, from, to, outlets, sources, verdicts }: AnalysisFilter,
  row: Row,
): Prisma.Sql[] {
  const n = Prisma.raw(row);
  const conditions: Prisma.Sql[] = [];
  if (articleId !== undefined) conditions.push(Prisma.sql`${n}."id" = ${articleId}`);
  if (withoutSamples) conditions.push(Prisma.sql`NOT ${n}."sample"`);
  if (from !== undefined || to !== undefined)
    conditions.push(Prisma.sql`${n}."publishedAt" >= ${from ?? '0'}`);
  // The rest of an instant ("T08:00…") comes after its day, whatever the collation.
  if (to !== undefined) conditions.push(Prisma.sql`${n}."publishedAt" <= ${`${to}T99`}`);
  if (verdicts?.length) conditions.push(Prisma.sql`${n}."verdict" = ANY(${[...verdicts]}::text[])`);
  if (outlets?.length) {
    const names = lowered(outlets);
    // The same words may have stood in several papers.
    conditions.push(Prisma.sql`(lower(${n}."outlet") = ANY(${names}) OR EXISTS (SELECT FROM "SavedCopy" c
      WHERE c."articleId" = ${n}."id" AND lower(c."outlet") = ANY(${names})))`);
  }
  if (sources?.length) {
    const names = lowered(sources);
    conditions.push(Prisma.sql`${n}."id" IN (
      SELECT a."articleId" FROM "Appearance" a WHERE lower(a."name") = ANY(${names})
      UNION SELECT a."articleId" FROM "SourceRecord" r JOIN "Appearance" a ON a."recordId" = r."id" WHERE lower(r."name") = ANY(${names}))`);
  }
  return conditions;
}

/** Names in PostgreSQL's own small letters, as those that they are held against. */
const lowered = (names: readonly string[]): Prisma.Sql =>
  Prisma.sql`(SELECT array_agg(lower(name)) FROM unnest(${[...names]}::text[]) AS name)::text[]`;
