import { permit } from '../../access/acting';
import { STORING_MS, transaction, type Transaction } from '../../store/database';
import { addDocument, documentById } from '../../store/documents';
import type { Outcome, SourceDocument } from '../../types';
import { sender } from '../queue';
import { givenAbout, type TypedAbout } from './given-document';
import { haveCompared } from './have-compared';
import { readGivenDocument, type DocumentInput } from './read-given-document';

/** A document as it is held, and whether it is new: what is held already stays as it was. */
export interface TakenDocument {
  readonly document: SourceDocument;
  readonly added: boolean;
  /** How many articles are compared with it now: those that could cite it; 0 when it was held already. */
  readonly comparing: number;
}

/**
 * Takes a document in: reads it, keeps it with how it came, and has the articles that could cite it compared with it. `keep` is part of
 * the transaction that does, and told what is held then. Problems: those of `givenAbout` and `readGivenDocument`.
 */
export async function takeDocument(
  input: DocumentInput,
  typed: TypedAbout,
  keep: (tx: Transaction, taken: TakenDocument) => Promise<void> = async () => {},
): Promise<Outcome<TakenDocument>> {
  permit('submit');
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
    const added = await addDocument(document, tx, origin);
    const comparing = added ? await haveCompared(boss, tx, document.id) : 0;
    // What is held stays as it first came, and that is what is told.
    const held = await documentById(document.id, tx);
    if (held === null) throw new Error(`the document ${document.id} was kept and is gone`);
    const taken = { document: held, added, comparing };
    await keep(tx, taken);
    return { ok: true, value: taken };
  }, STORING_MS);
}
