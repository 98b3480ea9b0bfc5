-- CreateEnum
CREATE TYPE "audit_channel" AS ENUM ('REQUEST', 'COMMAND_LINE', 'WORKER');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT,
    "object_ids" UUID[],
    "details" JSONB NOT NULL,
    "event_id" UUID,
    "person_id" UUID,
    "token_id" UUID,
    "session_id" TEXT,
    "acting_for" UUID[],
    "readers" UUID[],
    "channel" "audit_channel" NOT NULL,
    "address" TEXT,
    "agent" TEXT,
    "request_id" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_waiting" (
    "sequence" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "audit_waiting_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_leaf" (
    "batch" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_leaf_pkey" PRIMARY KEY ("batch","position")
);

-- CreateTable
CREATE TABLE "audit_batch" (
    "number" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "first_sequence" BIGINT NOT NULL,
    "last_sequence" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_batch_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_sequence_key" ON "audit_entry"("sequence");

-- CreateIndex
CREATE INDEX "audit_entry_occurred_at_id_idx" ON "audit_entry"("occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_readers_idx" ON "audit_entry" USING GIN ("readers");

-- CreateIndex
CREATE INDEX "audit_entry_object_ids_idx" ON "audit_entry" USING GIN ("object_ids");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_occurred_at_idx" ON "audit_entry"("person_id", "occurred_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_leaf_entry_id_key" ON "audit_leaf"("entry_id");
