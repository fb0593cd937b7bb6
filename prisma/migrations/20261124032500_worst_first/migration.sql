-- The queue is ordered worst first by the database, so that a page of it is one of the whole.
ALTER TABLE "Flag" ADD COLUMN "gravity" INTEGER, ADD COLUMN "score" DOUBLE PRECISION;
UPDATE "Flag" SET
  "gravity" = CASE "check"->>'verdict' WHEN 'not-backed' THEN 0 WHEN 'partly-backed' THEN 1 ELSE 2 END,
  "score" = COALESCE(("check"->>'score')::DOUBLE PRECISION, 0);
ALTER TABLE "Flag" ALTER COLUMN "gravity" SET NOT NULL, ALTER COLUMN "score" SET NOT NULL;

DROP INDEX "Flag_createdAt_id_idx";
CREATE INDEX "Flag_gravity_score_createdAt_id_idx" ON "Flag"("gravity", "score", "createdAt", "id");
