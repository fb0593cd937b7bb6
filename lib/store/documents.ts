import { permit } from '../access/acting';
import type { Document as DocumentRow } from '../generated/client';
import type { Block, DocumentType, Page, SavedCopy, SourceDocument } from '../types';
import { asJson } from './article-row';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database, type Database } from './database';
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
 * Keeps a document with how it came (`null`: not known); one of the same id stays as it is, because evidence points into its text.
 * True when it was new.
 */
export async function addDocument(
  document: SourceDocument,
  db: Database = database(),
  origin: SavedCopy['from'] | null = null,
): Promise<boolean> {
  permit('submit');
  const { count } = await db.document.createMany({
    data: [
      {
        ...document,
        blocks: asJson(document.blocks),
        ...(origin === null ? {} : { origin: asJson(origin) }),
      },
    ],
    skipDuplicates: true,
  });
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

/** How many documents an article is compared with: beyond it, time per article would grow with the archive. */
const AT_HAND = 50;

/** Documents that an article is compared with: those it links to, then the latest, at most 50; in order of their ids. */
export async function documentsAtHand(hrefs: readonly string[]): Promise<readonly SourceDocument[]> {
  const linked = await database().document.findMany({
    where: { status: 'held', url: { in: [...new Set(hrefs)] } },
    take: AT_HAND,
  });
  const latest = await database().document.findMany({
    where: { status: 'held', id: { notIn: linked.map((row) => row.id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: AT_HAND - linked.length,
  });
  return [...linked, ...latest].sort((a, b) => (a.id < b.id ? -1 : 1)).map(documentOfRow);
}
