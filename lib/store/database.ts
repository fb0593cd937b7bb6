import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { permit } from '../access/acting';
import { PrismaClient, type Prisma } from '../generated/client';
import { log } from './log';
import { noteRead } from './shown';

/** What a query runs on: the whole database, or a transaction of it. */
export type Database = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

interface Connection {
  readonly pool: pg.Pool;
  readonly client: PrismaClient;
}

// On globalThis, because the development server loads a module again with every edit and would open a pool each time.
const kept = globalThis as typeof globalThis & { standfirstDatabase?: Connection };

function connect(): Connection {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: start with `npm start`, or name a PostgreSQL');
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    application_name: 'standfirst',
    connectionTimeoutMillis: 5_000, // a full pool answers 503 and does not hang
    statement_timeout: 30_000,
    // A plan that PostgreSQL thinks dear it compiles, for 130 ms each time: our dearest statements by its guess take 5.
    options: '-c jit=off',
  });
  // An idle connection that the server closed is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'));
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

const connection = (): Connection => (kept.standfirstDatabase ??= connect());

/**
 * The one client of this process, made at first use from DATABASE_URL, for somebody who may read. Throws NotPermitted for
 * others, so that a page or route that asks nobody who they are shows nothing; throws when DATABASE_URL is not set.
 */
export function database(): PrismaClient {
  permit('read');
  noteRead();
  return openDatabase();
}

/** The same client before it is known who acts: for finding that out, and for saying whether the database answers. */
export const openDatabase = (): PrismaClient => connection().client;

/** The pool under `database()`, for what speaks SQL itself (the queue). */
export const pool = (): pg.Pool => connection().pool;

/**
 * Rows of one statement for somebody who may read, without Prisma's client between, which costs more than most statements: for what
 * is read most. Throws as `database()` does.
 */
export async function readRows<Row extends object>(
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  permit('read');
  noteRead();
  return (await pool().query<Row>(sql, [...values])).rows;
}

/** A write of a person's is there at once or not at all. */
const USUAL_MS = 15_000;

/** Storing what 1 MiB of prose gives takes 8 s of an idle core, and waits for others that store; a busy machine has less. */
export const STORING_MS = 90_000;

/** Two transactions that wait for each other: PostgreSQL ends one, which is then run again. */
const MOST_DEADLOCKS = 3;

const isDeadlock = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (/40P01|P2034|deadlock/i.test(String((error as { code?: unknown }).code)) ||
    /40P01|deadlock detected/.test(String((error as Error).message)));

/**
 * Runs `work` in one transaction (read committed, at most `longestMs`): all of it is kept or nothing. It is run again when it
 * was ended because of a deadlock, so it must do nothing outside of the transaction. Who may is for the caller to ask
 * (lib/access): a token that only hands in writes, and reads nothing.
 */
export async function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  longestMs: number = USUAL_MS,
): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await openDatabase().$transaction(work, { maxWait: 5_000, timeout: longestMs });
    } catch (error) {
      if (!isDeadlock(error) || tries > MOST_DEADLOCKS) throw error;
      log.warn({ tries }, 'a deadlock was ended; the transaction is run again');
    }
}

/** Closes every connection; the next query opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = kept.standfirstDatabase;
  kept.standfirstDatabase = undefined;
  if (!open) return;
  await open.client.$disconnect();
  await open.pool.end();
}
