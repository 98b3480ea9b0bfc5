import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type Database, openDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { headOf } from './audit-batch.ts'
import { pathFrom } from './audit-files.ts'

const PER_READ = 1_000

/** `npm run audit:heads`: the heads of all batches, a line of JSON each, to be kept where this machine cannot write. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  await withDatabase(process.env, async (url) => {
    const { db, close } = openDatabase(url, 2)
    const out = values.to === undefined ? process.stdout : createWriteStream(pathFrom(values.to))
    try {
      await pipeline(lines(db), out, { end: out !== process.stdout })
    } finally {
      await close()
    }
  })
}

async function* lines(db: Database): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const some = await db.auditBatch.findMany({
      where: { number: { gt: after } },
      orderBy: { number: 'asc' },
      take: PER_READ,
    })
    for (const batch of some) yield `${JSON.stringify(headOf(batch))}\n`
    const last = some.at(-1)
    if (!last) return
    after = last.number
  }
}

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\nUsage: npm run audit:heads [-- --to FILE]`)
  process.exitCode = 1
})
