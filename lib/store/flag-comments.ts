import { permit } from '../access/acting';
import { randomUUID } from 'node:crypto';
import type { FlagComment, Outcome } from '../types';
import { appendAudit } from './append-audit';
import { database, transaction } from './database';
import { commentOfRow } from './flag-row';
import { refused } from './refused';

/** Of one remark, in UTF-16 units. */
export const MOST_COMMENT = 2_000;
/** On one flag: what is longer is a conversation for elsewhere. */
const MOST_COMMENTS = 50;

/** Adds a remark; it stays. Problems: `not-found`, `empty`, `too-many`. */
export async function addComment(flagId: string, text: string, actor: string): Promise<Outcome<FlagComment>> {
  permit('decide');
  const words = text.trim();
  if (words === '') return refused('empty', 'There is nothing in the comment yet.');
  return transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Flag" WHERE "id" = ${flagId} FOR UPDATE`;
    if (held.length === 0) return refused('not-found', 'There is no such flag.');
    if ((await tx.flagComment.count({ where: { flagId } })) >= MOST_COMMENTS)
      return refused('too-many', `A headline takes at most ${MOST_COMMENTS} comments.`);
    const row = await tx.flagComment.create({ data: { id: randomUUID(), flagId, text: words, actor } });
    await appendAudit(tx, { actor, action: 'flag.comment', object: `flag ${flagId}`, detail: null });
    return { ok: true, value: commentOfRow(row) };
  });
}

/** The remarks on a flag, oldest first; `null` when there is no such flag. */
export async function listComments(flagId: string): Promise<readonly FlagComment[] | null> {
  permit('remarks');
  const flag = await database().flag.findUnique({
    where: { id: flagId },
    select: { comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  return flag && flag.comments.map(commentOfRow);
}
