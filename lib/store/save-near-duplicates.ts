import { bandsOf, isNearDuplicate, likenessOf, runsOf } from '../across/likeness/near-duplicate';
import type { Article } from '../types';
import type { Transaction } from './database';
import { insertRows } from './insert-rows';

/** Articles that one is compared with, those that share most bands first. */
const MOST_COMPARED = 50;

/**
 * Finds the articles of which this one is a near-duplicate: wire copy, a press release, a cut or edited version. Found by the bands
 * of MinHash signatures, judged by the texts, and replaces those of before when it is stored `again`; the cost per article does not grow with the archive.
 */
export async function saveNearDuplicates(
  tx: Transaction,
  { id, text }: Article,
  again: boolean,
): Promise<void> {
  const runs = runsOf(text);
  const bands = [...bandsOf(runs)];
  await tx.$executeRaw`INSERT INTO "Sketch" ("articleId", "bands") VALUES (${id}, ${bands}::int[])
    ON CONFLICT ("articleId") DO UPDATE SET "bands" = excluded."bands"`;
  if (again) await tx.$executeRaw`DELETE FROM "NearDuplicate" WHERE "articleId" = ${id} OR "otherId" = ${id}`;
  if (bands.length === 0) return;
  const others = await tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT n."id", n."text" FROM (
      SELECT s."articleId", (SELECT count(*) FROM unnest(s."bands") b WHERE b = ANY(${bands}::int[])) AS "common"
      FROM "Sketch" s WHERE s."bands" && ${bands}::int[] AND s."articleId" <> ${id}
      ORDER BY "common" DESC, s."articleId" LIMIT ${MOST_COMPARED}) c
    JOIN "Article" n ON n."id" = c."articleId"`;
  await insertRows(
    tx,
    'NearDuplicate',
    others.flatMap((other) => {
      const likeness = likenessOf(runs, runsOf(other.text));
      return isNearDuplicate(likeness)
        ? [
            { articleId: id, otherId: other.id, ...likeness },
            { articleId: other.id, otherId: id, ...likeness },
          ]
        : [];
    }),
  );
}
