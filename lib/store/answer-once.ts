import { actor } from '../access/acting';
import type { Outcome } from '../types';
import { database, openDatabase, type Transaction } from './database';
import { refused } from './refused';

/** An answer as it is sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that bears an Idempotency-Key, with a digest of all that it asks: hexadecimal SHA-256 of it in one form. */
export interface Asked {
  readonly key: string;
  readonly digest: string;
}

/** Keeps the answer in the transaction that makes what it tells: both are there, or neither. */
export type Keep = (tx: Transaction, answer: KeptAnswer) => Promise<void>;

const KEY_REUSED = refused(
  'key-reused',
  'This Idempotency-Key came before with another request. Use a new key for a new request.',
);

const KEY_OPEN = refused(
  'key-open',
  'A request with this Idempotency-Key was begun, and how it ended is not known. Look whether what it makes is there; if not, use a new key.',
);

/** The same key was kept by another process while this one worked: ends the transaction, so that nothing is done twice. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** One's own keys: another who hits on the same one is told nothing of what it was for. */
function owned({ key, digest }: Asked): Asked {
  const who = actor();
  return { key: 'id' in who ? `${who.id} ${key}` : key, digest };
}

/** Those that this process is answering: a repetition at the same time waits for the first, and holds no connection. */
const underway = new Map<string, Promise<unknown>>();

async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  for (let before = underway.get(key); before; before = underway.get(key)) await before;
  const answer = work();
  const settled = answer.then(
    () => {},
    () => {},
  );
  underway.set(key, settled);
  try {
    return await answer;
  } finally {
    underway.delete(key);
  }
}

const isDone = ({ status }: KeptAnswer): boolean => status < 300;

/** What the key was answered with; `null` when it is the first of its key. */
async function answeredBefore({ key, digest }: Asked): Promise<Outcome<KeptAnswer> | null> {
  // Not `database()`: a token that only hands in reads nothing but its own answer.
  const first = await openDatabase().request.findUnique({ where: { key } });
  if (first === null) return null;
  if (first.body !== digest) return KEY_REUSED;
  return first.answer === null ? KEY_OPEN : { ok: true, value: first.answer as unknown as KeptAnswer };
}

const rowOf = ({ key, digest }: Asked) => ({ key, body: digest });

/**
 * Makes an answer once per key of who acts: a repetition, also one in parallel, gets the first and nothing is done twice. What
 * was refused was not done, and frees its key. For what is done in several steps: the key is taken before the first. Problems:
 * `key-reused` when it came with something else, and `key-open` where the first never came to its end.
 */
export function answerOnce(asked: Asked, make: () => Promise<KeptAnswer>): Promise<Outcome<KeptAnswer>> {
  const mine = owned(asked);
  return inTurn(mine.key, async () => {
    const { count } = await database().request.createMany({ data: [rowOf(mine)], skipDuplicates: true });
    if (count === 0) return (await answeredBefore(mine)) ?? KEY_OPEN;
    // Thrown, it is not known whether anything was done: the key stays, and a repetition is told so.
    const answer = await make();
    const where = { key: mine.key };
    if (isDone(answer)) await database().request.update({ where, data: { answer: { ...answer } } });
    else await database().request.delete({ where });
    return { ok: true, value: answer };
  });
}

/**
 * The same for what is made in one transaction, which is to call `keep` with the answer: whatever ends the process, either both
 * are there or the request can be made again. What was not kept was not done. `make` asks who may. Problem `key-reused`.
 */
export function answerWithin(
  asked: Asked,
  make: (keep: Keep) => Promise<KeptAnswer>,
): Promise<Outcome<KeptAnswer>> {
  const mine = owned(asked);
  const keep: Keep = async (tx, answer) => {
    // A twin in another process waits here until the first one's transaction ends.
    const data = [{ ...rowOf(mine), answer: { ...answer } }];
    const { count } = await tx.request.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new Overtaken();
  };
  return inTurn(mine.key, async () => {
    const before = await answeredBefore(mine);
    if (before !== null) return before;
    try {
      return { ok: true, value: await make(keep) };
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      return (await answeredBefore(mine)) ?? KEY_OPEN;
    }
  });
}

/** A client that repeats a request does so within minutes; its key is kept for this long. */
const KEY_LIFE_MS = 24 * 60 * 60 * 1000;

/** Forgets the keys of requests older than a day; how many there were. */
export async function forgetOldKeys(now = new Date()): Promise<number> {
  const { count } = await database().request.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEY_LIFE_MS) } },
  });
  return count;
}
