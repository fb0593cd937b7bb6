-- CreateTable
CREATE TABLE "Trace" (
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "documentId" TEXT NOT NULL,
    "start" INTEGER,
    "evidence" JSON NOT NULL,
    "attribution" JSON NOT NULL,

    CONSTRAINT "Trace_pkey" PRIMARY KEY ("articleId","position")
);

-- CreateIndex
CREATE INDEX "Trace_documentId_start_idx" ON "Trace"("documentId", "start");

-- AddForeignKey
ALTER TABLE "Trace" ADD CONSTRAINT "Trace_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the analyses in force have found already.
INSERT INTO "Trace" ("articleId", "position", "documentId", "start", "evidence", "attribution")
SELECT r."id", (row_number() OVER (PARTITION BY r."id" ORDER BY e.ordinality) - 1)::int, e.value->>'documentId',
  (e.value->'span'->>'start')::int, e.value, s.value
FROM "Article" r
JOIN "Analysis" a ON a."articleId" = r."id" AND a."engine" = r."engine"
CROSS JOIN LATERAL json_array_elements(a."rest"->'evidence') WITH ORDINALITY e
CROSS JOIN LATERAL (SELECT o.value FROM json_array_elements(a."rest"->'attributions') o
  WHERE o.value->>'id' = e.value->'of'->>'id' LIMIT 1) s
WHERE e.value->'of'->>'kind' = 'attribution';
