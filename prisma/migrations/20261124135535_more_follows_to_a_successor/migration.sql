-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "moved_kind" ADD VALUE 'PROPOSED_LEAD';
ALTER TYPE "moved_kind" ADD VALUE 'SIGN_OFF';
ALTER TYPE "moved_kind" ADD VALUE 'COST_PART';
ALTER TYPE "moved_kind" ADD VALUE 'SAVINGS_CASE';
ALTER TYPE "moved_kind" ADD VALUE 'AGREEMENT_APPROVAL';
ALTER TYPE "moved_kind" ADD VALUE 'CONFLICT_REVIEW';
ALTER TYPE "moved_kind" ADD VALUE 'FRAMEWORK_LED';
ALTER TYPE "moved_kind" ADD VALUE 'FRAMEWORK_USER';
ALTER TYPE "moved_kind" ADD VALUE 'CALL_OFF';
ALTER TYPE "moved_kind" ADD VALUE 'NOTICE';
ALTER TYPE "moved_kind" ADD VALUE 'INVITATION';
ALTER TYPE "moved_kind" ADD VALUE 'JOIN_REQUEST';
ALTER TYPE "moved_kind" ADD VALUE 'DOMAIN_CLAIM';
ALTER TYPE "moved_kind" ADD VALUE 'CONTACT';
