import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { z } from 'zod';
import { permit } from '../../access/acting';
import { connectAlone } from './connect-alone';
import { quoted, schemaOf, sequencesOf, tablesOf, type Column, type Table } from './table';
import { FORM } from './write-backup';

/** A file that is no whole backup, or a database that it cannot go into. The message says which, and what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** The one person whom the migrations make; a database with nobody else is empty. */
const FIRST_PERSON = '00000000-0000-4000-8000-000000000001';

const Heading = z.strictObject({
  standfirst: z.literal('backup'),
  form: z.number(),
  schema: z.string(),
  at: z.string(),
});
const Part = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const Row = z.array(z.string().nullable());
const Counters = z.strictObject({ counters: z.record(z.string(), z.string().regex(/^[1-9]\d{0,18}$/)) });
const End = z.strictObject({ rows: z.int().nonnegative(), sha256: z.string() });

const damaged = (number: number, why: string): BackupRefused =>
  new BackupRefused(`line ${number}: ${why}; the backup is damaged, and nothing was restored`);

/** What PostgreSQL says of data that cannot be what was saved: of a value, of a rule between rows, of what is too large. */
const isOfTheData = (error: unknown): boolean =>
  /^(22|23|54)/.test(String((error as { code?: unknown }).code));

interface Foreign {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Takes the rules between tables away, and gives back what puts them in force again: tables refer to each other both ways. */
async function withoutForeignKeys(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<Foreign>(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`);
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  };
}

async function mustBeEmpty(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) await client.query(`LOCK TABLE ${quoted(name)} IN ACCESS EXCLUSIVE MODE`);
  await client.query(
    `DELETE FROM "User" WHERE "id" = $1 AND "password" IS NULL AND (SELECT count(*) FROM "User") = 1`,
    [FIRST_PERSON],
  );
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount)
      throw new BackupRefused(
        `the database is not empty (there is something in ${name}): restore into a new one, before Standfirst is started on it`,
      );
  }
}

/** Puts rows of one table in, as many at once as fit. */
class Rows {
  private waiting: (readonly (string | null)[])[] = [];
  private length = 0;

  constructor(
    private readonly client: Client,
    private readonly table: string,
    private readonly columns: readonly Column[],
  ) {}

  async add(row: readonly (string | null)[]): Promise<void> {
    this.waiting.push(row);
    for (const cell of row) this.length += cell?.length ?? 0;
    if (this.waiting.length >= MOST_ROWS || this.length >= MOST_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    if (rows.length === 0) return;
    this.waiting = [];
    this.length = 0;
    const names = this.columns.map(({ name }) => quoted(name)).join(', ');
    const values = this.columns.map(({ type }, i) => `v${i}::${type}`).join(', ');
    const given = this.columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
    const as = this.columns.map((_, i) => `v${i}`).join(', ');
    await this.client.query(
      `INSERT INTO ${quoted(this.table)} (${names}) SELECT ${values} FROM unnest(${given}) AS given (${as})`,
      this.columns.map((_, i) => rows.map((row) => row[i])),
    );
  }
}

/** One line at a time: its text and its number from 1. */
export type Lines = AsyncIterable<{ readonly number: number; readonly text: string | null }>;

/**
 * Puts what `writeBackup` wrote into the database, which must be empty and of the same migrations, in one transaction: all
 * of it, or, with BackupRefused, nothing. Resolves to how many rows there were.
 */
export async function readBackup(lines: Lines): Promise<number> {
  permit('audit');
  permit('people');
  return connectAlone('READ COMMITTED', (client) => restoreInto(client, lines));
}

async function restoreInto(client: Client, lines: Lines): Promise<number> {
  const hash = createHash('sha256');
  let number = 0;
  let rows = 0;
  let tables: readonly Table[] = [];
  let next = 0;
  let part: Rows | null = null;
  let width = 0;
  let counters: Readonly<Record<string, string>> | null = null;
  let ended = false;
  let enforce = async (): Promise<void> => {};

  const begin = async (value: unknown): Promise<void> => {
    const heading = Heading.safeParse(value);
    if (!heading.success) throw new BackupRefused('is no backup of Standfirst');
    if (heading.data.form !== FORM)
      throw new BackupRefused(`is a backup of form ${heading.data.form}; this version reads form ${FORM}`);
    const schema = await schemaOf(client);
    if (heading.data.schema !== schema)
      throw new BackupRefused(
        `was made by a version whose last migration is ${heading.data.schema.slice(0, 100)}; this database’s is ${schema}: restore with the version that made it, then upgrade`,
      );
    tables = await tablesOf(client);
    await mustBeEmpty(client, tables);
    enforce = await withoutForeignKeys(client);
  };
  const beginTable = async ({ table, columns }: z.infer<typeof Part>): Promise<void> => {
    await part?.flush();
    const expected = tables[next++];
    if (expected?.name !== table)
      throw damaged(number, `the table ${expected?.name ?? 'after the last'} was expected`);
    if (JSON.stringify(expected.columns.map(({ name }) => name)) !== JSON.stringify(columns))
      throw damaged(number, `the columns of ${table} are others`);
    part = new Rows(client, table, expected.columns);
    width = columns.length;
  };
  const take = async (value: unknown, text: string): Promise<void> => {
    const end = End.safeParse(value);
    if (end.success && counters) {
      if (end.data.sha256 !== hash.digest('hex') || end.data.rows !== rows)
        throw damaged(number, 'the hash of the file is another');
      ended = true;
      return;
    }
    hash.update(`${text}\n`);
    if (number === 1) return begin(value);
    if (counters) throw damaged(number, 'the end was expected');
    if (Array.isArray(value)) {
      const row = Row.safeParse(value);
      if (!row.success || !part || row.data.length !== width) throw damaged(number, 'is no row of its table');
      rows++;
      return part.add(row.data);
    }
    const table = Part.safeParse(value);
    if (table.success) return beginTable(table.data);
    const counted = Counters.safeParse(value);
    if (!counted.success || next !== tables.length) throw damaged(number, 'was not expected here');
    await part?.flush();
    counters = counted.data.counters;
  };

  try {
    for await (const line of lines) {
      number = line.number;
      if (ended) throw damaged(number, 'stands behind the end');
      if (line.text === null) throw damaged(number, 'is too long');
      await take(parse(line.text, number), line.text);
    }
    if (!ended) throw number === 0 ? new BackupRefused('is empty') : damaged(number, 'is not the end');
    await enforce();
    const names = await sequencesOf(client);
    const given: Readonly<Record<string, string>> = counters ?? {};
    if (JSON.stringify(Object.keys(given).sort()) !== JSON.stringify([...names].sort()))
      throw damaged(number, 'the counters are others');
    // Last: a counter stays where it is put also when a transaction is rolled back.
    for (const name of names)
      await client.query('SELECT setval($1::regclass, $2::bigint, false)', [quoted(name), given[name]]);
    return rows;
  } catch (error) {
    if (isOfTheData(error)) throw damaged(number, (error as Error).message);
    throw error;
  }
}

function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw number === 1 ? new BackupRefused('is no backup of Standfirst') : damaged(number, 'is no JSON');
  }
}
