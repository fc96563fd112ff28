-- AlterTable
ALTER TABLE "ProblemReport" ADD COLUMN "part" TEXT NOT NULL DEFAULT '';
