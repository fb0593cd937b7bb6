-- AlterTable
ALTER TABLE "SavedCopy" ADD COLUMN     "credits" TEXT[] DEFAULT ARRAY[]::TEXT[];
