-- CreateTable
CREATE TABLE "DocumentClues" (
    "documentId" TEXT NOT NULL,
    "clues" INTEGER[],

    CONSTRAINT "DocumentClues_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "ArticleClues" (
    "articleId" TEXT NOT NULL,
    "clues" INTEGER[],

    CONSTRAINT "ArticleClues_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "DocumentClues_clues_idx" ON "DocumentClues" USING GIN ("clues");

-- CreateIndex
CREATE INDEX "ArticleClues_clues_idx" ON "ArticleClues" USING GIN ("clues");

-- AddForeignKey
ALTER TABLE "DocumentClues" ADD CONSTRAINT "DocumentClues_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleClues" ADD CONSTRAINT "ArticleClues_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- They are asked for many hashes at once: a list of what is yet to be indexed would be read for each of them.
ALTER INDEX "DocumentClues_clues_idx" SET (fastupdate = off);
ALTER INDEX "ArticleClues_clues_idx" SET (fastupdate = off);
