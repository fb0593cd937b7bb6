-- DropIndex
DROP INDEX "SourceRecord_statements_id_idx";

-- AlterTable: an article is a story of its own until others are known.
ALTER TABLE "Article" ADD COLUMN     "storyId" TEXT;
UPDATE "Article" SET "storyId" = "id";
ALTER TABLE "Article" ALTER COLUMN "storyId" SET NOT NULL;

-- AlterTable
ALTER TABLE "SourceRecord" ADD COLUMN     "stories" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article" USING HASH ("url");

-- CreateIndex
CREATE INDEX "Article_storyId_createdAt_id_idx" ON "Article"("storyId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SourceRecord_stories_statements_id_idx" ON "SourceRecord"("stories", "statements", "id");

-- The stories of what is stored already, as lib/store/gather-stories tells them: each article takes the least id of those that it
-- is tied to, over and over, until none changes.
CREATE TEMPORARY TABLE "Address" ON COMMIT DROP AS
  SELECT v."articleId" AS "id", v."url" FROM "Version" v
  UNION SELECT n."id", n."url" FROM "Article" n
    WHERE n."url" IS NOT NULL AND NOT EXISTS (SELECT FROM "Version" v WHERE v."articleId" = n."id");
DELETE FROM "Address" WHERE "url" ~ '^[^/]+//[^/]+/?$';

DO $$
BEGIN
  LOOP
    UPDATE "Article" n SET "storyId" = l."least"
    FROM (
      SELECT t."id", min(t."storyId" COLLATE "C") AS "least" FROM (
        SELECT d."articleId" AS "id", o."storyId" FROM "NearDuplicate" d
          JOIN "Article" o ON o."id" = d."otherId" WHERE d."jaccard" >= 1.0 / 3
        UNION ALL
        SELECT a."id", p."storyId" FROM "Address" a JOIN (
          SELECT b."url", min(o."storyId" COLLATE "C") AS "storyId" FROM "Address" b
          JOIN "Article" o ON o."id" = b."id" GROUP BY 1) p ON p."url" = a."url") t
      GROUP BY 1) l
    WHERE n."id" = l."id" AND l."least" COLLATE "C" < n."storyId" COLLATE "C";
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;

UPDATE "SourceRecord" r SET "stories" = c."stories"
FROM (SELECT a."recordId", count(DISTINCT n."storyId") AS "stories" FROM "Appearance" a
  JOIN "Article" n ON n."id" = a."articleId" GROUP BY 1) c
WHERE r."id" = c."recordId";
