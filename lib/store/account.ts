import { LOCAL_ID } from '../access/actor';
import { permit } from '../access/acting';
import type { Outcome, User } from '../types';
import { appendAudit } from './append-audit';
import { database, transaction } from './database';
import { forgetLocalName } from './local-name';
import { hashPassword, isPassword } from './password';
import { refused } from './refused';
import { sessionHash } from './sessions';
import { isTaken, userName, userOfRow } from './users';

/** The id of the person who acts. Refused for tokens and for the product itself. */
function self(): string {
  const who = permit('account');
  if (who.kind !== 'person') throw new Error('an account is a person’s');
  return who.id;
}

/** Who acts here, as they are kept. */
export const ownAccount = async (): Promise<User> =>
  userOfRow(await database().user.findUniqueOrThrow({ where: { id: self() } }));

/** Takes another name from now on, and records it under the old one. Problems: `bad-name`, `taken`. */
export async function renameSelf(given: string): Promise<Outcome<User>> {
  const id = self();
  const name = userName(given);
  if (name === null) return refused('bad-name', 'A name has 1 to 60 characters.');
  const outcome = await transaction<Outcome<User>>(async (tx) => {
    if (await isTaken(tx, name, id))
      return refused('taken', 'Somebody else has this name already. The record tells people apart by it.');
    const before = await tx.user.findUniqueOrThrow({ where: { id } });
    if (before.name === name) return { ok: true, value: userOfRow(before) };
    const row = await tx.user.update({ where: { id }, data: { name } });
    await appendAudit(tx, {
      actor: before.name,
      action: 'user.rename',
      object: `user ${row.login}`,
      detail: `is called ${name} from now on`,
    });
    return { ok: true, value: userOfRow(row) };
  });
  forgetLocalName();
  return outcome;
}

/**
 * Takes another password: every session ends but the one of `secret`. Problems: `wrong-password` when `before` is not the one
 * in force, `weak-password`, `local`.
 */
export async function changeOwnPassword(
  before: string,
  after: string,
  secret: string | null,
): Promise<Outcome<User>> {
  const id = self();
  if (id === LOCAL_ID) return refused('local', 'Whoever sits at the machine has no password.');
  const kept = await database().user.findUniqueOrThrow({ where: { id } });
  if (!(await isPassword(kept.password, before)))
    return refused('wrong-password', 'That is not the password in force.');
  const hashed = await hashPassword(after, kept.login);
  if (!hashed.ok) return hashed;
  return transaction(async (tx) => {
    const row = await tx.user.update({ where: { id }, data: { password: hashed.value } });
    await tx.session.deleteMany({
      where: { userId: id, ...(secret === null ? {} : { NOT: { hash: sessionHash(secret) } }) },
    });
    await appendAudit(tx, {
      actor: row.name,
      action: 'user.password',
      object: `user ${row.login}`,
      detail: null,
    });
    return { ok: true, value: userOfRow(row) };
  });
}
