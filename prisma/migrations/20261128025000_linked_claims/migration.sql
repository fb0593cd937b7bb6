-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "linked" BOOLEAN NOT NULL DEFAULT false;

-- What the analyses in force say of it, which had to be read whole for each look at the figures.
WITH link AS MATERIALIZED (
  SELECT n."articleId", l->'from'->>'kind' AS "kind", l->'from'->>'id' AS "id"
  FROM "Article" a JOIN "Analysis" n ON n."articleId" = a."id" AND n."engine" = a."engine",
    json_array_elements(n."rest"->'links') l
), claim AS MATERIALIZED (
  SELECT n."articleId", c->>'id' AS "id", c->>'attributionId' AS "attributionId"
  FROM "Article" a JOIN "Analysis" n ON n."articleId" = a."id" AND n."engine" = a."engine",
    json_array_elements(n."rest"->'claims') c
)
UPDATE "Claim" SET "linked" = true
FROM (
  SELECT c."articleId", c."id" FROM claim c
  JOIN link l ON l."articleId" = c."articleId" AND l."kind" = 'claim' AND l."id" = c."id"
  UNION
  SELECT c."articleId", c."id" FROM claim c
  JOIN link l ON l."articleId" = c."articleId" AND l."kind" = 'attribution' AND l."id" = c."attributionId"
) of
WHERE "Claim"."articleId" = of."articleId" AND "Claim"."claimId" = of."id";
