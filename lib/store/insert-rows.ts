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

/** Rows of a table that all have the same columns. */
export type RowsOf = readonly [table: ManyRows, rows: readonly object[]];

/** Rows given as one JSON value: what may stand after FROM. */
export const given = (table: ManyRows, rows: readonly object[]): Prisma.Sql =>
  Prisma.sql`json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(rows)}::json)`;

/** The statement that inserts rows; one that is there already stays as it is. */
export function insertion(table: ManyRows, rows: readonly object[], from = given(table, rows)): Prisma.Sql {
  const columns = Prisma.raw(
    Object.keys(rows[0])
      .map((name) => `"${name}"`)
      .join(', '),
  );
  return Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns}) SELECT ${columns} FROM ${from} ON CONFLICT DO NOTHING`;
}

/**
 * Inserts rows of one or several tables in one statement, each table's as one JSON value; one that is there already stays as it is.
 * Prisma's `createMany` plans a statement for each number of rows anew, which took half of the processor of storing an article.
 */
export async function insertRows(tx: Transaction, ...tables: readonly RowsOf[]): Promise<void> {
  const [first, ...others] = tables.filter(([, rows]) => rows.length > 0);
  if (first === undefined) return;
  const before = others.map(
    ([table, rows]) => Prisma.sql`${Prisma.raw(`"new${table}"`)} AS (${insertion(table, rows)})`,
  );
  const all = before.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join(before)} `;
  await tx.$executeRaw`${all}${insertion(...first)}`;
}

type OwnRows = Extract<ManyRows, 'Headline' | 'Claim' | 'Appearance' | 'Statement' | 'Trace'>;

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
