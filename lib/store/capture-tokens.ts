import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CaptureToken as TokenRow } from '../generated/client';
import type { CaptureToken, Outcome } from '../types';
import { appendAudit } from './append-audit';
import { database, transaction } from './database';

/** `stf_<id>_<secret>`: the id finds the row, the secret of 256 random bits is compared. */
const SHAPE = /^stf_([0-9a-f]{12})_([\w-]{43})$/;
const LONGEST_NAME = 60;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
/** What an unknown id is compared with, so that it takes as long as a known one. */
const NOBODY = Buffer.alloc(32);

const tokenOfRow = ({ id, name, createdAt, lastUsedAt }: Omit<TokenRow, 'hash'>): CaptureToken => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/**
 * Makes a token and records that; `secret` is told this once and kept nowhere. Problem `invalid`: no name, one that is longer
 * than 60 characters, or one that a token has already.
 */
export async function createCaptureToken(
  given: string,
  actor: string,
): Promise<Outcome<{ readonly token: CaptureToken; readonly secret: string }>> {
  const name = given.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const invalid = (message: string): Outcome<never> => ({ ok: false, problem: { code: 'invalid', message } });
  if (name === '') return invalid('Name the browser or script that will send, so that you know it again.');
  if (name.length > LONGEST_NAME) return invalid(`A name has at most ${LONGEST_NAME} characters.`);
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return transaction(async (tx) => {
    const hash = hashOf(secret).toString('hex');
    const { count } = await tx.captureToken.createMany({ data: [{ id, name, hash }], skipDuplicates: true });
    if (count === 0)
      return invalid('There is a token of this name already: choose another, or revoke that one.');
    await appendAudit(tx, { actor, action: 'token.create', object: `token ${id}`, detail: name });
    const row = await tx.captureToken.findUniqueOrThrow({ where: { id } });
    return { ok: true, value: { token: tokenOfRow(row), secret: `stf_${id}_${secret}` } };
  });
}

/** Tokens in force, the newest first. */
export async function listCaptureTokens(): Promise<readonly CaptureToken[]> {
  const rows = await database().captureToken.findMany({
    omit: { hash: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(tokenOfRow);
}

/** Ends a token at once and records that; false when there is none of that id. What it sent stays. */
export const revokeCaptureToken = (id: string, actor: string): Promise<boolean> =>
  transaction(async (tx) => {
    const row = await tx.captureToken.findUnique({ where: { id } });
    if (!row) return false;
    await tx.captureToken.delete({ where: { id } });
    await appendAudit(tx, { actor, action: 'token.revoke', object: `token ${id}`, detail: row.name });
    return true;
  });

/** The token that `presented` is, with its use noted; `null` when it is none in force. Compares in constant time. */
export async function acceptCaptureToken(presented: string): Promise<CaptureToken | null> {
  const [, id = '', secret = ''] = SHAPE.exec(presented) ?? [];
  const row = id === '' ? null : await database().captureToken.findUnique({ where: { id } });
  const same = timingSafeEqual(hashOf(secret), row ? Buffer.from(row.hash, 'hex') : NOBODY);
  if (!row || !same) return null;
  const lastUsedAt = new Date();
  await database().captureToken.updateMany({ where: { id }, data: { lastUsedAt } });
  return tokenOfRow({ ...row, lastUsedAt });
}
