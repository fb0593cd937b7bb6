import { Prisma } from '../generated/client';
import { OPENING, openingOf } from './article-row';
import type { SearchHit } from '../types';
import { database } from './database';

export const SEARCH_KINDS = ['article', 'claim', 'source'] as const;

/** Longer than anything that a person types. */
export const MOST_QUERY = 200;

/** Hits that are looked at for the words in their headlines, the latest first. */
const MOST_WEIGHED = 300;

/** From here on a mistyped name is told as the one that was meant ("Ylwa Aronson" for Ylva Aronsen: .44; pg_trgm's own threshold is .6). */
const ALIKE = 0.4;

export interface SearchOptions {
  readonly kinds?: readonly SearchHit['kind'][];
  /** Of each kind; 1–50. */
  readonly limit?: number;
  /** Whether the last word may go on: for what is searched while somebody types. */
  readonly unfinished?: boolean;
}

/** The marks of ts_headline around words that fit; no text of an article holds them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const FRAGMENTS = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`;

interface Row {
  readonly id: string;
  readonly articleId: string | null;
  /** `null` for an article without a headline. */
  readonly title: string | null;
  readonly opening?: string | null;
  readonly excerpt: string | null;
  /** The first and the last signs of the text that the excerpt is out of. */
  readonly begins?: string;
  readonly ends?: string;
}

/** So many signs of a text tell whether an excerpt begins or ends with it. */
const EDGE = 24;

/**
 * The question as PostgreSQL's full-text search reads what people type: words that must all be there, "words in a row",
 * or, -without. Nothing that can be typed is an error. `null` when no word is left of it ("the", "…").
 */
async function readQuestion(
  text: string,
  config: 'english' | 'simple',
  unfinished: boolean,
): Promise<string | null> {
  const [{ read }] = await database().$queryRaw<{ read: string }[]>`
    SELECT websearch_to_tsquery(${config}::regconfig, ${text})::text AS "read"`;
  if (read === '') return null;
  // 'ferri' → 'ferri':*, so that "ferri" finds the ferries while they are still typed.
  return unfinished && read.endsWith("'") ? `${read}:*` : read;
}

/** Whether this database can compare names that are mistyped: some hosts do not let pg_trgm in. */
export async function hasTrigrams(): Promise<boolean> {
  const found = await database().$queryRaw<unknown[]>`SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'`;
  return found.length > 0;
}

