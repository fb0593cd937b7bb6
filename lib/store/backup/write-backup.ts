import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { permit } from '../../access/acting';
import { connectAlone } from './connect-alone';
import { quoted, schemaOf, sequencesOf, tablesOf, type Table } from './table';

/** The form of the file; a reader refuses any other. */
export const FORM = 1;

/** Characters of rows that are asked for at once: a page of the store's largest rows is as much alone. */
const PAGE = 4 * 1024 * 1024;
const MOST_ROWS = 1_000;

type Row = readonly (string | null)[];

/** The rows of a table by its key, as text. How many are asked for follows from how long those before were. */
async function* rowsOf(client: ClientBase, { name: table, columns, key }: Table): AsyncGenerator<Row> {
  // Under names of their own: ORDER BY would take a text of the same name for the key.
  const list = columns.map(({ name }, i) => `${quoted(name)}::text AS v${i}`).join(', ');
  const keys = key.map(quoted).join(', ');
  const typed = key.map((one, i) => `$${i + 2}::${columns.find((column) => column.name === one)!.type}`);
  const at = key.map((one) => columns.findIndex((column) => column.name === one));
  let most = 10;
  let last: Row | null = null;
  for (;;) {
    const { rows }: { rows: Row[] } = await client.query<(string | null)[]>({
      text: `SELECT ${list} FROM ${quoted(table)} ${last ? `WHERE (${keys}) > (${typed.join(', ')})` : ''} ORDER BY ${keys} LIMIT $1`,
      values: [most, ...(last ? at.map((i) => last![i]) : [])],
      rowMode: 'array',
    });
    yield* rows;
    if (rows.length < most) return;
    last = rows[rows.length - 1];
    const length = rows.reduce((sum, row) => row.reduce((all, cell) => all + (cell?.length ?? 0), sum), 1);
    most = Math.max(1, Math.min(MOST_ROWS, most * 4, Math.floor((PAGE * rows.length) / length)));
  }
}

/**
 * Everything the store holds at one moment, as lines of JSON for `write`: a heading, for each table a line with its columns
 * and one for each row (each value as PostgreSQL writes it), the counters, and a SHA-256 of all lines before. A page of rows is
 * in memory at a time. Resolves to how many rows there were.
 */
export async function writeBackup(write: (line: string) => Promise<void>): Promise<number> {
  permit('audit');
  permit('people'); // password hashes and sessions are in it
  return connectAlone('REPEATABLE READ, READ ONLY', async (client) => {
    const hash = createHash('sha256');
    const line = async (value: unknown): Promise<void> => {
      const text = `${JSON.stringify(value)}\n`;
      hash.update(text);
      await write(text);
    };
    await line({ standfirst: 'backup', form: FORM, schema: await schemaOf(client), at: new Date() });
    let rows = 0;
    for (const table of await tablesOf(client)) {
      await line({ table: table.name, columns: table.columns.map(({ name }) => name) });
      for await (const row of rowsOf(client, table)) {
        await line(row);
        rows++;
      }
    }
    const counters: Record<string, string> = {};
    for (const name of await sequencesOf(client)) {
      const { rows: at } = await client.query<{ next: string }>(
        `SELECT (CASE WHEN is_called THEN last_value + 1 ELSE last_value END)::text AS next FROM ${quoted(name)}`,
      );
      counters[name] = at[0].next;
    }
    await line({ counters });
    await write(`${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`);
    return rows;
  });
}
