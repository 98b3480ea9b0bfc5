-- CreateEnum
CREATE TYPE "dismiss_reason" AS ENUM ('NOT_ALIKE', 'DATES', 'MONEY', 'ALREADY_BOUGHT', 'OTHER');

-- CreateEnum
CREATE TYPE "weights_source" AS ENUM ('COMMITTED', 'DECISIONS');

-- CreateEnum
CREATE TYPE "weights_status" AS ENUM ('IN_USE', 'NOT_BETTER', 'RETIRED');

-- AlterTable
ALTER TABLE "match" ADD COLUMN     "features" JSONB;

-- AlterTable
ALTER TABLE "match_side" ADD COLUMN     "dismiss_reason" "dismiss_reason",
ADD COLUMN     "engine_version" TEXT,
ADD COLUMN     "features" JSONB;

-- CreateTable
CREATE TABLE "matching_weights" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "source" "weights_source" NOT NULL,
    "status" "weights_status" NOT NULL,
    "weights" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "measures" JSONB,
    "decisions" INTEGER NOT NULL DEFAULT 0,
    "authorities" INTEGER NOT NULL DEFAULT 0,
    "learnt_up_to" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "in_use_since" TIMESTAMPTZ(3),

    CONSTRAINT "matching_weights_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "matching_weights_version_key" ON "matching_weights"("version");

-- Rules that Prisma has no words for, kept by the database as well as by the verbs.

-- Only a dismissal has a kind of reason.
alter table match_side
  add constraint match_side_dismiss_reason check (dismiss_reason is null or decision = 'DISMISSED');

-- Few sides of many are ever decided: the latest of them are read without the others.
create index match_side_decided on match_side (decided_at desc) where decided_at is not null;

-- One engine at a time: at most one row of weights is in use, and says since when.
create unique index matching_weights_in_use on matching_weights (status) where status = 'IN_USE';
alter table matching_weights
  add constraint matching_weights_in_use_since check (status <> 'IN_USE' or in_use_since is not null);
