import { createHash } from 'node:crypto';
import { passagesOf, type Passage } from '../across/likeness/passages-of';
import { comparedPassage, sameness } from '../across/likeness/same-passage';
import { Prisma } from '../generated/client';
import type { Analysis } from '../types';
import type { Transaction } from './database';
import { given, insertRows } from './insert-rows';
import { lately } from './lately';

/** Passages that one is compared with: the first to come in, so that a cluster hangs on those that had it first. */
const MOST_COMPARED = 200;
/**
 * A hash that so many passages are found by already finds no further one: what everybody prints is compared with those that had it
 * first, and what is only worded alike by chance ("the president of the council said") stays as few, however large the archive.
 */
const MOST_FOUND = 20;
/** Of passages that all say the same one is tied to so many: each of these would have to say something else for it to hang on none. */
const MOST_TIED = 3;
/** Passages of which it is remembered how they are compared: a story's are met again and again. */
const MOST_REMEMBERED = 5_000;

const comparedLately = lately(MOST_REMEMBERED, comparedPassage);

/** 128 bits of SHA-256 over article and words: the id outlives a re-analysis. */
const idOf = (articleId: string, { kind, text }: Passage): string =>
  createHash('sha256').update(`${articleId}\n${kind}\n${text}`).digest('hex').slice(0, 32);

/** A passage of ours as it is found by others. */
interface Own {
  readonly id: string;
  readonly articleId: string;
  readonly text: string;
  readonly sketch: readonly number[];
}

/** Another article's passage that has a hash in common with one of ours. */
interface Candidate {
  readonly fromId: string;
  readonly toId: string;
  readonly text: string;
  /** What it hangs on: passages of one head are tied to each other. */
  readonly head: string;
  /** With the first candidate of each of ours the hashes that enough others are found by; else, and when there are none, null. */
  readonly full: readonly number[] | null;
}

/** Two passages of which the first is ours, and how alike they are; a `score` of null says that they are not. */
interface Compared extends Candidate {
  readonly score: number | null;
}

/** An article's passages as they are kept, made before others have to wait for it. */
export const passageRows = (analysis: Analysis) =>
  passagesOf(analysis).map((passage) => ({
    ...passage,
    id: idOf(analysis.article.id, passage),
    articleId: analysis.article.id,
    via: [...passage.via],
    sketch: [...passage.sketch],
  }));

/**
 * Replaces an article's passages (it has some when it is stored `again`) and ties them to those of other articles that say the same,
 * found by an index of their least hashes. Each passage is compared with a bounded number of others and tied to the first few of
 * those that are tied already, so that the cost per article grows neither with the archive nor with a story, and a cluster is as
 * whole as if each had been tied to all. A passage whose words stay keeps its ties to those that came after it.
 */
export async function savePassages(
  tx: Transaction,
  articleId: string,
  passages: ReturnType<typeof passageRows>,
  again: boolean,
): Promise<void> {
  const ids = passages.map(({ id }) => id);
  if (again)
    await tx.$executeRaw`DELETE FROM "Passage" WHERE "articleId" = ${articleId} AND "id" <> ALL(${ids}::text[])`;
  if (passages.length === 0) return;
  const candidates = await candidatesOf(tx, passages);
  const own = new Map(passages.map(({ id, text }) => [id, comparedLately(text)]));
  const compared = candidates.map((candidate): Compared => {
    const passage = own.get(candidate.fromId);
    return { ...candidate, score: passage ? sameness(passage, comparedLately(candidate.text)) : null };
  });
  const ties = firstOfEachHead(compared);
  const heads = new Map([...ties].reverse().map(({ fromId, head }) => [fromId, head]));
  const full = fullOf(candidates);
  const isFull = counting(MOST_FOUND);
  const rows = passages.map((passage) => ({
    ...passage,
    sketch: passage.sketch.filter((hash) => !full.get(passage.id)?.has(hash) && !isFull(hash)),
    head: heads.get(passage.id) ?? null,
  }));
  if (again) await bringUp(tx, rows, compared);
  await insertRows(tx, ['Passage', rows], ['PassageMatch', ties.flatMap(bothWays)]);
}

