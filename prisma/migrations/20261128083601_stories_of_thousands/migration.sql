-- DropIndex
DROP INDEX "Sketch_bands_idx";

-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "head" TEXT;

-- AlterTable
ALTER TABLE "Sketch" ADD COLUMN     "found" INTEGER[];

-- Of the articles that are there already each band finds the first hundred (lib/store/save-near-duplicates).
UPDATE "Sketch" SET "found" = '{}';
UPDATE "Sketch" s SET "found" = f."bands"
FROM (SELECT r."articleId", array_agg(r."band") AS "bands" FROM (
    SELECT k."articleId", b AS "band", row_number() OVER (PARTITION BY b ORDER BY k."articleId") AS "place"
    FROM "Sketch" k CROSS JOIN unnest(k."bands") b) r
  WHERE r."place" <= 100 GROUP BY 1) f
WHERE s."articleId" = f."articleId";

-- CreateIndex
CREATE INDEX "Sketch_found_idx" ON "Sketch" USING GIN ("found");

-- Both directions of a pair come and go together, so that the articles of what they begin with are all that they touch. The plan is
-- kept for a connection's life: made while there were few passages, it would read all of them for each pair.
DO $$
DECLARE
  event text;
BEGIN
  FOREACH event IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
    EXECUTE format('CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $touch$
      BEGIN
        PERFORM note_touch(ARRAY(WITH changed AS (%s) SELECT DISTINCT p."articleId" FROM (SELECT DISTINCT "fromId" FROM changed) c
          CROSS JOIN LATERAL (SELECT "articleId" FROM "Passage" WHERE "id" = c."fromId" OFFSET 0) p LIMIT 1001));
        RETURN NULL;
      END $touch$', 'touch_PassageMatch_' || event,
      CASE event WHEN 'insert' THEN 'SELECT * FROM fresh' WHEN 'delete' THEN 'SELECT * FROM gone'
        ELSE 'SELECT * FROM fresh UNION ALL SELECT * FROM gone' END);
  END LOOP;
END $$;

-- As in the migration of touches; what is to go is looked for among the latest hundred only. From the first on the index leads through
-- all that went before, until it is vacuumed: half as much again with every hundred articles of an import.
CREATE OR REPLACE FUNCTION note_touch(touched text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  noted text[] := string_to_array(current_setting('standfirst.revised', true), ' ');
  clock bigint := extract(epoch FROM clock_timestamp()) * 1000;
  own_slot int;
  own_count bigint;
BEGIN
  IF noted[1] = pg_current_xact_id()::text THEN
    own_slot := noted[2];
    own_count := noted[3];
  ELSE
    INSERT INTO "Revision" AS r ("slot", "count", "first")
    VALUES (
      coalesce((SELECT i FROM pg_stat_get_backend_idset() AS i WHERE pg_stat_get_backend_pid(i) = pg_backend_pid() LIMIT 1), 0),
      clock, clock)
    ON CONFLICT ("slot") DO UPDATE SET "count" = r."count" + 1
    RETURNING r."slot", r."count" INTO own_slot, own_count;
    DELETE FROM "Touch" WHERE "slot" = own_slot AND "count" BETWEEN own_count - 600 AND own_count - 500;
    PERFORM set_config('standfirst.revised', concat_ws(' ', pg_current_xact_id(), own_slot, own_count), true);
  END IF;
  IF cardinality(touched) > 0 THEN
    INSERT INTO "Touch" ("slot", "count", "articleId")
    SELECT own_slot, own_count, t FROM unnest(CASE WHEN cardinality(touched) > 1000 THEN ARRAY[''] ELSE touched END) AS t
    ON CONFLICT DO NOTHING;
  END IF;
END $$;
