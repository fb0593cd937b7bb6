import type { Transaction } from './database';

/** Runs SQL text with positional values: what the queue asks of a database. */
export interface SqlRunner {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

const asValue = (value: unknown): unknown => {
  if (value === undefined) return null;
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isObject ? JSON.stringify(value) : value;
};

/** Lets the queue work inside a transaction of ours, so that a job and what it is about are kept together or not at all. */
export const inTransaction = (tx: Transaction): SqlRunner => ({
  executeSql: async (text, values = []) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(asValue)),
  }),
});
