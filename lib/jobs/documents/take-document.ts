import { createHash } from 'node:crypto';
import { permit } from '../../access/acting';
import { transaction } from '../../store/database';
import { answeredBefore, keepAnswer } from '../../store/document-requests';
import { addDocument, documentById } from '../../store/documents';
import type { Outcome, SourceDocument } from '../../types';
import { canonicalText } from '../../text/canonical';
import { haveAllCompared } from '../add-source-document';
import { sender } from '../queue';
import { givenAbout, type TypedAbout } from './given-document';
import { readGivenDocument, type DocumentInput } from './read-given-document';

/** A document as it is held, and whether it is new: what is held already stays as it was. */
export interface TakenDocument {
  readonly document: SourceDocument;
  readonly added: boolean;
}

/** Requests with a key that are being answered: a client that repeats itself at once has nothing fetched twice. */
const underway = new Map<string, Promise<Outcome<TakenDocument>>>();

/**
 * Takes a document in: reads it, keeps it with how it came, and has every article compared with it. With `key` (Idempotency-Key) a
 * repetition gets the first answer, and nothing is fetched or done twice. Problems: those of `givenAbout` and `readGivenDocument`, and
 * `key-reused` when the key came with something else.
 */
export async function takeDocument(
  input: DocumentInput,
  typed: TypedAbout,
  key: string | null = null,
): Promise<Outcome<TakenDocument>> {
  const who = permit('submit');
  if (key === null) return take(input, typed, null);
  const request = { key: 'id' in who ? `${who.id} ${key}` : key, body: bodyOf(input, typed) };
  const at = JSON.stringify(request);
  const answer = underway.get(at) ?? once(input, typed, request).finally(() => underway.delete(at));
  underway.set(at, answer);
  return answer;
}

interface KeyedRequest {
  readonly key: string;
  readonly body: string;
}

async function once(
  input: DocumentInput,
  typed: TypedAbout,
  request: KeyedRequest,
): Promise<Outcome<TakenDocument>> {
  const before = await answeredBefore(request);
  if (before === null) return take(input, typed, request);
  if (!before.ok) return before;
  const document = await documentById(before.value.documentId);
  return document
    ? { ok: true, value: { document, added: before.value.status === 201 } }
    : take(input, typed, null);
}

async function take(
  input: DocumentInput,
  typed: TypedAbout,
  request: KeyedRequest | null,
): Promise<Outcome<TakenDocument>> {
  const about = givenAbout(typed);
  if (!about.ok) return about;
  if (input.kind === 'text' && about.value.title === null)
    return {
      ok: false,
      problem: { code: 'no-title', message: 'Give the document a title, so that cards can name it.' },
    };
  const read = await readGivenDocument(input, about.value);
  if (!read.ok) return read;
  const { document, origin } = read.value;
  const boss = await sender();
  return transaction(async (tx): Promise<Outcome<TakenDocument>> => {
    // The key first: when it came with something else meanwhile, nothing is kept.
    if (request) {
      const status = (await documentById(document.id, tx)) ? 200 : 201;
      const kept = await keepAnswer(tx, request, { documentId: document.id, status });
      if (!kept.ok) return kept;
    }
    const added = await addDocument(document, tx, origin);
    if (added) await haveAllCompared(boss, tx);
    // What is held stays as it first came, and that is what is told.
    const held = await documentById(document.id, tx);
    if (held === null) throw new Error(`the document ${document.id} was kept and is gone`);
    return { ok: true, value: { document: held, added } };
  });
}

/** What a key stands for: everything that was handed in, in one form. */
function bodyOf(input: DocumentInput, typed: TypedAbout): string {
  const told = Object.entries(typed)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  if (input.kind === 'file') hash.update(input.file.bytes);
  else hash.update(canonicalText(input.kind === 'text' ? input.text : input.address));
  return JSON.stringify(['document', input.kind, hash.digest('hex'), told]);
}
