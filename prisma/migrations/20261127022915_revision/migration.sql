-- CreateTable
CREATE TABLE "Revision" (
    "slot" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("slot")
);

-- Counts a transaction once, however many statements it has. A connection counts in a row of its own, so that none waits for another;
-- a new row begins at the clock, so that a database that was restored never comes back to a sum that it had. Where two connections
-- meet in one row all the same, one waits for the other's end.
CREATE FUNCTION note_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('standfirst.revised', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO "Revision" AS r ("slot", "count")
    VALUES (
      coalesce((SELECT i FROM pg_stat_get_backend_idset() AS i WHERE pg_stat_get_backend_pid(i) = pg_backend_pid() LIMIT 1), 0),
      (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
    ON CONFLICT ("slot") DO UPDATE SET "count" = r."count" + 1;
    PERFORM set_config('standfirst.revised', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Article', 'SavedCopy', 'ArchivedPage', 'User', 'Analysis', 'Document', 'Headline', 'Claim',
    'SourceRecord', 'SourceForm', 'Appearance', 'Statement', 'Passage', 'PassageMatch', 'Sketch', 'NearDuplicate', 'Correction',
    'Flag', 'FlagAct', 'FlagComment', 'Decision', 'MutedRule', 'FactCheck', 'FactCheckMatch', 'Opinion', 'Version', 'Trace']
  LOOP
    EXECUTE format('CREATE TRIGGER note_revision AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION note_revision()', named);
  END LOOP;
END $$;
