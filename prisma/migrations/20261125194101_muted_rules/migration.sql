-- Rules that this desk has muted; a row for each.
CREATE TABLE "MutedRule" (
    "rule" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MutedRule_pkey" PRIMARY KEY ("rule")
);

-- What muting, the queue's list of faults and each rule's precision read: a flag's faults in the order in which they are told.
ALTER TABLE "Flag" ADD COLUMN "faults" TEXT[], ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Flag" SET "faults" = ARRAY(
  SELECT p.phrase->>'fault'
  FROM json_array_elements("check"->'phrases') WITH ORDINALITY AS p(phrase, place)
  WHERE p.phrase->>'status' = 'fault' AND p.phrase->>'fault' IS NOT NULL
  ORDER BY p.place
);

-- A decision taken so far was about the fault that its flag hangs on, with the others of the headline in view.
ALTER TABLE "Decision" ADD COLUMN "faults" TEXT[];
UPDATE "Decision" d SET "faults" =
  CASE WHEN f."fault" = '' THEN f."faults" ELSE array_prepend(f."fault", array_remove(f."faults", f."fault")) END
FROM "Flag" f WHERE f."id" = d."flagId";
