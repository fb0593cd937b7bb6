-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "fromFeed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Feed" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "title" TEXT,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "problemMessage" TEXT,
    "okAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "etag" TEXT,
    "lastModified" TEXT,
    "minutes" INTEGER,
    "total" INTEGER NOT NULL DEFAULT 0,
    "robots" TEXT,
    "robotsRule" TEXT,

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedItem" (
    "feedId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedItem_pkey" PRIMARY KEY ("feedId","url")
);

-- CreateTable
CREATE TABLE "WatchedPage" (
    "url" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "title" TEXT,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3),
    "takenAt" TIMESTAMPTZ(3),
    "submissionId" UUID,
    "articleId" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checks" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3),
    "etag" TEXT,
    "lastModified" TEXT,
    "problemCode" TEXT,

    CONSTRAINT "WatchedPage_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "Version" (
    "url" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "articleId" TEXT NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "engine" TEXT NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("url","seenAt")
);

-- CreateTable
CREATE TABLE "Turn" (
    "host" TEXT NOT NULL,
    "holder" UUID NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "Robots" (
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Robots_pkey" PRIMARY KEY ("origin")
);

-- CreateIndex
CREATE UNIQUE INDEX "Feed_address_key" ON "Feed"("address");

-- CreateIndex
CREATE INDEX "Feed_nextAt_idx" ON "Feed"("nextAt");

-- CreateIndex
CREATE INDEX "FeedItem_url_idx" ON "FeedItem"("url");

-- CreateIndex
CREATE UNIQUE INDEX "WatchedPage_submissionId_key" ON "WatchedPage"("submissionId");

-- CreateIndex
CREATE INDEX "WatchedPage_nextAt_idx" ON "WatchedPage"("nextAt");

-- CreateIndex
CREATE INDEX "WatchedPage_host_idx" ON "WatchedPage"("host");

-- CreateIndex
CREATE INDEX "Version_articleId_idx" ON "Version"("articleId");

-- AddForeignKey
ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_url_fkey" FOREIGN KEY ("url") REFERENCES "WatchedPage"("url") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was fetched before begins the history of its address.
INSERT INTO "Version" ("url", "seenAt", "articleId", "lastAt", "engine")
SELECT "url", "createdAt", "id", "createdAt", coalesce("engine", '') FROM "Article"
WHERE "url" IS NOT NULL AND NOT "sample"
ON CONFLICT DO NOTHING;
