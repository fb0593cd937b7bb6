import type { ClientBase } from 'pg';

/** A table of the store, as the database itself describes it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns of its primary key, in their order. */
  readonly key: readonly string[];
}

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp(3) with time zone`, `text[]`. */
  readonly type: string;
}

/** The name as SQL text. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** What others refer to first. Of tables that refer to each other, the first by name. */
function inOrder(tables: readonly Table[], edges: readonly Edge[]): readonly Table[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const free = [...left.keys()].filter(
      (name) => !edges.some(({ from, to }) => from === name && to !== name && left.has(to)),
    );
    for (const name of free.length > 0 ? free : [...left.keys()].slice(0, 1)) {
      ordered.push(left.get(name)!);
      left.delete(name);
    }
  }
  return ordered;
}

/**
 * Every table of the store, what others refer to first. Not the queue's: its jobs are made anew from what waits; nor the count of
 * changes, which goes on.
 */
export async function tablesOf(client: ClientBase): Promise<readonly Table[]> {
  const { rows: tables } = await client.query<Table>(`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT json_agg(a.attname ORDER BY k.at)
       FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (num, at)
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num
       WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('_prisma_migrations', 'Revision', 'Touch')
    ORDER BY c.relname COLLATE "C"`);
  const { rows: edges } = await client.query<Edge>(`
    SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint k
    JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`);
  return inOrder(tables, edges);
}

/** The name of the last migration of the database, which tells its form. Throws when there is none. */
export async function schemaOf(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C" DESC LIMIT 1`);
  if (rows.length === 0) throw new Error('no migration is applied to the database');
  return rows[0].name;
}

/** The counters of the store by name. */
export async function sequencesOf(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname COLLATE "C"`);
  return rows.map(({ name }) => name);
}
