-- CreateEnum
CREATE TYPE "count_band" AS ENUM ('FIVE_TO_NINE', 'TEN_TO_NINETEEN', 'TWENTY_TO_FORTY_NINE', 'FIFTY_OR_MORE');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('RUNNING', 'FINISHED', 'REFUSED', 'INTERRUPTED');

-- CreateEnum
CREATE TYPE "import_problem_kind" AS ENUM ('REJECTED', 'LEFT_OUT');

-- CreateEnum
CREATE TYPE "match_status" AS ENUM ('CURRENT', 'GONE');

-- CreateEnum
CREATE TYPE "match_decision" AS ENUM ('UNDECIDED', 'ACCEPTED', 'DISMISSED', 'NOT_NOW');

-- CreateEnum
CREATE TYPE "need_status" AS ENUM ('DRAFT', 'POSTED', 'COMMITTED', 'MET', 'LAPSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "sharing_tier" AS ENUM ('DRAFT', 'PARTNERS', 'REGION', 'COUNCILS', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('GOODS', 'SERVICES', 'WORKS');

-- CreateEnum
CREATE TYPE "hosting" AS ENUM ('CLOUD', 'ON_PREMISES', 'EITHER');

-- CreateEnum
CREATE TYPE "openness" AS ENUM ('JOINT_PROCUREMENT', 'SHARED_SERVICE', 'LEAD', 'PIGGY_BACK');

-- CreateEnum
CREATE TYPE "category_chooser" AS ENUM ('NOBODY', 'OFFICER', 'ENGINE');

-- CreateEnum
CREATE TYPE "requirement_priority" AS ENUM ('MUST', 'SHOULD', 'COULD');

-- CreateEnum
CREATE TYPE "authority_kind" AS ENUM ('LONDON_BOROUGH', 'METROPOLITAN_DISTRICT', 'UNITARY', 'COUNTY', 'NON_METROPOLITAN_DISTRICT', 'SCOTTISH_COUNCIL', 'WELSH_COUNCIL', 'NI_DISTRICT', 'COMBINED_AUTHORITY', 'STRATEGIC_AUTHORITY');

-- CreateEnum
CREATE TYPE "nation" AS ENUM ('ENGLAND', 'NORTHERN_IRELAND', 'SCOTLAND', 'WALES');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR', 'COORDINATOR', 'SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('READ', 'WRITE', 'IMPORT', 'ADMIN');

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('SUGGESTED', 'OPEN', 'ABANDONED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "commitment" AS ENUM ('INVITED', 'INTERESTED', 'INTENDS', 'COMMITTED', 'OBSERVER', 'DECLINED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "cpv_code" (
    "code" TEXT NOT NULL,
    "check_digit" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "parent_code" TEXT,

    CONSTRAINT "cpv_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "category" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "parent_slug" TEXT,
    "cpv_codes" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "department_id" UUID,
    "reference" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "supplier_name" TEXT,
    "system" TEXT,
    "cpv_codes" TEXT[],
    "category_slug" TEXT,
    "value_ex_vat_pence" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'GBP',
    "starts_on" DATE,
    "ends_on" DATE,
    "latest_extendable_end_on" DATE,
    "ocid" TEXT,
    "published_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand_release" (
    "id" UUID NOT NULL,
    "released_on" DATE NOT NULL,
    "threshold" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demand_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand_cell" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "category_slug" TEXT NOT NULL,
    "category_name" TEXT NOT NULL,
    "nation" "nation" NOT NULL,
    "quarter_from" DATE NOT NULL,
    "authorities" "count_band" NOT NULL,

    CONSTRAINT "demand_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reaction_done" (
    "event" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_done_pkey" PRIMARY KEY ("event","reaction")
);

-- CreateTable
CREATE TABLE "parked_job" (
    "id" TEXT NOT NULL,
    "queue" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "error" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "parked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parked_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT,
    "status" "import_status" NOT NULL DEFAULT 'RUNNING',
    "refusal" TEXT,
    "read" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_problem" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "import_problem_kind" NOT NULL,
    "record_id" TEXT,
    "title" TEXT,
    "field" TEXT,
    "reason" TEXT NOT NULL,
    "fix" TEXT NOT NULL,

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateTable
CREATE TABLE "imported_record" (
    "source" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "need_id" UUID,
    "contract_id" UUID,

    CONSTRAINT "imported_record_pkey" PRIMARY KEY ("source","source_id")
);

-- CreateTable
CREATE TABLE "match" (
    "id" UUID NOT NULL,
    "need_a_id" UUID NOT NULL,
    "need_b_id" UUID NOT NULL,
    "status" "match_status" NOT NULL DEFAULT 'CURRENT',
    "probability" DOUBLE PRECISION NOT NULL,
    "concepts" TEXT[],
    "reasons" JSONB NOT NULL,
    "against" JSONB NOT NULL,
    "feasibility" JSONB NOT NULL,
    "engine_version" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_side" (
    "match_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "other_need_id" UUID NOT NULL,
    "decision" "match_decision" NOT NULL DEFAULT 'UNDECIDED',
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_side_pkey" PRIMARY KEY ("match_id","need_id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "department_id" UUID,
    "status" "need_status" NOT NULL DEFAULT 'DRAFT',
    "sharing" "sharing_tier" NOT NULL DEFAULT 'DRAFT',
    "may_be_counted" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "service" TEXT,
    "kind" "subject_kind" NOT NULL DEFAULT 'SERVICES',
    "category_slug" TEXT,
    "category_chosen_by" "category_chooser" NOT NULL DEFAULT 'NOBODY',
    "cpv_codes" TEXT[],
    "value_ex_vat_pence" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'GBP',
    "how_supplied" TEXT,
    "users" INTEGER,
    "devices" INTEGER,
    "itl_codes" TEXT[],
    "incumbent_supplier" TEXT,
    "incumbent_system" TEXT,
    "contract_ends_on" DATE,
    "latest_extendable_end_on" DATE,
    "notice_to_terminate_on" DATE,
    "earliest_start_on" DATE,
    "latest_start_on" DATE,
    "term_months" INTEGER,
    "extension_months" INTEGER,
    "hosting" "hosting",
    "data_residency" TEXT,
    "certifications" TEXT[],
    "open_to" "openness"[],
    "ocid" TEXT,
    "published_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "posted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "matched_at" TIMESTAMPTZ(3),
    "grouped_at" TIMESTAMPTZ(3),
    "called_up_by" TEXT,
    "matched_by" TEXT,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "priority" "requirement_priority" NOT NULL,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_partner" (
    "need_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,

    CONSTRAINT "need_partner_pkey" PRIMARY KEY ("need_id","authority_id")
);

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "gss" TEXT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "welsh_name" TEXT,
    "county" TEXT,
    "kind" "authority_kind" NOT NULL,
    "nation" "nation" NOT NULL,
    "region" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "population" INTEGER,
    "starts_on" DATE,
    "ends_on" DATE,
    "replaced_by" TEXT[],
    "aliases" TEXT[],
    "identifiers" TEXT[],

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "combined_authority_member" (
    "combined_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_on" DATE,

    CONSTRAINT "combined_authority_member_pkey" PRIMARY KEY ("combined_id","member_id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "company_number" TEXT NOT NULL,
    "is_sme" BOOLEAN NOT NULL,

    CONSTRAINT "supplier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "authority_id" UUID,
    "supplier_id" UUID,
    "role" "role" NOT NULL,
    "regions" TEXT[],

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" "token_scope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'SUGGESTED',
    "title" TEXT NOT NULL,
    "category_slug" TEXT,
    "group_key" TEXT NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "against" JSONB NOT NULL,
    "window_earliest_on" DATE,
    "window_latest_on" DATE,
    "value_ex_vat_pence" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'GBP',
    "needs_without_value" INTEGER NOT NULL DEFAULT 0,
    "engine_version" TEXT NOT NULL,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_need" (
    "proposal_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,

    CONSTRAINT "proposal_need_pkey" PRIMARY KEY ("proposal_id","need_id")
);

-- CreateTable
CREATE TABLE "proposal_member" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "commitment" "commitment" NOT NULL DEFAULT 'INVITED',
    "reason" TEXT,
    "responded_by_id" UUID,
    "responded_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_member_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contract_authority_id_ends_on_id_idx" ON "contract"("authority_id", "ends_on", "id");

-- CreateIndex
CREATE INDEX "contract_created_at_id_idx" ON "contract"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "demand_release_released_on_key" ON "demand_release"("released_on");

-- CreateIndex
CREATE UNIQUE INDEX "demand_cell_release_id_category_slug_nation_quarter_from_key" ON "demand_cell"("release_id", "category_slug", "nation", "quarter_from");

-- CreateIndex
CREATE UNIQUE INDEX "event_sequence_key" ON "event"("sequence");

-- CreateIndex
CREATE INDEX "event_relayed_at_sequence_idx" ON "event"("relayed_at", "sequence");

-- CreateIndex
CREATE INDEX "event_type_occurred_at_idx" ON "event"("type", "occurred_at");

-- CreateIndex
CREATE INDEX "import_started_by_id_started_at_id_idx" ON "import"("started_by_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "imported_record_need_id_idx" ON "imported_record"("need_id");

-- CreateIndex
CREATE INDEX "imported_record_contract_id_idx" ON "imported_record"("contract_id");

-- CreateIndex
CREATE INDEX "match_need_b_id_idx" ON "match"("need_b_id");

-- CreateIndex
CREATE INDEX "match_probability_id_idx" ON "match"("probability" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "match_need_a_id_need_b_id_key" ON "match"("need_a_id", "need_b_id");

-- CreateIndex
CREATE INDEX "match_side_need_id_idx" ON "match_side"("need_id");

-- CreateIndex
CREATE INDEX "match_side_other_need_id_idx" ON "match_side"("other_need_id");

-- CreateIndex
CREATE INDEX "need_authority_id_updated_at_id_idx" ON "need"("authority_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "need_updated_at_id_idx" ON "need"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "need_category_slug_idx" ON "need"("category_slug");

-- CreateIndex
CREATE INDEX "need_status_sharing_idx" ON "need"("status", "sharing");

-- CreateIndex
CREATE UNIQUE INDEX "requirement_need_id_position_key" ON "requirement"("need_id", "position");

-- CreateIndex
CREATE INDEX "need_partner_authority_id_idx" ON "need_partner"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "authority_gss_key" ON "authority"("gss");

-- CreateIndex
CREATE UNIQUE INDEX "authority_slug_key" ON "authority"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "department_authority_id_name_key" ON "department"("authority_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "supplier_company_number_key" ON "supplier"("company_number");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_authority_id_idx" ON "membership"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_idx" ON "api_token"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_group_key_key" ON "proposal"("group_key");

-- CreateIndex
CREATE INDEX "proposal_updated_at_id_idx" ON "proposal"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "proposal_need_need_id_idx" ON "proposal_need"("need_id");

-- CreateIndex
CREATE INDEX "proposal_member_authority_id_idx" ON "proposal_member"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_member_proposal_id_authority_id_key" ON "proposal_member"("proposal_id", "authority_id");

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_slug_fkey" FOREIGN KEY ("parent_slug") REFERENCES "category"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "category"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand_cell" ADD CONSTRAINT "demand_cell_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "demand_release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_record" ADD CONSTRAINT "imported_record_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_record" ADD CONSTRAINT "imported_record_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_need_a_id_fkey" FOREIGN KEY ("need_a_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_need_b_id_fkey" FOREIGN KEY ("need_b_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_side" ADD CONSTRAINT "match_side_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_side" ADD CONSTRAINT "match_side_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_side" ADD CONSTRAINT "match_side_other_need_id_fkey" FOREIGN KEY ("other_need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "category"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_partner" ADD CONSTRAINT "need_partner_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_partner" ADD CONSTRAINT "need_partner_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "combined_authority_member" ADD CONSTRAINT "combined_authority_member_combined_id_fkey" FOREIGN KEY ("combined_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "combined_authority_member" ADD CONSTRAINT "combined_authority_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "category"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_need" ADD CONSTRAINT "proposal_need_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_need" ADD CONSTRAINT "proposal_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_member" ADD CONSTRAINT "proposal_member_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_member" ADD CONSTRAINT "proposal_member_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
