import { Prisma } from '../generated/client';
import type { Transaction } from './database';

/** Tables that many rows are written to with every article. */
export type ManyRows =
  | 'Headline'
  | 'Claim'
  | 'SourceRecord'
  | 'SourceForm'
  | 'Appearance'
  | 'Statement'
  | 'Passage'
  | 'PassageMatch'
  | 'NearDuplicate'
  | 'Trace';

/**
 * Inserts rows that all have the same columns, as one JSON value in one statement; one that is there already stays as it is.
 * Prisma's `createMany` plans a statement for each number of rows anew, which took half of the processor of storing an article.
 */
export async function insertRows<Row extends object>(
  tx: Transaction,
  table: ManyRows,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Prisma.raw(
    Object.keys(rows[0])
      .map((name) => `"${name}"`)
      .join(', '),
  );
  const target = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`INSERT INTO ${target} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${target}, ${JSON.stringify(rows)}::json)
    ON CONFLICT DO NOTHING`;
}

type OwnRows = Extract<ManyRows, 'Headline' | 'Claim' | 'Appearance' | 'Statement' | 'Passage' | 'Trace'>;

/** Takes an article's rows out of tables, in one statement for all of them. */
export async function deleteRowsOf(
  tx: Transaction,
  tables: readonly OwnRows[],
  articleId: string,
): Promise<void> {
  const each = tables.map(
    (table) =>
      Prisma.sql`${Prisma.raw(`"of${table}"`)} AS (DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE "articleId" = ${articleId})`,
  );
  await tx.$executeRaw`WITH ${Prisma.join(each)} SELECT`;
}
