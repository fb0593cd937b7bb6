import { actor } from '../access/acting';
import type { Outcome } from '../types';
import { database } from './database';
import { refused } from './refused';

/** An answer as it is sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The same Idempotency-Key came with something else before. */
export const KEY_REUSED = refused(
  'key-reused',
  'This Idempotency-Key came before with another request. Use a new key for a new request.',
);

/** One's own keys: another who hits on the same one is told nothing of what it was for. */
export function ownKey(key: string): string {
  const who = actor();
  return 'id' in who ? `${who.id} ${key}` : key;
}

/** Those that this process is answering: a repetition at the same time waits for the first. */
const underway = new Map<string, Promise<unknown>>();

const isDone = ({ status }: KeptAnswer): boolean => status < 300;

async function claim(
  key: string,
  request: string,
  make: () => Promise<KeptAnswer>,
): Promise<Outcome<KeptAnswer>> {
  const { count } = await database().request.createMany({
    data: [{ key, body: request }],
    skipDuplicates: true,
  });
  if (count === 1) {
    // Thrown, it is not known whether anything was done: the key stays, and a repetition is told so.
    const answer = await make();
    if (isDone(answer)) await database().request.update({ where: { key }, data: { answer: { ...answer } } });
    else await database().request.delete({ where: { key } });
    return { ok: true, value: answer };
  }
  const first = await database().request.findUnique({ where: { key } });
  if (first?.body !== request) return KEY_REUSED;
  if (first.answer !== null) return { ok: true, value: first.answer as unknown as KeptAnswer };
  return refused(
    'key-open',
    'A request with this Idempotency-Key was begun, and how it ended is not known. Look whether what it makes is there; if not, use a new key.',
  );
}

/**
 * Makes an answer once per key of who acts: a repetition, also one in parallel, gets the first and nothing is done twice. What
 * was refused was not done, and frees its key. `request` is a hash of all that was asked. Problems: `key-reused`, and `key-open`
 * where the first never came to its end.
 */
export async function answerOnce(
  key: string,
  request: string,
  make: () => Promise<KeptAnswer>,
): Promise<Outcome<KeptAnswer>> {
  const owned = ownKey(key);
  for (let before = underway.get(owned); before; before = underway.get(owned)) await before;
  const answer = claim(owned, request, make);
  const settled = answer.then(
    () => {},
    () => {},
  );
  underway.set(owned, settled);
  try {
    return await answer;
  } finally {
    underway.delete(owned);
  }
}
