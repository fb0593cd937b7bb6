import { randomUUID } from 'node:crypto';
import { permit } from '../access/acting';
import { Prisma, type Correction as CorrectionRow } from '../generated/client';
import type { HeldDocuments } from '../desk/correct/draft';
import { describeChange } from '../desk/correct/describe-change';
import type { Correction, CorrectionChange, Outcome } from '../types';
import { appendAudit } from './append-audit';
import { asJson } from './article-row';
import { readRows, transaction, type Database } from './database';
import { documentsById, documentsByUrl } from './documents';
import { isUuid } from './is-uuid';
import { refused } from './refused';

/** In force on one article: a page is made from all of them each time it is read. */
export const MOST_CORRECTIONS = 500;

const correctionOfRow = ({ id, articleId, change, actor, at }: CorrectionRow): Correction => ({
  id,
  articleId,
  change: change as unknown as CorrectionChange,
  actor,
  at: at.toISOString(),
});

/** Keeps a correction and records it. Problems: `not-found`, `too-many`. */
export async function addCorrection(
  articleId: string,
  change: CorrectionChange,
  actor: string,
): Promise<Outcome<Correction>> {
  permit('decide');
  return transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Article" WHERE "id" = ${articleId} FOR UPDATE`;
    if (held.length === 0) return refused('not-found', 'There is no such article.');
    if ((await tx.correction.count({ where: { articleId, undoneAt: null } })) >= MOST_CORRECTIONS)
      return refused('too-many', `An article takes at most ${MOST_CORRECTIONS} corrections.`);
    const row = await tx.correction.create({
      data: { id: randomUUID(), articleId, change: asJson(change), actor, at: new Date() },
    });
    await appendAudit(tx, {
      actor,
      action: 'correction.add',
      object: `article ${articleId}`,
      detail: `${row.id}: ${describeChange(change)}`,
    });
    return { ok: true, value: correctionOfRow(row) };
  });
}

/** Takes a correction back: it stays on record. Problems: `not-found`; `stale` when it was taken back already. */
export async function undoCorrection(id: string, actor: string): Promise<Outcome<Correction>> {
  permit('decide');
  if (!isUuid(id)) return refused('not-found', 'There is no such correction.');
  return transaction(async (tx) => {
    const { count } = await tx.correction.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: new Date(), undoneBy: actor },
    });
    const row = await tx.correction.findUnique({ where: { id } });
    if (!row) return refused('not-found', 'There is no such correction.');
    if (count === 0) return refused('stale', `${row.undoneBy} took this correction back already.`);
    await appendAudit(tx, {
      actor,
      action: 'correction.undo',
      object: `article ${row.articleId}`,
      detail: `${id}: ${describeChange(row.change as unknown as CorrectionChange)}`,
    });
    return { ok: true, value: correctionOfRow(row) };
  });
}

/** Corrections in force on articles, by the article's id, oldest first: those made on it, and on earlier versions of it. */
export async function correctionsOf(
  articleIds: readonly string[],
  db?: Database,
): Promise<ReadonlyMap<string, readonly Correction[]>> {
  if (articleIds.length === 0) return new Map();
  const query = Prisma.sql`
    WITH story AS (
      SELECT v."articleId" AS "shownWith", w."articleId" AS "madeOn"
      FROM "Version" v JOIN "Version" w ON w."url" = v."url" AND w."seenAt" <= v."seenAt"
      WHERE v."articleId" = ANY(${[...articleIds]})
      UNION SELECT a, a FROM unnest(${[...articleIds]}::text[]) AS a
    )
    SELECT c.*, story."shownWith" FROM story JOIN "Correction" c ON c."articleId" = story."madeOn"
    WHERE c."undoneAt" IS NULL ORDER BY c."at", c."id"`;
  type Row = CorrectionRow & { readonly shownWith: string };
  const rows = db ? await db.$queryRaw<Row[]>(query) : await readRows<Row>(query.text, query.values);
  const byArticle = new Map<string, Correction[]>();
  for (const { shownWith, ...row } of rows) {
    const known = byArticle.get(shownWith) ?? [];
    byArticle.set(shownWith, [...known, correctionOfRow(row)]);
  }
  return byArticle;
}

/** The documents at hand that corrections name, by id, and by the address that a person gave. */
export async function documentsNamedIn(corrections: readonly Correction[]): Promise<HeldDocuments> {
  const targets = corrections.flatMap(({ change }) => (change.kind === 'source' ? [change.to] : []));
  const ids = targets.flatMap((to) => (to.kind === 'document' ? [to.id] : []));
  const urls = targets.flatMap((to) => (to.kind === 'address' ? [to.url] : []));
  const [byId, byUrl] = await Promise.all([documentsById(ids), documentsByUrl(urls)]);
  return new Map([...byUrl, ...byId]);
}
