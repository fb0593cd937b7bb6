-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "matchedWith" TEXT;

-- CreateTable
CREATE TABLE "FactCheck" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "title" TEXT,
    "claimant" TEXT,
    "claimedAt" TEXT,
    "publishedAt" TEXT,
    "checker" TEXT,
    "rating" TEXT,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FactCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactCheckMatch" (
    "articleId" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "factCheckId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "FactCheckMatch_pkey" PRIMARY KEY ("articleId","claim","factCheckId")
);

-- CreateIndex
CREATE INDEX "FactCheck_createdAt_id_idx" ON "FactCheck"("createdAt", "id");

-- CreateIndex
CREATE INDEX "FactCheckMatch_factCheckId_idx" ON "FactCheckMatch"("factCheckId");

-- AddForeignKey
ALTER TABLE "FactCheckMatch" ADD CONSTRAINT "FactCheckMatch_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactCheckMatch" ADD CONSTRAINT "FactCheckMatch_factCheckId_fkey" FOREIGN KEY ("factCheckId") REFERENCES "FactCheck"("id") ON DELETE CASCADE ON UPDATE CASCADE;
