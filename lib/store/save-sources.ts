import type { Analysis } from '../types';
import { asJson } from './article-row';
import type { Transaction } from './database';
import { recordId, recordKey } from './record-key';

/**
 * Replaces an article's sources and statements, and brings the merged records in line: a record bears the fullest
 * name and the latest role that an article gives, counts what it has, and goes when nothing names it any more.
 */
export async function saveSources(tx: Transaction, analysis: Analysis): Promise<void> {
  const articleId = analysis.article.id;
  const recordOf = new Map(analysis.sources.map((source) => [source.id, recordId(source, articleId)]));
  const before = await tx.appearance.findMany({ where: { articleId }, select: { recordId: true } });
  await tx.statement.deleteMany({ where: { articleId } });
  await tx.appearance.deleteMany({ where: { articleId } });

  const records = new Map(analysis.sources.map((source) => [recordOf.get(source.id) as string, source]));
  await tx.sourceRecord.createMany({
    data: [...records].map(([id, source]) => ({
      id,
      kind: source.kind,
      key: recordKey(source, articleId),
      name: source.name,
      role: source.role,
    })),
    skipDuplicates: true,
  });
  await tx.appearance.createMany({
    data: analysis.sources.map(({ id, name, role }) => ({
      articleId,
      sourceId: id,
      recordId: recordOf.get(id) as string,
      name,
      role,
    })),
  });
  await tx.statement.createMany({
    data: analysis.attributions.flatMap((attribution, position) => {
      const recordId = attribution.sourceId === null ? undefined : recordOf.get(attribution.sourceId);
      return recordId === undefined
        ? []
        : [{ articleId, position, recordId, attribution: asJson(attribution) }];
    }),
  });
  await recount(tx, [...new Set([...before.map((row) => row.recordId), ...records.keys()])]);
}

async function recount(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SourceRecord" AS r SET
      "articles" = (SELECT count(DISTINCT a."articleId") FROM "Appearance" a WHERE a."recordId" = r."id"),
      "statements" = (SELECT count(*) FROM "Statement" s WHERE s."recordId" = r."id"),
      "name" = COALESCE(
        (SELECT a."name" FROM "Appearance" a WHERE a."recordId" = r."id"
         ORDER BY length(a."name") DESC, a."name" COLLATE "C" LIMIT 1), r."name"),
      "role" = (SELECT a."role" FROM "Appearance" a JOIN "Article" n ON n."id" = a."articleId"
         WHERE a."recordId" = r."id" AND a."role" IS NOT NULL
         ORDER BY n."publishedAt" DESC NULLS LAST, n."createdAt" DESC, n."id", a."sourceId" LIMIT 1)
    WHERE r."id" = ANY(${ids}::text[])`;
  await tx.sourceRecord.deleteMany({ where: { id: { in: [...ids] }, articles: 0 } });
}
