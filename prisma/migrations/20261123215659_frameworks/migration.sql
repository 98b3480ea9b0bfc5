-- CreateEnum
CREATE TYPE "framework_kind" AS ENUM ('CLOSED', 'OPEN', 'DYNAMIC_MARKET');

-- CreateEnum
CREATE TYPE "framework_regime" AS ENUM ('PA2023', 'PCR2015', 'PCSR2015');

-- CreateEnum
CREATE TYPE "framework_user_kind" AS ENUM ('EVERY_COUNCIL', 'NATION', 'REGION', 'AUTHORITY_KIND', 'AUTHORITY');

-- CreateEnum
CREATE TYPE "call_off_manner" AS ENUM ('DIRECT', 'COMPETED');

-- CreateEnum
CREATE TYPE "framework_change_kind" AS ENUM ('TERM', 'VALUE', 'FEE');

-- CreateTable
CREATE TABLE "framework" (
    "id" UUID NOT NULL,
    "reference" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" "framework_kind" NOT NULL,
    "regime" "framework_regime" NOT NULL,
    "is_single_supplier" BOOLEAN NOT NULL DEFAULT false,
    "awarded_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason_for_longer" TEXT,
    "advertised_inc_vat_pence" BIGINT NOT NULL,
    "called_off_inc_vat_pence" BIGINT NOT NULL DEFAULT 0,
    "fee_basis_points" INTEGER,
    "is_direct_award_allowed" BOOLEAN NOT NULL DEFAULT false,
    "owner_name" TEXT NOT NULL,
    "lead_authority_id" UUID,
    "proposal_id" UUID,
    "url" TEXT,
    "ocid" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "imported_as" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,

    CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_lot" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "cpv_codes" TEXT[],
    "advertised_inc_vat_pence" BIGINT,
    "called_off_inc_vat_pence" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "framework_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_user" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "kind" "framework_user_kind" NOT NULL,
    "authority_id" UUID,
    "nation" "nation",
    "region" TEXT,
    "authority_kind" "authority_kind",

    CONSTRAINT "framework_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_supplier" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "lot_id" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "framework_supplier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_off" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "lot_id" UUID,
    "authority_id" UUID NOT NULL,
    "need_id" UUID,
    "need_was" "need_status",
    "supplier_name" TEXT NOT NULL,
    "manner" "call_off_manner" NOT NULL,
    "reason" TEXT,
    "value_inc_vat_pence" BIGINT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "latest_extendable_end_on" DATE,
    "ocid" TEXT,
    "published_on" DATE,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_reason" TEXT,

    CONSTRAINT "call_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_change" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "what" "framework_change_kind" NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "framework_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_reminder" (
    "framework_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "months" INTEGER NOT NULL,

    CONSTRAINT "framework_reminder_pkey" PRIMARY KEY ("framework_id","on","months")
);

-- CreateTable
CREATE TABLE "without_framework" (
    "proposal_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "set_aside" UUID[],
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "without_framework_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "framework_reference_key" ON "framework"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "framework_proposal_id_key" ON "framework"("proposal_id");

-- CreateIndex
CREATE INDEX "framework_ends_on_id_idx" ON "framework"("ends_on", "id");

-- CreateIndex
CREATE INDEX "framework_title_id_idx" ON "framework"("title", "id");

-- CreateIndex
CREATE INDEX "framework_lead_authority_id_idx" ON "framework"("lead_authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "framework_lot_framework_id_number_key" ON "framework_lot"("framework_id", "number");

-- CreateIndex
CREATE INDEX "framework_user_framework_id_idx" ON "framework_user"("framework_id");

-- CreateIndex
CREATE INDEX "framework_user_authority_id_idx" ON "framework_user"("authority_id");

-- CreateIndex
CREATE INDEX "framework_supplier_framework_id_idx" ON "framework_supplier"("framework_id");

-- CreateIndex
CREATE INDEX "framework_supplier_lot_id_idx" ON "framework_supplier"("lot_id");

-- CreateIndex
CREATE INDEX "call_off_framework_id_id_idx" ON "call_off"("framework_id", "id");

-- CreateIndex
CREATE INDEX "call_off_authority_id_idx" ON "call_off"("authority_id");

-- CreateIndex
CREATE INDEX "call_off_need_id_idx" ON "call_off"("need_id");

-- CreateIndex
CREATE INDEX "framework_change_framework_id_id_idx" ON "framework_change"("framework_id", "id");

-- AddForeignKey
ALTER TABLE "framework" ADD CONSTRAINT "framework_lead_authority_id_fkey" FOREIGN KEY ("lead_authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework" ADD CONSTRAINT "framework_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_lot" ADD CONSTRAINT "framework_lot_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_user" ADD CONSTRAINT "framework_user_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_user" ADD CONSTRAINT "framework_user_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_supplier" ADD CONSTRAINT "framework_supplier_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_supplier" ADD CONSTRAINT "framework_supplier_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "framework_lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off" ADD CONSTRAINT "call_off_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off" ADD CONSTRAINT "call_off_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "framework_lot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off" ADD CONSTRAINT "call_off_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off" ADD CONSTRAINT "call_off_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_change" ADD CONSTRAINT "framework_change_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_reminder" ADD CONSTRAINT "framework_reminder_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "without_framework" ADD CONSTRAINT "without_framework_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