/** Passages of other articles that have a hash in common with these, for each of these in the order in which their articles came. */
async function candidatesOf(tx: Transaction, passages: readonly Own[]): Promise<readonly Candidate[]> {
  // The planner thinks little of the index while the table is small, and reads all of it for each passage; to find the first that
  // came in it would read all articles, in that order or into a hash table. OFFSET 0 has it find those with a hash in common before
  // anything else, and then their articles one by one. What follows in this transaction is found by indexes too.
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  const asked = passages.map(({ id, articleId, text, sketch }) => ({ id, articleId, text, sketch }));
  return tx.$queryRaw`
    WITH met AS MATERIALIZED (
      SELECT p."id" AS "fromId", o.*, count(*) OVER (PARTITION BY p."id") AS "many" FROM ${given('Passage', asked)} p
      CROSS JOIN LATERAL (SELECT "id" AS "toId", "text", "articleId", "sketch", COALESCE("head", "id") AS "head" FROM "Passage"
        WHERE "sketch" && p."sketch" AND "articleId" <> p."articleId" OFFSET 0) o),
    held AS (SELECT m."fromId", h AS "hash" FROM met m CROSS JOIN unnest(m."sketch") h
      WHERE m."many" >= ${MOST_FOUND} GROUP BY 1, 2 HAVING count(*) >= ${MOST_FOUND}),
    placed AS (
      SELECT m."fromId", m."toId", m."text", m."head",
        row_number() OVER (PARTITION BY m."fromId" ORDER BY n."createdAt", n."id", m."toId") AS "place"
      FROM met m CROSS JOIN LATERAL (SELECT "createdAt", "id" FROM "Article" WHERE "id" = m."articleId" OFFSET 0) n)
    SELECT p."fromId", p."toId", p."text", p."head",
      CASE WHEN p."place" = 1 THEN (SELECT array_agg(h."hash") FROM held h WHERE h."fromId" = p."fromId") END AS "full"
    FROM placed p WHERE p."place" <= ${MOST_COMPARED} ORDER BY p."fromId", p."place"`;
}

/** By passage of ours, the hashes that enough others are found by. */
const fullOf = (candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<number>> =>
  new Map(
    candidates.flatMap(({ fromId, full }) => (full === null ? [] : [[fromId, new Set(full)] as const])),
  );

/** Whether a hash was met `most` times before: a list of a thousand alike lines in one article finds the first of them, as other articles' do. */
function counting(most: number): (hash: number) => boolean {
  const counts = new Map<number, number>();
  return (hash) => {
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count + 1);
    return count >= most;
  };
}

/** Of those that say the same as one of ours, the first few of each head: they are tied to the others. */
function firstOfEachHead(compared: readonly Compared[]): readonly Compared[] {
  const counts = new Map<string, number>();
  return compared.filter(({ fromId, head, score }) => {
    if (score === null) return false;
    const key = `${fromId} ${head}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count < MOST_TIED;
  });
}

const bothWays = ({ fromId, toId, score }: Compared): readonly object[] => [
  { fromId, toId, score },
  { fromId: toId, toId: fromId, score },
];

interface Row extends Own {
  readonly head: string | null;
}

/** Passages that are there already get what is new of them, and are untied from those that no longer say the same. */
async function bringUp(tx: Transaction, rows: readonly Row[], compared: readonly Compared[]): Promise<void> {
  await tx.$executeRaw`UPDATE "Passage" p SET "ofId" = g."ofId", "sourceId" = g."sourceId", "via" = g."via", "sketch" = g."sketch",
      "head" = NULLIF(g."head", p."id")
    FROM ${given('Passage', rows)} g WHERE p."id" = g."id"`;
  const apart = compared.filter(({ score }) => score === null);
  if (apart.length === 0) return;
  const pairs = Prisma.sql`unnest(${apart.map(({ fromId }) => fromId)}::text[], ${apart.map(({ toId }) => toId)}::text[])`;
  await tx.$executeRaw`DELETE FROM "PassageMatch" m USING ${pairs} AS a("one", "other")
    WHERE (m."fromId", m."toId") IN ((a."one", a."other"), (a."other", a."one"))`;
}
