-- CreateEnum
CREATE TYPE "baseline_kind" AS ENUM ('PREVIOUS_COST', 'BUDGET', 'BENCHMARK');

-- CreateEnum
CREATE TYPE "savings_effect" AS ENUM ('PRICE', 'AVOIDED_COST');

-- CreateTable
CREATE TABLE "proposal_plan" (
    "proposal_id" UUID NOT NULL,
    "is_engagement" BOOLEAN NOT NULL,
    "is_planned_notice" BOOLEAN NOT NULL,
    "tenders_electronically" BOOLEAN NOT NULL,
    "documents_with_notice" BOOLEAN NOT NULL,
    "engagement_days" INTEGER NOT NULL,
    "specification_days" INTEGER NOT NULL,
    "evaluation_days" INTEGER NOT NULL,
    "mobilisation_days" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_plan_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "specification" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "conditions" JSONB NOT NULL,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "specification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "savings_case" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "baseline_kind" "baseline_kind" NOT NULL,
    "baseline_pence" BIGINT NOT NULL,
    "baseline_source" TEXT NOT NULL,
    "is_cashable" BOOLEAN NOT NULL,
    "realised_pence" BIGINT,
    "realised_source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "savings_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saving_assumption" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "effect" "savings_effect" NOT NULL,
    "words" TEXT NOT NULL,
    "least" BIGINT NOT NULL,
    "most" BIGINT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "saving_assumption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_part" (
    "proposal_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "cost_part_pkey" PRIMARY KEY ("proposal_id","authority_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "specification_proposal_id_number_key" ON "specification"("proposal_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "savings_case_proposal_id_authority_id_key" ON "savings_case"("proposal_id", "authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "saving_assumption_case_id_position_key" ON "saving_assumption"("case_id", "position");

-- AddForeignKey
ALTER TABLE "proposal_plan" ADD CONSTRAINT "proposal_plan_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "specification" ADD CONSTRAINT "specification_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "savings_case" ADD CONSTRAINT "savings_case_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "savings_case" ADD CONSTRAINT "savings_case_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saving_assumption" ADD CONSTRAINT "saving_assumption_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "savings_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_part" ADD CONSTRAINT "cost_part_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_part" ADD CONSTRAINT "cost_part_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
