-- CreateEnum
CREATE TYPE "agreement_item" AS ENUM ('COST_SHARE', 'LIABILITY', 'WITHDRAWAL', 'LATE_JOINERS', 'DISPUTES', 'FREEDOM_OF_INFORMATION', 'DATA_PROTECTION');

-- CreateTable
CREATE TABLE "proposal_message" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "authority_id" UUID,
    "text" TEXT NOT NULL,
    "reply_to_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_decision" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "message_id" UUID,
    "supersedes_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "authority_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_document" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_by" TEXT NOT NULL,
    "authority_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "proposal_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_document_content" (
    "document_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "proposal_document_content_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "agreement_clause" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "item" "agreement_item" NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by" TEXT NOT NULL,
    "authority_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_approval" (
    "clause_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "agreed_by_id" UUID NOT NULL,
    "agreed_by" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_approval_pkey" PRIMARY KEY ("clause_id","authority_id")
);

-- CreateTable
CREATE TABLE "conflict_review" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "interests" TEXT NOT NULL,
    "mitigations" TEXT NOT NULL,
    "review_on" DATE NOT NULL,
    "reviewed_by_id" UUID NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagement_note" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "with" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "logged_by_id" UUID NOT NULL,
    "logged_by" TEXT NOT NULL,
    "authority_id" UUID,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engagement_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposal_message_proposal_id_written_at_id_idx" ON "proposal_message"("proposal_id", "written_at", "id");

-- CreateIndex
CREATE INDEX "proposal_message_reply_to_id_idx" ON "proposal_message"("reply_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_decision_supersedes_id_key" ON "proposal_decision"("supersedes_id");

-- CreateIndex
CREATE INDEX "proposal_decision_proposal_id_recorded_at_id_idx" ON "proposal_decision"("proposal_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "proposal_decision_message_id_idx" ON "proposal_decision"("message_id");

-- CreateIndex
CREATE INDEX "proposal_document_proposal_id_added_at_id_idx" ON "proposal_document"("proposal_id", "added_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_clause_proposal_id_item_key" ON "agreement_clause"("proposal_id", "item");

-- CreateIndex
CREATE INDEX "conflict_review_proposal_id_authority_id_reviewed_at_idx" ON "conflict_review"("proposal_id", "authority_id", "reviewed_at");

-- CreateIndex
CREATE INDEX "engagement_note_proposal_id_held_on_id_idx" ON "engagement_note"("proposal_id", "held_on", "id");

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "proposal_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "proposal_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "proposal_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_document" ADD CONSTRAINT "proposal_document_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_document" ADD CONSTRAINT "proposal_document_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_document_content" ADD CONSTRAINT "proposal_document_content_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "proposal_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_clause" ADD CONSTRAINT "agreement_clause_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_clause" ADD CONSTRAINT "agreement_clause_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_approval" ADD CONSTRAINT "agreement_approval_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "agreement_clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_approval" ADD CONSTRAINT "agreement_approval_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_review" ADD CONSTRAINT "conflict_review_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_review" ADD CONSTRAINT "conflict_review_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_note" ADD CONSTRAINT "engagement_note_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_note" ADD CONSTRAINT "engagement_note_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;
