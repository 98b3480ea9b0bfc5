-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "to_lead_accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "to_lead_authority_id" UUID;

-- AlterTable
ALTER TABLE "proposal_member" ADD COLUMN     "committed_devices" INTEGER,
ADD COLUMN     "committed_users" INTEGER,
ADD COLUMN     "committed_value_ex_vat_pence" BIGINT,
ADD COLUMN     "consented_to_next_at" TIMESTAMPTZ(3),
ADD COLUMN     "late_joining_agreed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "proposal_agent" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "identifier" TEXT,

    CONSTRAINT "proposal_agent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_entry" (
    "proposal_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_entry_pkey" PRIMARY KEY ("proposal_id","version")
);

-- CreateTable
CREATE TABLE "reviewed_region" (
    "region" TEXT NOT NULL,
    "set_by_id" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reviewed_region_pkey" PRIMARY KEY ("region")
);

-- CreateIndex
CREATE UNIQUE INDEX "proposal_agent_proposal_id_name_key" ON "proposal_agent"("proposal_id", "name");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_to_lead_authority_id_fkey" FOREIGN KEY ("to_lead_authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_agent" ADD CONSTRAINT "proposal_agent_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_entry" ADD CONSTRAINT "proposal_entry_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
