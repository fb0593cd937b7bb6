import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { can, TOKEN_SCOPES, type Owned } from '../access/can';
import { permit } from '../access/acting';
import type { Actor } from '../access/actor';
import type { ApiToken as TokenRow, Prisma } from '../generated/client';
import type { ApiToken, Outcome, Role, TokenScope } from '../types';
import { appendAudit } from './append-audit';
import { database, openDatabase, transaction } from './database';
import { refused } from './refused';

/** `stf_<id>_<secret>`: the id finds the row, the secret of 256 random bits is compared. */
const SHAPE = /^stf_([0-9a-f]{12})_([\w-]{43})$/;
const LONGEST_NAME = 60;
/** Its use is written down so often. */
const NOTED_MS = 60_000;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
/** What an unknown id is compared with, so that it takes as long as a known one. */
const UNKNOWN = Buffer.alloc(32);

const OWNER = { user: { select: { name: true } } } as const satisfies Prisma.ApiTokenInclude;
type Row = Omit<TokenRow, 'hash'> & { readonly user: { readonly name: string } };

const tokenOfRow = (row: Row): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes as TokenScope[],
  ownerId: row.userId,
  owner: row.user.name,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Days from now; `null`: it does not expire. */
  readonly days: number | null;
}

/** Whose token is made: a person’s own; the command line says whose. `null` when there is nobody of that user name. */
async function ownerOf(login: string | null): Promise<(Owned & { readonly as: Actor }) | null> {
  const who = permit('tokens');
  if (who.kind === 'person') return { ownerId: who.id, as: who };
  if (who.kind !== 'system' || login === null) return null;
  const row = await openDatabase().user.findUnique({ where: { login: login.toLowerCase() } });
  const as = row && { kind: 'person' as const, id: row.id, name: row.name, role: row.role as Role };
  return as && { ownerId: as.id, as };
}

/** The most days that a token may be given; longer is for ever. */
export const MOST_DAYS = 3_660;

/**
 * Makes a token of the person who acts (of `login`, from the command line) and records that; `secret` is told this once and kept nowhere. Problems: `invalid` (no
 * name, a name of another token, no scope, no days), `not-yours` for a scope that its owner has not.
 */
export async function createApiToken(
  { name: given, scopes, days }: NewToken,
  actor: string,
  login: string | null = null,
): Promise<Outcome<{ readonly token: ApiToken; readonly secret: string }>> {
  const owner = await ownerOf(login);
  if (owner === null)
    return refused('not-found', 'There is nobody of this user name: `user list` has them all.');
  const name = given.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (name === '')
    return refused('invalid', 'Name the browser or script that will send, so that you know it again.');
  if (name.length > LONGEST_NAME) return refused('invalid', `A name has at most ${LONGEST_NAME} characters.`);
  if (scopes.length === 0 || scopes.some((scope) => !TOKEN_SCOPES.includes(scope)))
    return refused('invalid', 'Say what the token is for.');
  const beyond = scopes.find((scope) => !can(owner.as, scope));
  if (beyond) return refused('not-yours', `Your role may not do that (${beyond}), so no token of yours may.`);
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS))
    return refused('invalid', `A token expires after 1 to ${MOST_DAYS} days, or never.`);

  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return transaction(async (tx) => {
    const data = {
      id,
      name,
      hash: hashOf(secret).toString('hex'),
      scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
      userId: owner.ownerId,
      expiresAt: days === null ? null : new Date(Date.now() + days * 24 * 60 * 60 * 1_000),
    };
    const { count } = await tx.apiToken.createMany({ data: [data], skipDuplicates: true });
    if (count === 0)
      return refused('invalid', 'There is a token of this name already: choose another, or revoke that one.');
    const detail = `${name} (${data.scopes.join(', ')})`;
    await appendAudit(tx, { actor, action: 'token.create', object: `token ${id}`, detail });
    const row = await tx.apiToken.findUniqueOrThrow({ where: { id }, include: OWNER });
    return { ok: true, value: { token: tokenOfRow(row), secret: `stf_${id}_${secret}` } };
  });
}

/** One's own tokens, the newest first; everybody's for an admin, and for the command line. */
export async function listApiTokens(): Promise<readonly ApiToken[]> {
  const who = permit('tokens');
  const all = can(who, 'people');
  const rows = await database().apiToken.findMany({
    where: all || !('id' in who) ? {} : { userId: who.id },
    omit: { hash: true },
    include: OWNER,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(tokenOfRow);
}

/** Ends a token at once and records that; false when there is none of that id, or it is another's. What it sent stays. */
export async function revokeApiToken(id: string, actor: string): Promise<boolean> {
  const who = permit('tokens');
  return transaction(async (tx) => {
    const row = await tx.apiToken.findUnique({ where: { id } });
    if (!row || !can(who, 'tokens', { ownerId: row.userId })) return false;
    await tx.apiToken.delete({ where: { id } });
    await appendAudit(tx, { actor, action: 'token.revoke', object: `token ${id}`, detail: row.name });
    return true;
  });
}

/** Who acts by the token `presented`, with its use noted; `null` when it is none in force. Compares in constant time. */
export async function acceptApiToken(presented: string, now = new Date()): Promise<Actor | null> {
  const [, id = '', secret = ''] = SHAPE.exec(presented) ?? [];
  const row =
    id === '' ? null : await openDatabase().apiToken.findUnique({ where: { id }, include: { user: true } });
  const same = timingSafeEqual(hashOf(secret), row ? Buffer.from(row.hash, 'hex') : UNKNOWN);
  if (!row || !same || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > NOTED_MS)
    await openDatabase().apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } });
  return {
    kind: 'token',
    id: row.userId,
    name: `${row.user.name} (${row.name})`,
    role: row.user.role as Role,
    scopes: row.scopes as TokenScope[],
    tokenId: id,
    tokenName: row.name,
  };
}
