import { createHash } from 'node:crypto';
import { passagesOf, type Passage } from '../across/likeness/passages-of';
import { comparedPassage, sameness } from '../across/likeness/same-passage';
import { Prisma } from '../generated/client';
import type { Analysis } from '../types';
import type { Transaction } from './database';
import { deleteRowsOf, given, insertion, insertRows } from './insert-rows';

/** Passages that one is compared with: the first to come in, so that a cluster hangs on those that had it first. */
const MOST_COMPARED = 200;

/** 128 bits of SHA-256 over article and words: the id outlives a re-analysis. */
const idOf = (articleId: string, { kind, text }: Passage): string =>
  createHash('sha256').update(`${articleId}\n${kind}\n${text}`).digest('hex').slice(0, 32);

/**
 * Replaces an article's passages (it has some when it is stored `again`) and finds those of other articles that say the same, by an index of their least hashes. Each
 * passage is compared with a bounded number of others, so the cost per article does not grow with the archive.
 */
export async function savePassages(tx: Transaction, analysis: Analysis, again: boolean): Promise<void> {
  const articleId = analysis.article.id;
  if (again) await deleteRowsOf(tx, ['Passage'], articleId);
  const rows = passagesOf(analysis).map((passage) => ({
    ...passage,
    id: idOf(articleId, passage),
    articleId,
    via: [...passage.via],
    sketch: [...passage.sketch],
  }));
  if (rows.length === 0) return;
  // The planner thinks little of the index while the table is small, and reads all of it for each passage; to find the first that
  // came in it would read all articles, in that order or into a hash table. OFFSET 0 has it find those with a hash in common before
  // anything else, and then their articles one by one. What follows in this transaction is found by indexes too.
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  const candidates = await tx.$queryRaw<{ fromId: string; toId: string; text: string }[]>`
    WITH own AS MATERIALIZED (SELECT * FROM ${given('Passage', rows)}),
      kept AS (${insertion('Passage', rows, Prisma.sql`own`)})
    SELECT p."id" AS "fromId", c."id" AS "toId", c."text" FROM own p
    CROSS JOIN LATERAL (
      SELECT o."id", o."text" FROM (
        SELECT "id", "text", "articleId" FROM "Passage"
        WHERE "sketch" && p."sketch" AND "articleId" <> p."articleId" OFFSET 0) o
      CROSS JOIN LATERAL (SELECT "createdAt", "id" FROM "Article" WHERE "id" = o."articleId" OFFSET 0) n
      ORDER BY n."createdAt", n."id", o."id" LIMIT ${MOST_COMPARED}) c`;
  const own = new Map(rows.map(({ id, text }) => [id, comparedPassage(text)]));
  const matches = candidates.flatMap(({ fromId, toId, text }) => {
    const passage = own.get(fromId);
    const score = passage === undefined ? null : sameness(passage, comparedPassage(text));
    return score === null
      ? []
      : [
          { fromId, toId, score },
          { fromId: toId, toId: fromId, score },
        ];
  });
  await insertRows(tx, ['PassageMatch', matches]);
}
