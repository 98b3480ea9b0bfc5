import { sealEntries } from '../../server/audit/seal-entries.ts'
import { system } from '../../server/organisations/actor.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'

/** A process that seals the audit log: `busy` again and again, `holding` once, without ever committing. */
const [how, databaseUrl] = process.argv.slice(2) as ['busy' | 'holding', string]
const { db } = openDatabase(databaseUrl, 2)
const unitOfWork = makeUnitOfWork(db, undefined, 'WORKER')

for (;;) {
  await unitOfWork(system, async (work) => {
    const batches = await sealEntries(work)
    if (batches > 0) process.send?.(batches)
    if (how === 'holding') await new Promise(() => {})
  })
}