/** Rows of a query that the planner takes under a setting of its own, for one transaction. */
const under = (setting: string, query: Prisma.Sql): Promise<Row[]> =>
  database().$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL ${setting}`);
    return tx.$queryRaw<Row[]>(query);
  });

/** True for words alone: who puts them in quotation marks, or leaves some out, means them as they are. */
const isPlain = (text: string): boolean => !/"|(?:^|\s)-|\sor\s/i.test(text);

/**
 * Articles whose headline or text fits: those that have it in the headline before the others, the latest first. How often a word
 * stands in a text is not in the index: to weigh that, each hit was read whole. The planner takes reading a text for cheap and, for
 * a common word, would read all of them; so it is kept on the index of words, for one transaction.
 */
const articles = (question: string, limit: number): Promise<Row[]> =>
  under(
    'enable_seqscan = off',
    Prisma.sql`
      WITH hits AS MATERIALIZED (
        SELECT "id", "headline", "createdAt", "engine" FROM "Article"
        WHERE to_tsvector('english', coalesce("headline", '') || ' ' || left("text", 150000)) @@ ${question}::tsquery
      ), latest AS (
        SELECT * FROM hits WHERE "engine" IS NOT NULL ORDER BY "createdAt" DESC, "id" LIMIT ${MOST_WEIGHED}
      ), best AS (
        SELECT "id", "createdAt", to_tsvector('english', coalesce("headline", '')) @@ ${question}::tsquery AS "above"
        FROM latest ORDER BY "above" DESC, "createdAt" DESC, "id" LIMIT ${limit}
      )
      SELECT n."id", n."id" AS "articleId", n."headline" AS "title", ${Prisma.raw(OPENING)} AS "opening",
        ts_headline('english', left(n."text", 150000), ${question}::tsquery, ${FRAGMENTS}) AS "excerpt",
        left(ltrim(n."text"), ${EDGE}) AS "begins", right(rtrim(n."text"), ${EDGE}) AS "ends"
      FROM best JOIN "Article" n USING ("id")
      ORDER BY "above" DESC, best."createdAt" DESC, n."id"`,
  );

/** Claims whose words fit, the one most worth checking first. */
const claims = (question: string, limit: number): Promise<Row[]> => database().$queryRaw<Row[]>`
  WITH best AS (
    SELECT c.* FROM "Claim" c WHERE to_tsvector('english', left("text", 10000)) @@ ${question}::tsquery
    ORDER BY c."checkworthiness" DESC, c."articleId", c."position" LIMIT ${limit}
  )
  SELECT c."claimId" AS "id", c."articleId", n."headline" AS "title", ${Prisma.raw(OPENING)} AS "opening",
    ts_headline('english', left(c."text", 10000), ${question}::tsquery,
      ${`StartSel=${OPEN}, StopSel=${CLOSE}, HighlightAll=true`}) AS "excerpt"
  FROM best c JOIN "Article" n ON n."id" = c."articleId"
  ORDER BY c."checkworthiness" DESC, c."articleId", c."position"`;

/** Sources whose name or role fits, those with most statements first; when none does, those whose name is nearly that. */
async function sources(
  question: string | null,
  text: string,
  limit: number,
  trigrams: boolean,
): Promise<Row[]> {
  const found =
    question === null
      ? []
      : await database().$queryRaw<Row[]>`
          SELECT "id", NULL AS "articleId", "name" AS "title", "role" AS "excerpt" FROM "SourceRecord"
          WHERE to_tsvector('simple', "name" || ' ' || coalesce("role", '')) @@ ${question}::tsquery
          ORDER BY "statements" DESC, "id" LIMIT ${limit}`;
  if (!trigrams || found.length > 0) return found;
  return alike(
    Prisma.sql`SELECT "id", NULL AS "articleId", "name" AS "title", "role" AS "excerpt",
      word_similarity(lower(${text}), lower("name")) AS "alike" FROM "SourceRecord"
      WHERE lower(${text}) <% lower("name")`,
    limit,
  );
}

/** What is alike by trigrams, the likest first, through the index: its threshold is a setting. */
const alike = (select: Prisma.Sql, limit: number): Promise<Row[]> =>
  under(
    `pg_trgm.word_similarity_threshold = ${ALIKE}`,
    Prisma.sql`
      SELECT "id", "articleId", "title", "excerpt" FROM (${select}) AS near
      ORDER BY "alike" DESC, "id" LIMIT ${limit}`,
  );

/** Articles whose headline is nearly what was typed: when nothing fits by its words. */
const nearlyArticles = (text: string, limit: number): Promise<Row[]> =>
  alike(
    Prisma.sql`SELECT "id", "id" AS "articleId", "headline" AS "title", left("text", 160) AS "excerpt",
      word_similarity(lower(${text}), lower("headline")) AS "alike" FROM "Article"
      WHERE lower(${text}) <% lower("headline") AND "engine" IS NOT NULL`,
    limit,
  );

const plain = (text: string): string => text.replace(new RegExp(`[${OPEN}${CLOSE}]`, 'g'), '').trim();

/** With "…" where an excerpt begins or breaks off within its text; at a sentence's end it breaks nothing off. */
function withEdges({ excerpt, begins, ends }: Row): string {
  if (excerpt === null || begins === undefined || ends === undefined) return excerpt ?? '';
  const words = plain(excerpt);
  const opens = words.startsWith(begins.trim()) || begins.startsWith(words);
  const closes = words.endsWith(ends.trim()) || /[.!?]["”’]?$/.test(words);
  return `${opens ? '' : '… '}${excerpt.trim()}${closes ? '' : ' …'}`;
}

/** "…the \uE000ferry\uE001 sank" in pieces. */
function piecesOf(excerpt: string): SearchHit['excerpt'] {
  return excerpt
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(OPEN)
        ? { text: part.slice(1).replace(CLOSE, ''), hit: true }
        : { text: part.replace(/\s+/g, ' '), hit: false },
    );
}

const hitOf =
  (kind: SearchHit['kind']) =>
  (row: Row): SearchHit => ({
    kind,
    id: row.id,
    articleId: row.articleId,
    title: row.title ?? openingOf(row.opening ?? null) ?? '',
    excerpt: piecesOf(withEdges(row)),
  });

/** The best of each kind, and of which kinds there are more. */
export interface Found {
  readonly items: readonly SearchHit[];
  readonly more: readonly SearchHit['kind'][];
}

/**
 * Full text over articles, claims and sources; names and headlines also when they are mistyped, where the database has
 * pg_trgm. Nothing for a question without a word in it. There is no page after the first: who wants more asks more narrowly.
 */
export async function searchBest(text: string, options: SearchOptions = {}): Promise<Found> {
  const words = text.replaceAll('\0', ' ').trim().slice(0, MOST_QUERY);
  if (!/[\p{L}\p{N}]/u.test(words)) return { items: [], more: [] };
  const { kinds = SEARCH_KINDS, unfinished = false } = options;
  const limit = Math.min(50, Math.max(1, options.limit ?? 10));
  const fetched = limit + 1; // the surplus one only tells that there is more
  const [english, simple, trigrams] = await Promise.all([
    readQuestion(words, 'english', unfinished),
    readQuestion(words, 'simple', unfinished),
    hasTrigrams(),
  ]);
  const wants = (kind: SearchHit['kind']) => kinds.includes(kind);
  const [found, said, named] = await Promise.all([
    wants('article') && english ? articles(english, fetched) : [],
    wants('claim') && english ? claims(english, fetched) : [],
    wants('source') ? sources(simple, words, fetched, trigrams && isPlain(words)) : [],
  ]);
  const nearly =
    wants('article') && trigrams && isPlain(words) && found.length === 0
      ? await nearlyArticles(words, fetched)
      : [];
  const rows = { article: [...found, ...nearly], claim: said, source: named } as const;
  return {
    items: SEARCH_KINDS.flatMap((kind) => rows[kind].slice(0, limit).map(hitOf(kind))),
    more: SEARCH_KINDS.filter((kind) => rows[kind].length > limit),
  };
}

/** What `searchBest` finds. */
export const search = async (text: string, options: SearchOptions = {}): Promise<readonly SearchHit[]> =>
  (await searchBest(text, options)).items;
