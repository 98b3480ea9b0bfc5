-- CreateEnum
CREATE TYPE "collaboration_model" AS ENUM ('JOINT_PROCUREMENT', 'FRAMEWORK', 'PARALLEL_LOTS', 'PIGGY_BACK', 'SHARED_SERVICE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "proposal_status" ADD VALUE 'HELD';
ALTER TYPE "proposal_status" ADD VALUE 'AGREED';
ALTER TYPE "proposal_status" ADD VALUE 'AWARDED';

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "join_by" DATE,
ADD COLUMN     "lead_accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "lead_authority_id" UUID,
ADD COLUMN     "model" "collaboration_model",
ADD COLUMN     "not_divided_reason" TEXT,
ADD COLUMN     "start_on" DATE;

-- AlterTable
ALTER TABLE "proposal_member" ADD COLUMN     "consented_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "proposal_lot" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "proposal_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_lot_need" (
    "lot_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,

    CONSTRAINT "proposal_lot_need_pkey" PRIMARY KEY ("lot_id","need_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "proposal_lot_proposal_id_number_key" ON "proposal_lot"("proposal_id", "number");

-- CreateIndex
CREATE INDEX "proposal_lot_need_need_id_idx" ON "proposal_lot_need"("need_id");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_lead_authority_id_fkey" FOREIGN KEY ("lead_authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_lot" ADD CONSTRAINT "proposal_lot_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_lot_need" ADD CONSTRAINT "proposal_lot_need_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "proposal_lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_lot_need" ADD CONSTRAINT "proposal_lot_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
