import { randomUUID } from 'node:crypto';
import { LOCAL_ID } from '../access/actor';
import { permit } from '../access/acting';
import type { User as UserRow } from '../generated/client';
import type { Outcome, Role, User } from '../types';
import { appendAudit } from './append-audit';
import { database, transaction, type Transaction } from './database';
import { isUuid } from './is-uuid';
import { hashPassword } from './password';
import { refused } from './refused';

export const LONGEST_LOGIN = 40;
const LOGIN = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/;
export const LONGEST_USER_NAME = 60;

export const userOfRow = ({ id, login, name, role, password, email, createdAt }: UserRow): User => ({
  id,
  login,
  name,
  role: role as Role,
  email,
  signsIn: password !== null || email !== null,
  createdAt: createdAt.toISOString(),
});

/** A name as the record takes it; `null` for what is none. */
export function userName(given: string): string | null {
  const name = given.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(); // prettier-ignore
  return name === '' || name.length > LONGEST_USER_NAME ? null : name;
}

const BAD_NAME = `A name has 1 to ${LONGEST_USER_NAME} characters.`;
const TAKEN = 'Somebody else has this name already. The record tells people apart by it: choose another.';
const absent = () => refused('not-found', 'There is nobody of this id.');

/** Whether a name is somebody's other than `exceptId`'s, however it is capitalised. */
export const isTaken = async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> =>
  (await tx.user.findFirst({
    where: {
      name: { equals: name, mode: 'insensitive' },
      ...(exceptId === null ? {} : { NOT: { id: exceptId } }),
    },
    select: { id: true },
  })) !== null;

/** Everybody, by name. */
export async function listUsers(): Promise<readonly User[]> {
  permit('people');
  return (await database().user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(userOfRow);
}

export interface NewUser {
  readonly login: string;
  /** The login, when it is empty. */
  readonly name: string;
  readonly role: Role;
  /** Invites whom the provider of sign-ins says to have it; then the password may be `null`. */
  readonly email?: string;
  readonly password: string | null;
}

/** An e-mail as it is compared; `null` for what is none. */
function asEmail(given: string): string | null {
  const email = given.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? email : null;
}
const BAD_EMAIL = refused('bad-email', 'That is no e-mail address.');
const EMAIL_TAKEN = refused('taken', 'Somebody has this e-mail already.');

/** Lets somebody in, and records it. Problems: `bad-login`, `bad-name`, `bad-email`, `weak-password`, `taken`. */
export async function addUser(given: NewUser, actor: string): Promise<Outcome<User>> {
  permit('people');
  const login = given.login.trim().toLowerCase();
  if (!LOGIN.test(login))
    return refused(
      'bad-login',
      `A user name has small letters, digits, dots and dashes, at most ${LONGEST_LOGIN}.`,
    );
  const name = userName(given.name || login);
  if (name === null) return refused('bad-name', BAD_NAME);
  const email = given.email ? asEmail(given.email) : null;
  if (given.email && email === null) return BAD_EMAIL;
  const byProvider = given.password === null && email !== null;
  const password = byProvider ? null : await hashPassword(given.password ?? '', login);
  if (password && !password.ok) return password;
  return transaction(async (tx) => {
    if (email !== null && (await tx.user.findUnique({ where: { email } }))) return EMAIL_TAKEN;
    if (await isTaken(tx, name, null)) return refused('taken', TAKEN);
    const id = randomUUID();
    const { count } = await tx.user.createMany({
      data: [{ id, login, name, role: given.role, email, password: password?.value ?? null }],
      skipDuplicates: true,
    });
    if (count === 0) return refused('taken', 'Somebody has this user name already.');
    await appendAudit(tx, { actor, action: 'user.add', object: `user ${login}`, detail: given.role });
    return { ok: true, value: userOfRow(await tx.user.findUniqueOrThrow({ where: { id } })) };
  });
}

const LAST =
  'This is the last admin who can sign in: without one nobody could let others in. Make somebody else an admin first.';
const LOCAL = 'This is whoever sits at the machine: it can be renamed, and nothing else.';

/** Locks every admin, so that two who dismiss each other at once cannot both succeed; whether there is another than `id`. */
async function hasOtherAdmin(tx: Transaction, id: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "User" WHERE "role" = 'admin' AND "password" IS NOT NULL ORDER BY "id" FOR UPDATE`;
  return admins.some((admin) => admin.id !== id);
}

/** Changes one row of somebody, with their sessions ended, unless they are the last admin or the local one. */
async function change(
  id: string,
  isDemotion: boolean,
  work: (tx: Transaction, row: UserRow) => Promise<Outcome<User>>,
): Promise<Outcome<User>> {
  permit('people');
  if (!isUuid(id)) return absent();
  return transaction(async (tx) => {
    const others = await hasOtherAdmin(tx, id);
    const row = await tx.user.findUnique({ where: { id } });
    if (!row) return absent();
    if (id === LOCAL_ID) return refused('local', LOCAL);
    if (isDemotion && row.role === 'admin' && row.password !== null && !others)
      return refused('last-admin', LAST);
    const outcome = await work(tx, row);
    if (outcome.ok) await tx.session.deleteMany({ where: { userId: id } });
    return outcome;
  });
}

/** Gives somebody another role, ends their sessions and records it. Problems: `not-found`, `last-admin`, `local`. */
export const setRole = (id: string, role: Role, actor: string): Promise<Outcome<User>> =>
  change(id, role !== 'admin', async (tx, { login, role: before }) => {
    const row = await tx.user.update({ where: { id }, data: { role } });
    await appendAudit(tx, {
      actor,
      action: 'user.role',
      object: `user ${login}`,
      detail: `${before} to ${role}`,
    });
    return { ok: true, value: userOfRow(row) };
  });

/** Gives somebody another password and ends their sessions. Problems: `not-found`, `weak-password`, `local`. */
export const setPassword = (id: string, password: string, actor: string): Promise<Outcome<User>> =>
  change(id, false, async (tx, { login }) => {
    const hashed = await hashPassword(password, login);
    if (!hashed.ok) return hashed;
    const row = await tx.user.update({ where: { id }, data: { password: hashed.value } });
    await appendAudit(tx, { actor, action: 'user.password', object: `user ${login}`, detail: null });
    return { ok: true, value: userOfRow(row) };
  });

/**
 * Gives somebody an e-mail to be invited by, or with '' takes it away; whoever signed in by another is forgotten, their sessions
 * end. Problems: `not-found`, `bad-email`, `taken`, `local`.
 */
export const setEmail = (id: string, given: string, actor: string): Promise<Outcome<User>> =>
  change(id, false, async (tx, { login }) => {
    const email = given.trim() === '' ? null : asEmail(given);
    if (given.trim() !== '' && email === null) return BAD_EMAIL;
    if (email !== null && (await tx.user.findFirst({ where: { email, NOT: { id } } }))) return EMAIL_TAKEN;
    const row = await tx.user.update({ where: { id }, data: { email, subject: null, mapped: false } });
    await appendAudit(tx, { actor, action: 'user.email', object: `user ${login}`, detail: null });
    return { ok: true, value: userOfRow(row) };
  });

/** Lets somebody in no longer: their sessions and tokens end at once, what they did stays. Problems: `not-found`, `last-admin`, `local`. */
export const removeUser = (id: string, actor: string): Promise<Outcome<User>> =>
  change(id, true, async (tx, row) => {
    await tx.user.delete({ where: { id } });
    await appendAudit(tx, { actor, action: 'user.remove', object: `user ${row.login}`, detail: row.name });
    return { ok: true, value: userOfRow(row) };
  });
