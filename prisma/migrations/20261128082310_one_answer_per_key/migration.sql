-- What submissions and documents told in columns of their own is kept as the answer that it gave, so that a client which
-- repeats itself across the upgrade gets it.
UPDATE "Request" r SET "answer" = json_build_object(
  'status', 202,
  'headers', json_build_object(
    'cache-control', 'no-store',
    'content-security-policy', 'default-src ''none''; frame-ancestors ''none''',
    'content-type', 'application/json',
    'x-content-type-options', 'nosniff'),
  'body', json_build_object('submissions', COALESCE((
    SELECT json_agg(json_build_object(
      'id', s."id", 'kind', s."kind", 'label', s."label", 'state', s."state", 'step', s."step",
      'problem', CASE WHEN s."problemCode" IS NOT NULL
        THEN json_build_object('code', s."problemCode", 'message', COALESCE(s."problemMessage", '')) END,
      'articleId', s."articleId",
      'article', CASE WHEN a."id" IS NOT NULL
        THEN json_build_object('headline', a."headline", 'verdict', a."verdict") END,
      'createdAt', to_char(s."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY o.at)
    FROM unnest(r."submissionIds") WITH ORDINALITY o(id, at)
      JOIN "Submission" s ON s."id"::text = o.id LEFT JOIN "Article" a ON a."id" = s."articleId"), '[]'::json))::text)
WHERE r."answer" IS NULL AND r."documentId" IS NULL AND cardinality(r."submissionIds") > 0;

UPDATE "Request" r SET "answer" = json_build_object(
  'status', COALESCE(r."status", 200),
  'headers', json_build_object(
    'cache-control', 'no-store',
    'content-security-policy', 'default-src ''none''; frame-ancestors ''none''',
    'content-type', 'application/json',
    'x-content-type-options', 'nosniff'),
  'body', (jsonb_build_object(
      'id', d."id", 'url', d."url", 'title', d."title", 'publisher', d."publisher", 'publishedAt', d."publishedAt",
      'retrievedAt', d."retrievedAt", 'sha256', d."sha256", 'status', d."status")
    || CASE WHEN d."author" IS NULL THEN '{}' ELSE jsonb_build_object('author', d."author") END
    || CASE WHEN d."type" IS NULL THEN '{}' ELSE jsonb_build_object('type', d."type") END)::text)
FROM "Document" d
WHERE r."answer" IS NULL AND r."documentId" = d."id";

-- Its document is gone: as before, a repetition takes it in again.
DELETE FROM "Request" WHERE "answer" IS NULL AND "documentId" IS NOT NULL;

-- AlterTable
ALTER TABLE "Request" DROP COLUMN "documentId",
DROP COLUMN "status",
DROP COLUMN "submissionIds";
