-- AlterTable
ALTER TABLE "SavedCopy" ADD COLUMN     "arrival" SERIAL NOT NULL;
