import { calledOf } from '../text/opening-words';
import type { Attribution, Page } from '../types';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database } from './database';
import { verifySpans } from './verify-spans';

/** Somebody without a name in one article, and what rests on them. */
export interface UnnamedEntry {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  /** As the article describes them. */
  readonly name: string;
  /** Why there is no name, in the article's words; `null` when it gives no reason. */
  readonly reason: string | null;
  readonly statements: readonly Attribution[];
}

/** How many there are, and for how many a reason is given. */
export interface UnnamedCounts {
  readonly all: number;
  readonly withReason: number;
}

interface Row {
  readonly articleId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly reason: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  readonly createdAt: Date;
  readonly statements: readonly Attribution[];
}

/** The ledger of the unnamed over all articles, those of the latest article first; who only appears and says nothing is left out. */
export async function listUnnamed(
  options: { limit?: number; cursor?: string | null } = {},
): Promise<Page<UnnamedEntry>> {
  const limit = pageSize(options.limit);
  const after = cursorInTime('unnamed', options.cursor);
  const rows = await database().$queryRaw<Row[]>`
    SELECT a."articleId", a."sourceId", a."name", a."reason", n."headline", n."outlet", n."publishedAt", n."text",
      n."createdAt", s.said AS "statements"
    FROM "Appearance" a
    JOIN "Article" n ON n."id" = a."articleId"
    JOIN LATERAL (
      SELECT json_agg(t."attribution" ORDER BY t."position") AS said FROM "Statement" t
      WHERE t."recordId" = a."recordId" AND t."articleId" = a."articleId") s ON s.said IS NOT NULL
    WHERE a."unnamed" AND (${after === null} OR
      (n."createdAt", a."articleId" || ' ' || a."sourceId") < (${after?.at ?? new Date(0)}, ${after?.id ?? ''}))
    ORDER BY n."createdAt" DESC, a."articleId" || ' ' || a."sourceId" DESC
    LIMIT ${limit + 1}`;
  return pageOf(
    'unnamed',
    rows,
    limit,
    (row) => ({ at: row.createdAt.toISOString(), id: `${row.articleId} ${row.sourceId}` }),
    ({ articleId, name, reason, headline, outlet, publishedAt, text, statements }) => ({
      articleId,
      articleTitle: calledOf({ headline, text }),
      outlet,
      publishedAt,
      name,
      reason,
      statements: statements.map((statement) => ({
        ...statement,
        content: verifySpans(statement.content, text, `unnamed in article ${articleId}`),
      })),
    }),
  );
}

/** How many unnamed sources say something in all articles. */
export async function countUnnamed(): Promise<UnnamedCounts> {
  const [counts] = await database().$queryRaw<UnnamedCounts[]>`
    SELECT count(*)::int AS "all", count(a."reason")::int AS "withReason" FROM "Appearance" a
    WHERE a."unnamed" AND EXISTS (
      SELECT FROM "Statement" t WHERE t."recordId" = a."recordId" AND t."articleId" = a."articleId")`;
  return counts;
}
