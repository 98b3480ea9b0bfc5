-- AlterTable
ALTER TABLE "api_token" ADD COLUMN     "authority_id" UUID,
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "former_hash" TEXT,
ADD COLUMN     "former_until" TIMESTAMPTZ(3),
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "supplier_id" UUID,
ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "idempotency_key" (
    "hash" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result" BYTEA,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_former_hash_key" ON "api_token"("former_hash");

-- CreateIndex
CREATE INDEX "api_token_authority_id_idx" ON "api_token"("authority_id");

-- CreateIndex
CREATE INDEX "api_token_supplier_id_idx" ON "api_token"("supplier_id");

-- CreateIndex
CREATE INDEX "api_token_created_by_id_idx" ON "api_token"("created_by_id");

-- CreateIndex
CREATE INDEX "api_token_expires_at_idx" ON "api_token"("expires_at");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
