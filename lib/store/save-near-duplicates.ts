import { bandsOf, isNearDuplicate, likenessOf, ONE_STORY, runsOf } from '../across/likeness/near-duplicate';
import { areOneForm, formedText } from '../across/likeness/one-form';
import type { Article } from '../types';
import type { Transaction } from './database';
import { insertRows } from './insert-rows';
import { lately } from './lately';

/** Articles that one is compared with, those that share most bands first. */
const MOST_COMPARED = 50;
/**
 * A band that so many articles are found by already finds no further one: an article of a story of thousands is compared with those
 * that came first of it and with those that have something else in common, and reads no more of the story than that. Twice what an
 * article is compared with, so that there is a choice among them.
 */
const MOST_FOUND = 2 * MOST_COMPARED;
/** Texts of which it is remembered what was made to compare them, some thirty kilobytes each. */
const MOST_REMEMBERED = 500;

const runsLately = lately(MOST_REMEMBERED, runsOf);
const formedLately = lately(MOST_REMEMBERED, formedText);

/** What an article is found by and compared as, made before others have to wait for it. */
export interface Sketched {
  readonly runs: ReadonlySet<number>;
  readonly bands: readonly number[];
}

export function sketched(text: string): Sketched {
  const runs = runsLately(text);
  return { runs, bands: bandsOf(runs) };
}

/**
 * Finds the articles of which this one is a near-duplicate: wire copy, a press release, a cut or edited version. Found by the bands
 * of MinHash signatures, judged by the texts (two reports made from one form are none), and replaces those of before when it is
 * stored `again`; the cost per article grows neither with the archive nor with a story. Tells whether something that made it one
 * story with another article is gone.
 */
export async function saveNearDuplicates(
  tx: Transaction,
  { id, text }: Article,
  sketch: Sketched,
  again: boolean,
): Promise<{ readonly lost: boolean }> {
  const runs = sketch.runs;
  const bands = [...sketch.bands];
  const before = again ? await forget(tx, id) : [];
  const others = await tx.$queryRaw<{ id: string; text: string }[]>`
    WITH met AS MATERIALIZED (
      SELECT s."articleId", s."found", (SELECT count(*) FROM unnest(s."bands") b WHERE b = ANY(${bands}::int[])) AS "common"
      FROM "Sketch" s WHERE s."found" && ${bands}::int[] AND s."articleId" <> ${id}),
    held AS (SELECT b FROM met, unnest(met."found") b WHERE (SELECT count(*) FROM met) >= ${MOST_FOUND}
      GROUP BY b HAVING count(*) >= ${MOST_FOUND}),
    kept AS (INSERT INTO "Sketch" ("articleId", "bands", "found")
      VALUES (${id}, ${bands}::int[], ARRAY(SELECT unnest(${bands}::int[]) EXCEPT SELECT b FROM held))
      ON CONFLICT ("articleId") DO UPDATE SET "bands" = excluded."bands", "found" = excluded."found")
    SELECT n."id", n."text" FROM (
      SELECT "articleId" FROM met ORDER BY "common" DESC, "articleId" LIMIT ${MOST_COMPARED}) c
    JOIN "Article" n ON n."id" = c."articleId"`;
  const likely = others
    .map((other) => ({ ...other, likeness: likenessOf(runs, runsLately(other.text)) }))
    .filter(({ likeness }) => isNearDuplicate(likeness));
  const near = likely.filter((other) => !areOneForm(formedLately(text), formedLately(other.text)));
  const pairs = near.flatMap(({ id: otherId, likeness }) => [
    { articleId: id, otherId, ...likeness },
    { articleId: otherId, otherId: id, ...likeness },
  ]);
  await insertRows(tx, ['NearDuplicate', pairs]);
  const tied = new Set(near.filter(({ likeness }) => likeness.jaccard >= ONE_STORY).map((other) => other.id));
  return { lost: before.some((otherId) => !tied.has(otherId)) };
}

/** Takes an article's pairs away; gives those with which it was one story. */
async function forget(tx: Transaction, id: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ otherId: string }[]>`
    WITH gone AS (DELETE FROM "NearDuplicate" WHERE "articleId" = ${id} OR "otherId" = ${id} RETURNING *)
    SELECT "otherId" FROM gone WHERE "articleId" = ${id} AND "jaccard" >= ${ONE_STORY}`;
  return rows.map(({ otherId }) => otherId);
}
