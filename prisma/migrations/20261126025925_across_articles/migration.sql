-- AlterTable
ALTER TABLE "Appearance" ADD COLUMN     "formId" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "unnamed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SourceForm" (
    "id" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "form" JSON NOT NULL,
    "recordId" TEXT NOT NULL,

    CONSTRAINT "SourceForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ofId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sourceId" TEXT,
    "via" TEXT[],
    "sketch" INTEGER[],

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassageMatch" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "PassageMatch_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Sketch" (
    "articleId" TEXT NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "Sketch_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "NearDuplicate" (
    "articleId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "contained" DOUBLE PRECISION NOT NULL,
    "jaccard" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "NearDuplicate_pkey" PRIMARY KEY ("articleId","otherId")
);

-- CreateIndex
CREATE INDEX "SourceForm_family_idx" ON "SourceForm"("family");

-- CreateIndex
CREATE INDEX "SourceForm_recordId_idx" ON "SourceForm"("recordId");

-- CreateIndex
CREATE INDEX "Passage_articleId_idx" ON "Passage"("articleId");

-- CreateIndex
-- Without a list of pending entries, which every search would read through.
CREATE INDEX "Passage_sketch_idx" ON "Passage" USING GIN ("sketch") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "PassageMatch_toId_idx" ON "PassageMatch"("toId");

-- CreateIndex
CREATE INDEX "Sketch_bands_idx" ON "Sketch" USING GIN ("bands") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "NearDuplicate_otherId_idx" ON "NearDuplicate"("otherId");

-- CreateIndex
CREATE INDEX "Appearance_formId_idx" ON "Appearance"("formId");

-- CreateIndex
CREATE INDEX "Appearance_unnamed_articleId_sourceId_idx" ON "Appearance"("unnamed", "articleId", "sourceId");

-- AddForeignKey
ALTER TABLE "SourceForm" ADD CONSTRAINT "SourceForm_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "SourceRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_formId_fkey" FOREIGN KEY ("formId") REFERENCES "SourceForm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageMatch" ADD CONSTRAINT "PassageMatch_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageMatch" ADD CONSTRAINT "PassageMatch_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sketch" ADD CONSTRAINT "Sketch_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NearDuplicate" ADD CONSTRAINT "NearDuplicate_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
