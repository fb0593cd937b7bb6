-- AlterTable
ALTER TABLE "SavedCopy" ADD COLUMN     "byline" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "outlet" TEXT,
ADD COLUMN     "publishedAt" TEXT,
ADD COLUMN     "url" TEXT;

