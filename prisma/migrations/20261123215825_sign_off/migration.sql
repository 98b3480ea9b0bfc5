-- CreateEnum
CREATE TYPE "approver" AS ENUM ('OFFICER', 'PROCUREMENT', 'LEGAL', 'FINANCE', 'MEMBERS');

-- CreateEnum
CREATE TYPE "approval_decision" AS ENUM ('APPROVED', 'DECLINED', 'QUESTION');

-- CreateTable
CREATE TABLE "decision_setting" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "source" TEXT NOT NULL,
    "key_decision_from_pence" BIGINT NOT NULL,
    "call_in_working_days" INTEGER NOT NULL,
    "papers_days_before" INTEGER NOT NULL,
    "start_may_move_days" INTEGER NOT NULL,

    CONSTRAINT "decision_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation_rule" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "approver" "approver" NOT NULL,
    "from_pence" BIGINT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "delegation_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_meeting" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "decision_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "value_inc_vat_pence" BIGINT NOT NULL,
    "is_waiting" BOOLEAN NOT NULL,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "sign_off_id" UUID NOT NULL,
    "approver" "approver" NOT NULL,
    "person_id" UUID NOT NULL,
    "decision" "approval_decision" NOT NULL,
    "evidence" TEXT NOT NULL,
    "link" TEXT,
    "substance" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "lapsed_at" TIMESTAMPTZ(3),
    "lapsed_reasons" TEXT[],

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_setting_authority_id_effective_from_key" ON "decision_setting"("authority_id", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_rule_authority_id_approver_effective_from_key" ON "delegation_rule"("authority_id", "approver", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "decision_meeting_authority_id_on_body_key" ON "decision_meeting"("authority_id", "on", "body");

-- CreateIndex
CREATE INDEX "sign_off_authority_id_is_waiting_asked_at_id_idx" ON "sign_off"("authority_id", "is_waiting", "asked_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_proposal_id_authority_id_key" ON "sign_off"("proposal_id", "authority_id");

-- CreateIndex
CREATE INDEX "approval_sign_off_id_decided_at_id_idx" ON "approval"("sign_off_id", "decided_at", "id");

-- CreateIndex
CREATE INDEX "approval_person_id_idx" ON "approval"("person_id");

-- AddForeignKey
ALTER TABLE "decision_setting" ADD CONSTRAINT "decision_setting_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation_rule" ADD CONSTRAINT "delegation_rule_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_meeting" ADD CONSTRAINT "decision_meeting_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_sign_off_id_fkey" FOREIGN KEY ("sign_off_id") REFERENCES "sign_off"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
