-- AlterTable
ALTER TABLE "Flag" ADD COLUMN     "assignee" TEXT,
ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "lastActId" UUID,
ADD COLUMN     "snoozedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "undoneActId" UUID;

-- CreateTable
CREATE TABLE "FlagAct" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "before" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,

    CONSTRAINT "FlagAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlagComment" (
    "id" UUID NOT NULL,
    "flagId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FlagComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "address" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "flagId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FlagComment_flagId_createdAt_idx" ON "FlagComment"("flagId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_name_key" ON "SavedView"("name");

-- CreateIndex
CREATE INDEX "WebhookDelivery_flagId_idx" ON "WebhookDelivery"("flagId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_createdAt_id_idx" ON "WebhookDelivery"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_address_flagId_key" ON "WebhookDelivery"("address", "flagId");

-- CreateIndex
CREATE INDEX "Flag_createdAt_id_idx" ON "Flag"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Flag_lastActId_idx" ON "Flag"("lastActId");

-- CreateIndex
CREATE INDEX "Flag_undoneActId_idx" ON "Flag"("undoneActId");

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_lastActId_fkey" FOREIGN KEY ("lastActId") REFERENCES "FlagAct"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_undoneActId_fkey" FOREIGN KEY ("undoneActId") REFERENCES "FlagAct"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlagComment" ADD CONSTRAINT "FlagComment_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_address_fkey" FOREIGN KEY ("address") REFERENCES "Webhook"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Full text (app/search). Only the beginning of a text is indexed: a tsvector holds 1 MB, and an article of 1 MiB made of
-- different words must still be kept. The expressions are those of lib/store/search.ts, word for word.
CREATE INDEX "Article_words_idx" ON "Article" USING gin (to_tsvector('english', coalesce("headline", '') || ' ' || left("text", 150000)));
CREATE INDEX "Claim_words_idx" ON "Claim" USING gin (to_tsvector('english', left("text", 10000)));
CREATE INDEX "SourceRecord_words_idx" ON "SourceRecord" USING gin (to_tsvector('simple', "name" || ' ' || coalesce("role", '')));

-- Names and headlines as somebody may mistype them. Where the extension cannot be had, the search does without.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "SourceRecord_name_trigrams_idx" ON "SourceRecord" USING gin (lower("name") gin_trgm_ops);
  CREATE INDEX "Article_headline_trigrams_idx" ON "Article" USING gin (lower("headline") gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'no search for mistyped names: %', SQLERRM;
END;
$$;
