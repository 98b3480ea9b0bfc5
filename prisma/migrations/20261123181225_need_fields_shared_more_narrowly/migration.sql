-- AlterTable
ALTER TABLE "need" ADD COLUMN     "incumbent_held_back_for" TEXT,
ADD COLUMN     "incumbent_sharing" "sharing_tier",
ADD COLUMN     "notes" TEXT,
ADD COLUMN     "notes_held_back_for" TEXT,
ADD COLUMN     "notes_sharing" "sharing_tier" NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "value_held_back_for" TEXT,
ADD COLUMN     "value_sharing" "sharing_tier";

-- CreateTable
CREATE TABLE "sharing_change" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "from" JSONB NOT NULL,
    "to" JSONB NOT NULL,
    "reason" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sharing_change_need_id_changed_at_id_idx" ON "sharing_change"("need_id", "changed_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "sharing_change" ADD CONSTRAINT "sharing_change_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;
