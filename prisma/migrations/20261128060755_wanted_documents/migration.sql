-- AlterTable
ALTER TABLE "Appearance" ADD COLUMN     "mention" JSON,
ADD COLUMN     "wanted" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Appearance_wanted_recordId_idx" ON "Appearance"("wanted", "recordId");


-- What the analyses in force say is wanted; the numbers that a document bears come with the next analysis.
UPDATE "Appearance" a SET "wanted" = true,
  "mention" = json_build_object('document', w."document", 'identifiers', '[]'::json)
FROM (
  SELECT n."articleId", s->>'id' AS "sourceId", s->'document' AS "document"
  FROM "Article" t JOIN "Analysis" n ON n."articleId" = t."id" AND n."engine" = t."engine",
    json_array_elements(n."rest"->'sources') s
  WHERE s->>'kind' = 'document' AND json_typeof(s->'document') = 'object' AND EXISTS (
    SELECT FROM json_array_elements(n."rest"->'findings') f
    WHERE f->>'rule' = 'source-wanted' AND f->'span'->>'start' = s->'mentions'->0->>'start')
) w
WHERE a."articleId" = w."articleId" AND a."sourceId" = w."sourceId";
