import { createHash, randomBytes } from 'node:crypto';
import type { Outcome, User } from '../types';
import { appendAudit } from './append-audit';
import { openDatabase, transaction, type Transaction } from './database';
import { isPassword } from './password';
import { refused } from './refused';
import { userOfRow } from './users';

/** A session that nobody used for so long has ended, and so has one that began so long ago. */
export const IDLE_MS = 12 * 60 * 60 * 1_000;
export const LONGEST_MS = 30 * 24 * 60 * 60 * 1_000;
/** Its use is written down so often: not with each of the requests that one page makes. */
const NOTED_MS = 60_000;

/** 256 bits from the system, 43 characters. */
const SHAPE = /^[\w-]{43}$/;
export const isSecret = (given: string): boolean => SHAPE.test(given);

export const sessionHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const WRONG = 'User name and password do not fit.';

/**
 * Begins a session for who knows the password; `secret` is for the cookie and is kept nowhere. Problem `wrong-password`, in
 * the same words and after the same time whether there is such a person or not.
 */
export async function signIn(
  login: string,
  password: string,
  now = new Date(),
): Promise<Outcome<{ readonly secret: string; readonly user: User }>> {
  const row = await openDatabase().user.findUnique({ where: { login: login.trim().toLowerCase() } });
  if (!(await isPassword(row?.password ?? null, password)) || !row) return refused('wrong-password', WRONG);
  return transaction(async (tx) => {
    // Whoever was removed, or got another password, while theirs was compared.
    const still = await tx.user.findUnique({ where: { id: row.id, password: row.password } });
    if (!still) return refused('wrong-password', WRONG);
    return { ok: true, value: { secret: await beginSession(tx, still, null, now), user: userOfRow(still) } };
  });
}

/** Begins a session of somebody who has shown who they are, and records it; the secret is for the cookie and is kept nowhere. */
export async function beginSession(
  tx: Transaction,
  { id, name, login }: Pick<User, 'id' | 'name' | 'login'>,
  detail: string | null,
  now: Date,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await tx.session.create({ data: { hash: sessionHash(secret), userId: id, createdAt: now, seenAt: now } });
  await appendAudit(tx, { actor: name, action: 'session.begin', object: `user ${login}`, detail });
  return secret;
}

/** Whose session that is; `null` when it is none, or has ended. Its use is noted. */
export async function userOfSession(secret: string, now = new Date()): Promise<User | null> {
  if (!isSecret(secret)) return null;
  const hash = sessionHash(secret);
  const row = await openDatabase().session.findUnique({ where: { hash }, include: { user: true } });
  if (!row) return null;
  const [idle, age] = [now.getTime() - row.seenAt.getTime(), now.getTime() - row.createdAt.getTime()];
  if (idle > IDLE_MS || age > LONGEST_MS) return null;
  if (idle > NOTED_MS) await openDatabase().session.updateMany({ where: { hash }, data: { seenAt: now } });
  return userOfRow(row.user);
}

/** Ends a session; one that is none is left so. */
export async function endSession(secret: string): Promise<void> {
  if (isSecret(secret)) await openDatabase().session.deleteMany({ where: { hash: sessionHash(secret) } });
}

/** Forgets sessions that have ended; how many there were. */
export async function forgetOldSessions(now = new Date()): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { count } = await openDatabase().session.deleteMany({
    where: { OR: [{ seenAt: { lt: before(IDLE_MS) } }, { createdAt: { lt: before(LONGEST_MS) } }] },
  });
  return count;
}
