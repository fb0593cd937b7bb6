-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "answer" JSON;
