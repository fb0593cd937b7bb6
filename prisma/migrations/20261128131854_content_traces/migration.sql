-- AlterTable
ALTER TABLE "Trace" ADD COLUMN     "claim" JSON,
ALTER COLUMN "attribution" DROP NOT NULL;
