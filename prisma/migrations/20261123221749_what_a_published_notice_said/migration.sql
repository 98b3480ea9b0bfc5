-- AlterTable
ALTER TABLE "published_notice" ADD COLUMN     "content" JSONB NOT NULL;
