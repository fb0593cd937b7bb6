import { randomUUID } from 'node:crypto';
import type { User as UserRow } from '../generated/client';
import type { Outcome, Role, User } from '../types';
import { appendAudit } from './append-audit';
import { transaction, type Transaction } from './database';
import { refused } from './refused';
import { beginSession } from './sessions';
import { isTaken, userName, userOfRow } from './users';

/** Whom a provider vouches for (lib/sign-on). */
export interface Vouched {
  readonly subject: string;
  /** Verified, in small letters. */
  readonly email: string | null;
  readonly name: string | null;
  readonly role: Role | null;
}

const UNKNOWN = 'Nobody of this e-mail was let in. Ask an admin of this Standfirst to invite it.';

/**
 * Begins a session for whom the provider vouches for: who came before by the same subject; else who was invited by that
 * verified e-mail, from now on by that subject; else, where a claim maps to a role, somebody new. Problems: `unverified`,
 * `uninvited`.
 */
export async function signOn(
  vouched: Vouched,
  now = new Date(),
): Promise<Outcome<{ readonly secret: string; readonly user: User }>> {
  return transaction(async (tx) => {
    // Two that come at once for the first time come one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('standfirst sign-on'))`;
    const known = await tx.user.findUnique({ where: { subject: vouched.subject } });
    const person = known ? await followRole(tx, known, vouched) : await joinOrMake(tx, vouched);
    if (!person.ok) return person;
    const secret = await beginSession(tx, person.value, 'by the provider', now);
    return { ok: true, value: { secret, user: userOfRow(person.value) } };
  });
}

/** Who was let in by a claim has the role that it says today, or none; an invited person's role is the admins' to give. */
async function followRole(tx: Transaction, row: UserRow, { role }: Vouched): Promise<Outcome<UserRow>> {
  if (!row.mapped || role === row.role) return { ok: true, value: row };
  await tx.session.deleteMany({ where: { userId: row.id } });
  if (role === null) return refused('uninvited', UNKNOWN);
  await appendAudit(tx, {
    actor: 'standfirst',
    action: 'user.role',
    object: `user ${row.login}`,
    detail: `${row.role} to ${role}, by the provider`,
  });
  return { ok: true, value: await tx.user.update({ where: { id: row.id }, data: { role } }) };
}

async function joinOrMake(tx: Transaction, vouched: Vouched): Promise<Outcome<UserRow>> {
  const { email, subject, role } = vouched;
  if (email === null) return refused('unverified', 'The provider does not say that your e-mail is verified.');
  const invited = await tx.user.findUnique({ where: { email } });
  // An address that is given to somebody else later does not make them the person who had it.
  if (invited && invited.subject !== null) return refused('uninvited', UNKNOWN);
  if (invited)
    return { ok: true, value: await tx.user.update({ where: { id: invited.id }, data: { subject } }) };
  if (role === null) return refused('uninvited', UNKNOWN);
  const login = await freeLogin(tx, email);
  const id = randomUUID();
  const wanted = userName(vouched.name ?? '') ?? login;
  const name = (await isTaken(tx, wanted, id)) ? login : wanted;
  if (await isTaken(tx, name, id)) return refused('uninvited', UNKNOWN);
  const row = await tx.user.create({ data: { id, login, name, role, email, subject, mapped: true } });
  await appendAudit(tx, {
    actor: 'standfirst',
    action: 'user.add',
    object: `user ${login}`,
    detail: `${role}, by the provider`,
  });
  return { ok: true, value: row };
}

/** A login made of the e-mail, which nobody has. */
async function freeLogin(tx: Transaction, email: string): Promise<string> {
  const stem = email.split('@')[0].replace(/[^a-z0-9]+/g, '-').slice(0, 24).replace(/^-+|-+$/g, '') || 'person'; // prettier-ignore
  const taken = await tx.user.findUnique({ where: { login: stem } });
  return taken ? `${stem}-${randomUUID().slice(0, 8)}` : stem;
}
