-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "origin" JSON;

-- CreateTable
CREATE TABLE "SavedCopy" (
    "id" UUID NOT NULL,
    "articleId" TEXT NOT NULL,
    "copy" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArchivedPage" (
    "articleId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArchivedPage_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "CaptureToken" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaptureToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedCopy_articleId_at_idx" ON "SavedCopy"("articleId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "CaptureToken_name_key" ON "CaptureToken"("name");

-- AddForeignKey
ALTER TABLE "SavedCopy" ADD CONSTRAINT "SavedCopy_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchivedPage" ADD CONSTRAINT "ArchivedPage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
