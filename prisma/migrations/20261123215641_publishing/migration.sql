-- CreateEnum
CREATE TYPE "published_notice_kind" AS ENUM ('PIPELINE', 'PRELIMINARY_MARKET_ENGAGEMENT', 'PLANNED_PROCUREMENT', 'TENDER', 'CONTRACT_AWARD', 'CONTRACT_DETAILS');

-- CreateEnum
CREATE TYPE "moved_kind" AS ENUM ('NEED', 'CONTRACT', 'DEPARTMENT', 'MEMBERSHIP', 'PROPOSAL_MEMBER', 'PROPOSAL_LED', 'NEED_PARTNER', 'TOKEN', 'WEBHOOK');

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_statement" (
    "proposal_id" UUID NOT NULL,
    "kind" "published_notice_kind" NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "stated_by_id" UUID,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_statement_pkey" PRIMARY KEY ("proposal_id","kind","field")
);

-- CreateTable
CREATE TABLE "published_notice" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "kind" "published_notice_kind" NOT NULL,
    "ocid" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "published_on" DATE NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_need" (
    "notice_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,

    CONSTRAINT "notice_need_pkey" PRIMARY KEY ("notice_id","need_id")
);

-- CreateTable
CREATE TABLE "authority_replacement" (
    "id" UUID NOT NULL,
    "former_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "replaced_on" DATE NOT NULL,
    "carried_out_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "authority_replacement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replacement_move" (
    "id" UUID NOT NULL,
    "replacement_id" UUID NOT NULL,
    "kind" "moved_kind" NOT NULL,
    "thing_id" UUID NOT NULL,
    "was" JSONB,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "replacement_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_hash_key" ON "calendar_feed"("hash");

-- CreateIndex
CREATE INDEX "calendar_feed_person_id_id_idx" ON "calendar_feed"("person_id", "id");

-- CreateIndex
CREATE INDEX "published_notice_ocid_idx" ON "published_notice"("ocid");

-- CreateIndex
CREATE INDEX "published_notice_authority_id_idx" ON "published_notice"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_notice_proposal_id_kind_key" ON "published_notice"("proposal_id", "kind");

-- CreateIndex
CREATE INDEX "notice_need_need_id_idx" ON "notice_need"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "authority_replacement_former_id_key" ON "authority_replacement"("former_id");

-- CreateIndex
CREATE INDEX "authority_replacement_successor_id_idx" ON "authority_replacement"("successor_id");

-- CreateIndex
CREATE INDEX "replacement_move_replacement_id_moved_at_id_idx" ON "replacement_move"("replacement_id", "moved_at", "id");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_statement" ADD CONSTRAINT "notice_statement_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_notice" ADD CONSTRAINT "published_notice_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_notice" ADD CONSTRAINT "published_notice_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_need" ADD CONSTRAINT "notice_need_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "published_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_need" ADD CONSTRAINT "notice_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority_replacement" ADD CONSTRAINT "authority_replacement_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority_replacement" ADD CONSTRAINT "authority_replacement_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replacement_move" ADD CONSTRAINT "replacement_move_replacement_id_fkey" FOREIGN KEY ("replacement_id") REFERENCES "authority_replacement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
