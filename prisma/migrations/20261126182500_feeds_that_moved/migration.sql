-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "movedAt" TIMESTAMPTZ(3),
ADD COLUMN     "movedFrom" TEXT,
ADD COLUMN     "movingSince" TIMESTAMPTZ(3),
ADD COLUMN     "movingTo" TEXT;
