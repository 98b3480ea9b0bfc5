import { expect, test } from 'vitest'
import { openDatabase } from '../../server/platform/database.ts'
import { testDatabase } from '../support/database.ts'

test('an instant is stored as the instant it is, whatever the time zone of the server', async () => {
  const { url, name } = await testDatabase()
  const first = openDatabase(url, 2)
  await first.db.$executeRawUnsafe(`alter database ${name} set timezone to 'America/New_York'`)
  await first.close()
  const { db, close } = openDatabase(url, 2)
  const occurredAt = new Date('2027-03-28T01:30:00Z')
  await db.event.create({ data: { type: 'NeedDrafted', payload: {}, occurredAt } })
  const [row] = await db.$queryRaw<
    { seconds: number }[]
  >`select extract(epoch from occurred_at)::float8 as seconds from event`
  await close()
  expect(row?.seconds).toBe(occurredAt.getTime() / 1_000)
})
