-- What was counted before says nothing of what was changed: whoever reads begins anew.
DELETE FROM "Revision";

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "first" BIGINT NOT NULL;

-- CreateTable
CREATE TABLE "Touch" (
    "slot" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,
    "articleId" TEXT NOT NULL,

    CONSTRAINT "Touch_pkey" PRIMARY KEY ("slot","count","articleId")
);

DROP FUNCTION note_revision() CASCADE;

-- Counts a transaction once, however many statements it has, and notes what it touched. A connection counts in a row of its own, so that
-- none waits for another; where two meet in one row all the same, one waits for the other's end: within a row transactions are counted
-- in the order of their commits. A new row begins at the clock, so that a database that was restored never comes back to a count
-- that it had. `touched`: ids of articles, '' for whatever any article may show; more of them than are worth telling apart are ''.
CREATE FUNCTION note_touch(touched text[]) RETURNS void LANGUAGE plpgsql AS $$
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
    DELETE FROM "Touch" WHERE "slot" = own_slot AND "count" <= own_count - 500;
    PERFORM set_config('standfirst.revised', concat_ws(' ', pg_current_xact_id(), own_slot, own_count), true);
  END IF;
  IF cardinality(touched) > 0 THEN
    INSERT INTO "Touch" ("slot", "count", "articleId")
    SELECT own_slot, own_count, t FROM unnest(CASE WHEN cardinality(touched) > 1000 THEN ARRAY[''] ELSE touched END) AS t
    ON CONFLICT DO NOTHING;
  END IF;
END $$;

-- On a table of which no article shows anything: lists and figures are made of it.
CREATE FUNCTION touch_none() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_touch('{}');
  RETURN NULL;
END $$;

-- On a small table that any article may show, and wherever a table is emptied.
CREATE FUNCTION touch_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_touch(ARRAY['']);
  RETURN NULL;
END $$;

-- For each event on a table a function of its own, so that its plan is made once. `touched` selects, from `changed`, what is touched.
CREATE FUNCTION touch_by(named text, touched text, events text[] DEFAULT '{insert,update,delete}') RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  event text;
  own text;
BEGIN
  FOREACH event IN ARRAY events LOOP
    own := format('touch_%s_%s', named, event);
    EXECUTE format('CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $touch$
      BEGIN
        PERFORM note_touch(ARRAY(WITH changed AS (%s) %s LIMIT 1001));
        RETURN NULL;
      END $touch$', own,
      CASE event WHEN 'insert' THEN 'SELECT * FROM fresh' WHEN 'delete' THEN 'SELECT * FROM gone'
        ELSE 'SELECT * FROM fresh UNION ALL SELECT * FROM gone' END,
      touched);
    EXECUTE format('CREATE TRIGGER note_%s AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %I()', event, event, named,
      CASE event WHEN 'insert' THEN 'NEW TABLE AS fresh' WHEN 'delete' THEN 'OLD TABLE AS gone'
        ELSE 'NEW TABLE AS fresh OLD TABLE AS gone' END,
      own);
  END LOOP;
END $make$;

DO $$
DECLARE
  named text;
BEGIN
  -- What is of one article.
  FOREACH named IN ARRAY ARRAY['SavedCopy', 'ArchivedPage', 'Analysis', 'Headline', 'Claim', 'Appearance', 'Statement', 'Passage',
    'Sketch', 'Flag', 'FactCheckMatch', 'Opinion', 'Trace']
  LOOP
    PERFORM touch_by(named, 'SELECT DISTINCT "articleId" FROM changed');
  END LOOP;
  PERFORM touch_by('Article', 'SELECT DISTINCT "id" FROM changed');
  PERFORM touch_by('NearDuplicate', 'SELECT "articleId" FROM changed UNION SELECT "otherId" FROM changed');
  -- A passage that is gone has touched its article itself.
  PERFORM touch_by('PassageMatch', 'SELECT DISTINCT p."articleId" FROM changed c JOIN "Passage" p ON p."id" IN (c."fromId", c."toId")');
  -- What stood at an address is shown with everything that stands, or stood, there; so are corrections of it.
  PERFORM touch_by('Version', 'SELECT "articleId" FROM changed UNION SELECT v."articleId" FROM changed c JOIN "Version" v ON v."url" = c."url"');
  PERFORM touch_by('Correction', 'SELECT "articleId" FROM changed UNION SELECT w."articleId" FROM changed c
    JOIN "Version" v ON v."articleId" = c."articleId" JOIN "Version" w ON w."url" = v."url"');
  PERFORM touch_by('FlagComment', 'SELECT DISTINCT f."articleId" FROM changed c JOIN "Flag" f ON f."id" = c."flagId"');
  PERFORM touch_by('Decision', 'SELECT DISTINCT f."articleId" FROM changed c JOIN "Flag" f ON f."id" = c."flagId"');
  -- Of a merged source articles show kind and key; name, role and counts change with every article that names it.
  PERFORM touch_by('SourceRecord', 'SELECT DISTINCT a."articleId" FROM (SELECT "id" FROM changed
    GROUP BY "id" HAVING count(DISTINCT ("kind", "key")) > 1) c JOIN "Appearance" a ON a."recordId" = c."id"', '{update}');
  CREATE TRIGGER note_others AFTER INSERT OR DELETE ON "SourceRecord" FOR EACH STATEMENT EXECUTE FUNCTION touch_none();
  -- A check that is new is shown once a claim is matched with it.
  PERFORM touch_by('FactCheck', 'SELECT '''' FROM (SELECT FROM changed LIMIT 1) c', '{update,delete}');
  CREATE TRIGGER note_others AFTER INSERT ON "FactCheck" FOR EACH STATEMENT EXECUTE FUNCTION touch_none();
  FOREACH named IN ARRAY ARRAY['SourceForm', 'FlagAct'] LOOP
    EXECUTE format('CREATE TRIGGER note_others AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION touch_none()', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['User', 'Document', 'MutedRule'] LOOP
    EXECUTE format('CREATE TRIGGER note_others AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION touch_all()', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['Article', 'SavedCopy', 'ArchivedPage', 'User', 'Analysis', 'Document', 'Headline', 'Claim',
    'SourceRecord', 'SourceForm', 'Appearance', 'Statement', 'Passage', 'PassageMatch', 'Sketch', 'NearDuplicate', 'Correction',
    'Flag', 'FlagAct', 'FlagComment', 'Decision', 'MutedRule', 'FactCheck', 'FactCheckMatch', 'Opinion', 'Version', 'Trace']
  LOOP
    EXECUTE format('CREATE TRIGGER note_emptied AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION touch_all()', named);
  END LOOP;
END $$;

DROP FUNCTION touch_by(text, text, text[]);
