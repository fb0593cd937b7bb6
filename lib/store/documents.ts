import { permit } from '../access/acting';
import type { Document as DocumentRow } from '../generated/client';
import type { Analysis, Block, DocumentType, Page, SavedCopy, SourceDocument } from '../types';
import { asJson } from './article-row';
import { documentsSharing, keepDocumentClues, type Citing } from './clues';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database, STORING_MS, transaction, type Database, type Transaction } from './database';
import { ofArticles } from './shown';

/** What somebody said of it, absent where nobody did. */
const saidOf = ({
  author,
  type,
}: Pick<DocumentRow, 'author' | 'type'>): Pick<SourceDocument, 'author' | 'type'> => ({
  ...(author === null ? {} : { author }),
  ...(type === null ? {} : { type: type as DocumentType }),
});

const documentOfRow = (row: DocumentRow): SourceDocument => ({
  id: row.id,
  url: row.url,
  title: row.title,
  publisher: row.publisher,
  publishedAt: row.publishedAt,
  ...saidOf(row),
  retrievedAt: row.retrievedAt,
  sha256: row.sha256,
  status: row.status as SourceDocument['status'],
  text: row.text,
  blocks: row.blocks as unknown as readonly Block[],
});

/**
 * Keeps a document with what it is found by, and with how it came (`null`: not known); one of the same id stays as it is, because
 * evidence points into its text. True when it was new.
 */
export async function addDocument(
  document: SourceDocument,
  tx: Transaction | null = null,
  origin: SavedCopy['from'] | null = null,
): Promise<boolean> {
  permit('submit');
  if (tx === null) return transaction((own) => addDocument(document, own, origin), STORING_MS);
  const { count } = await tx.document.createMany({
    data: [
      {
        ...document,
        blocks: asJson(document.blocks),
        ...(origin === null ? {} : { origin: asJson(origin) }),
      },
    ],
    skipDuplicates: true,
  });
  if (count > 0) await keepDocumentClues(tx, document);
  return count > 0;
}

/** One document, for work that shows nobody anything; `null` when there is none. */
export async function documentById(id: string, db: Database = database()): Promise<SourceDocument | null> {
  const row = await db.document.findUnique({ where: { id } });
  return row && documentOfRow(row);
}

export const getDocument = (id: string): Promise<SourceDocument | null> =>
  ofArticles([], () => documentById(id));

/** How a document came: what a fetch brought, a file, or pasted; `null` when that is not known, or there is no such document. */
export const originOfDocument = (id: string): Promise<SavedCopy['from'] | null> =>
  ofArticles([], async () => {
    const row = await database().document.findUnique({ where: { id }, select: { origin: true } });
    return (row?.origin ?? null) as SavedCopy['from'] | null;
  });

/** One line of the list of documents. */
export type DocumentSummary = Omit<SourceDocument, 'text' | 'blocks'>;

/** Documents held, the latest first, without their texts. */
export async function listDocuments(
  options: { limit?: number; cursor?: string | null } = {},
): Promise<Page<DocumentSummary>> {
  const limit = pageSize(options.limit);
  const after = cursorInTime('documents', options.cursor);
  const rows = await database().document.findMany({
    where: after
      ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
      : {},
    omit: { text: true, blocks: true, origin: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return pageOf(
    'documents',
    rows,
    limit,
    (row) => ({ at: row.createdAt.toISOString(), id: row.id }),
    ({ createdAt: _createdAt, status, author, type, ...row }) => ({
      ...row,
      ...saidOf({ author, type }),
      status: status as SourceDocument['status'],
    }),
  );
}

/** The documents of these ids that are held, by id. */
export async function documentsById(ids: readonly string[]): Promise<ReadonlyMap<string, SourceDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await database().document.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(rows.map((row) => [row.id, documentOfRow(row)]));
}

/** The documents at these addresses that are held, by address; of several at one the latest. */
export async function documentsByUrl(urls: readonly string[]): Promise<ReadonlyMap<string, SourceDocument>> {
  if (urls.length === 0) return new Map();
  const rows = await database().document.findMany({
    where: { status: 'held', url: { in: [...new Set(urls)] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [row.url!, documentOfRow(row)]));
}

/** How many documents an article is compared with: beyond it, time per article would grow with the library. */
const AT_HAND = 50;

/**
 * Articles up to which a store is small: with at most `AT_HAND` documents all are compared with all, so that “I am sorry”, which names and
 * numbers nothing, is found in the one letter held. Among thousands of papers three words are found by chance.
 */
const SMALL_ARCHIVE = 1_000;

/** Whether every article is compared with every document. Counts no further than it must. */
export async function isSmallStore(db: Database = database()): Promise<boolean> {
  const [{ small }] = await db.$queryRaw<{ small: boolean }[]>`
    SELECT (SELECT count(*) FROM (SELECT 1 FROM "Document" WHERE "status" = 'held' LIMIT ${AT_HAND + 1}) d) <= ${AT_HAND}
      AND (SELECT count(*) FROM (SELECT 1 FROM "Article" LIMIT ${SMALL_ARCHIVE + 1}) a) <= ${SMALL_ARCHIVE} AS "small"`;
  return small;
}

/**
 * Documents that an article is compared with: those that it could cite, which share a clue with it (lib/clues), the best 50; in a small
 * store all. In order of their ids.
 */
export async function documentsAtHand(article: Citing): Promise<readonly SourceDocument[]> {
  const some = (await isSmallStore()) ? {} : { id: { in: [...(await documentsSharing(article, AT_HAND))] } };
  const rows = await database().document.findMany({ where: { status: 'held', ...some }, take: AT_HAND });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(documentOfRow);
}

/** Longer than any analysis waits and takes. */
const LATE = '15 min';

/** Whether a document that an article could cite came in after it was looked for which there are, and before its analysis was kept. */
export async function isLate(
  tx: Transaction,
  { article, documents }: Pick<Analysis, 'article' | 'documents'>,
): Promise<boolean> {
  const known = documents.map(({ id }) => id);
  const fresh = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Document" WHERE "createdAt" > now() - ${LATE}::interval AND "status" = 'held'
      AND "id" <> ALL (${known}::text[])`;
  if (fresh.length === 0) return false;
  if (await isSmallStore(tx)) return true;
  const sharing = await documentsSharing(article, AT_HAND, tx);
  return fresh.some(({ id }) => sharing.includes(id));
}
