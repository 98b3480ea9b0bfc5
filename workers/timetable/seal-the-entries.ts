import { sealEntries } from '../../server/audit/seal-entries.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Seals the audit log every ten minutes: until then an entry is kept from change by the database alone. */
export const sealTheEntries: TimedVerb = {
  name: 'sealTheEntries',
  pattern: '*/10 * * * *',
  run: async (work, { log }) => {
    const batches = await sealEntries(work)
    if (batches > 0) log.info({ batches }, 'the audit log was sealed')
  },
}
