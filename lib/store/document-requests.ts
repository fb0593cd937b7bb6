import { createHash } from 'node:crypto';
import { permit } from '../access/acting';
import type { Outcome } from '../types';
import { KEY_REUSED } from './answer-once';
import { database, type Database, type Transaction } from './database';

/** A request to add a document that bore a key (Idempotency-Key), and everything that it said, in one form. */
export interface DocumentRequest {
  readonly key: string;
  readonly body: string;
}

/** What it was answered with. */
export interface DocumentAnswer {
  readonly documentId: string;
  /** 201 when the document was new, else 200. */
  readonly status: number;
}

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** What such a request was answered with; `null` when it is the first of its key. Problem `key-reused`: the key came with something else. */
export async function answeredBefore(
  { key, body }: DocumentRequest,
  db: Database = database(),
): Promise<Outcome<DocumentAnswer> | null> {
  const row = await db.request.findUnique({ where: { key } });
  if (row === null) return null;
  if (row.body !== digestOf(body) || row.documentId === null) return KEY_REUSED;
  return { ok: true, value: { documentId: row.documentId, status: row.status ?? 200 } };
}

/** Keeps the answer under the key, as part of a transaction; a twin that was faster with the same request is fine. Problem `key-reused`. */
export async function keepAnswer(
  tx: Transaction,
  request: DocumentRequest,
  answer: DocumentAnswer,
): Promise<Outcome<null>> {
  permit('submit');
  const { count } = await tx.request.createMany({
    data: [{ key: request.key, body: digestOf(request.body), submissionIds: [], ...answer }],
    skipDuplicates: true,
  });
  if (count === 1) return { ok: true, value: null };
  const before = await answeredBefore(request, tx);
  return before?.ok ? { ok: true, value: null } : KEY_REUSED;
}
