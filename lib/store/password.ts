import { hash, verify } from '@node-rs/argon2';
import type { Outcome } from '../types';
import { refused } from './refused';

/** Argon2id with what OWASP's cheat sheet asks for at least: 19 MiB, two passes, one lane (46 ms of a core). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 200;

/** The same word typed on two keyboards is one (NIST SP 800-63B, 5.1.1.2). */
const canonical = (password: string): string => password.normalize('NFKC');

/** What is compared with where there is nobody, so that it takes as long (made once a process, of a word nobody knows). */
let nobody: Promise<string> | null = null;

/** A password as it is kept (PHC string). Problem `weak-password`: shorter than 12 characters, longer than 200, or the name. */
export async function hashPassword(password: string, login: string): Promise<Outcome<string>> {
  const { length } = Array.from(canonical(password));
  if (length < LEAST_PASSWORD || length > MOST_PASSWORD)
    return refused('weak-password', `A password has ${LEAST_PASSWORD} to ${MOST_PASSWORD} characters.`);
  if (canonical(password).toLowerCase().includes(login.toLowerCase()))
    return refused('weak-password', 'A password does not hold the name that is typed beside it.');
  return { ok: true, value: await hash(canonical(password), COST) };
}

/** Whether it is that password; `null` (nobody, or somebody without one) takes as long and is never right. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hash(crypto.randomUUID(), COST);
  const right = await verify(kept ?? (await nobody), canonical(password.slice(0, 4 * MOST_PASSWORD)));
  return right && kept !== null;
}
