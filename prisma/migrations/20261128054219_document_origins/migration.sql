-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "author" TEXT,
ADD COLUMN     "origin" JSON,
ADD COLUMN     "type" TEXT;

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "documentId" TEXT,
ADD COLUMN     "status" INTEGER;
