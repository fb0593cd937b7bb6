import { agreementOf, type Agreement } from '../desk/agreement';
import { chosenIds, type AnalysisFilter } from './chosen';
import { database } from './database';
import { mutedRules } from './muted-rules';

/** How many there are of one thing. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** A source with its role, if it is known, and the number of its statements. */
export interface Quoted extends Count {
  readonly role: string | null;
}

/** Figures over a filter's articles, counted by the database; of the analyses in force, before corrections. */
export interface CorpusFigures {
  readonly articles: number;
  /** By day of publication (`2026-03-02`), the earliest first; days without an article are not in it. */
  readonly days: readonly Count[];
  readonly undated: number;
  /** Of the first headline, as the muted rules leave it. */
  readonly verdicts: readonly Count[];
  /** Of the first headline: in how many articles each fault is told; without the muted ones, as `verdicts`. */
  readonly faults: readonly Count[];
  /** Rules that are muted now. */
  readonly muted: readonly string[];
  /** The twenty with most articles. */
  readonly outlets: readonly Count[];
  /** Articles that name no outlet. */
  readonly withoutOutlet: number;
  /** The twenty with most statements in these articles, by record: two of one name may be two people. */
  readonly quoted: readonly Quoted[];
  /** Sources of articles (one counts once in each), and how many of them have no name. */
  readonly sources: { readonly all: number; readonly unnamed: number };
  /** Claims, and those to which, or to whose statement, a primary source is linked. */
  readonly claims: { readonly all: number; readonly linked: number };
  /**
   * Between people who decided on the same flag, by the first decision of each; `raters`: how many such people there are. They
   * are no blind raters: whoever comes second sees what the first decided.
   */
  readonly agreement: Agreement & { readonly raters: number };
}

const MOST = 20;

export async function corpusFigures(filter: AnalysisFilter = {}): Promise<CorpusFigures> {
  const db = database();
  const ids = chosenIds(filter);
  const [{ articles, withoutOutlet }] = await db.$queryRaw<{ articles: number; withoutOutlet: number }[]>`
    SELECT count(*)::int AS "articles", (count(*) FILTER (WHERE "outlet" IS NULL))::int AS "withoutOutlet" FROM "Article"
    WHERE "id" IN (${ids})`;
  const days = await db.$queryRaw<{ name: string | null; count: number }[]>`
    SELECT left("publishedAt", 10) AS "name", count(*)::int AS "count" FROM "Article"
    WHERE "id" IN (${ids}) GROUP BY 1 ORDER BY 1`;
  const verdicts = await db.$queryRaw<Count[]>`
    SELECT "verdict" AS "name", count(*)::int AS "count" FROM "Article"
    WHERE "id" IN (${ids}) AND "verdict" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`;
  const muted = [...(await mutedRules())];
  const faults = await db.$queryRaw<Count[]>`
    SELECT f AS "name", count(DISTINCT h."articleId")::int AS "count" FROM "Headline" h, unnest(h."faults") f
    WHERE h."articleId" IN (${ids}) AND h."position" = 0 AND f <> ALL(${muted}::text[]) GROUP BY 1 ORDER BY 2 DESC, 1`;
  const outlets = await db.$queryRaw<Count[]>`
    SELECT "outlet" AS "name", count(*)::int AS "count" FROM (
      SELECT "id", "outlet" FROM "Article" WHERE "id" IN (${ids}) AND "outlet" IS NOT NULL
      UNION SELECT "articleId", "outlet" FROM "SavedCopy" WHERE "articleId" IN (${ids}) AND "outlet" IS NOT NULL) told
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`;
  const quoted = await db.$queryRaw<Quoted[]>`
    SELECT r."name", r."role", count(*)::int AS "count" FROM "Statement" s JOIN "SourceRecord" r ON r."id" = s."recordId"
    WHERE s."articleId" IN (${ids}) GROUP BY r."id", r."name", r."role" ORDER BY 3 DESC, 1, 2 LIMIT ${MOST}`;
  const [sources] = await db.$queryRaw<{ all: number; unnamed: number }[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE "unnamed"))::int AS "unnamed" FROM "Appearance"
    WHERE "articleId" IN (${ids})`;
  const [claims] = await db.$queryRaw<{ all: number; linked: number }[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE "linked"))::int AS "linked" FROM "Claim"
    WHERE "articleId" IN (${ids})`;
  const decided = await db.$queryRaw<{ actions: string[]; actors: string[] }[]>`
    SELECT array_agg("action" ORDER BY "actor") AS "actions", array_agg("actor" ORDER BY "actor") AS "actors" FROM (
      SELECT DISTINCT ON (d."flagId", d."actor") d."flagId", d."actor", d."action"
      FROM "Decision" d JOIN "Flag" f ON f."id" = d."flagId"
      WHERE f."articleId" IN (${ids}) AND d."action" IN ('confirm', 'dismiss')
      ORDER BY d."flagId", d."actor", d."createdAt", d."id") first
    GROUP BY "flagId" ORDER BY "flagId"`;
  return {
    articles,
    days: days.flatMap(({ name, count }) => (name === null ? [] : [{ name, count }])),
    undated: days.find(({ name }) => name === null)?.count ?? 0,
    verdicts,
    faults,
    muted,
    outlets,
    withoutOutlet,
    quoted,
    sources,
    claims,
    agreement: {
      ...agreementOf(decided.map(({ actions }) => actions)),
      raters: new Set(decided.flatMap(({ actors }) => (actors.length < 2 ? [] : actors))).size,
    },
  };
}
