-- AlterTable
ALTER TABLE "conflict_review" ADD COLUMN     "unmitigated" TEXT;
