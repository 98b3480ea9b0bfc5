import { parseArgs } from 'node:util'
import { type Database, openDatabase } from '../platform/database.ts'
import { InvalidInput } from '../platform/errors.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { type Head, headOf } from './audit-batch.ts'
import { jsonFrom, readHeadsFile, textOf } from './audit-files.ts'
import { readProof } from './audit-proof.ts'
import { printedVerification } from './printed-verification.ts'
import { verifyLog } from './verify-log.ts'

const USAGE = 'Usage: npm run audit:verify [-- --from BATCH] [--heads FILE] [--proof FILE]'
const A_DAY_MS = 86_400_000

/** `npm run audit:verify`: checks that the audit log is as it was sealed; exit code 1 when it is not. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, heads: { type: 'string' }, proof: { type: 'string' } },
  })
  const from = Number(values.from ?? 1)
  if (!Number.isSafeInteger(from) || from < 1)
    throw new InvalidInput([{ field: 'from', message: 'Enter the number of a batch, like 12' }])
  const heads = values.heads === undefined ? undefined : readHeadsFile(values.heads)
  if (values.proof !== undefined) return checkProof(textOf(values.proof, 'proof'), heads)
  return onDatabase((db) => checkLog(db, from, heads))
}

const onDatabase = (work: (db: Database) => Promise<number>): Promise<number> =>
  withDatabase(process.env, async (url) => {
    const { db, close } = openDatabase(url, 2)
    return work(db).finally(close)
  })

async function checkLog(db: Database, from: number, heads: readonly Head[] = []): Promise<number> {
  const found = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set transaction read only`
      return verifyLog(tx, { from, heads })
    },
    { isolationLevel: 'RepeatableRead', timeout: A_DAY_MS },
  )
  console.log(printedVerification(found))
  return found.fault ? 1 : 0
}

/** A proof against heads that were kept needs no database; otherwise the log itself says which batch it sealed. */
async function checkProof(text: string, heads: readonly Head[] | undefined): Promise<number> {
  const proof = readProof(jsonFrom(text))
  if ('problem' in proof) return say(1, `Nothing is proven: ${proof.problem}.`)
  const { head, entry } = proof
  const same = ({ number, hash }: Head) => number === head.number && hash === head.hash
  const isKnown = heads
    ? heads.some(same)
    : (await onDatabase(async (db) => {
        const batch = await db.auditBatch.findUnique({ where: { number: head.number } })
        return batch && same(headOf(batch)) ? 0 : 1
      })) === 0
  return isKnown
    ? say(0, `Proven: ${entry.action} of ${entry.occurredAt}, entry ${entry.id}, is in batch ${head.number}.`)
    : say(1, `Nothing is proven: batch ${head.number} is not the one ${heads ? 'whose head was kept' : 'in this log'}.`)
}

function say(code: number, text: string): number {
  console.log(text)
  return code
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  return 2
})
