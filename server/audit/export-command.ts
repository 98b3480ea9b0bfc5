import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify'
import type { Actor } from '../organisations/actor.ts'
import { actorByEmail } from '../organisations/find-actor.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { dayFrom } from '../platform/days.ts'
import { InvalidInput } from '../platform/errors.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { makeUnitOfWork } from '../platform/unit-of-work.ts'
import { readsTheLog, whoseLog } from './audit-access.ts'
import { pathFrom } from './audit-files.ts'
import { exportRows } from './export-rows.ts'
import type { EntriesAsked } from './find-entries.ts'

const USAGE =
  'Usage: npm run audit:export -- --as EMAIL --to FILE [--authority leeds] [--from 2027-01-01] [--until 2027-02-01]'

/** `npm run audit:export`: the part of the audit log that a person may read, as CSV, oldest first. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      as: { type: 'string' },
      to: { type: 'string' },
      authority: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
    },
  })
  const [email, to] = [values.as, values.to]
  if (!email || !to) throw wrong('as', 'Say for whom, and into which file')
  await withDatabase(process.env, async (url) => {
    const { db, close } = openDatabase(url, 4)
    try {
      const actor = await readerBy(db, email)
      const asked = await askedBy(db, values)
      await pipeline(Readable.from(exportRows(db, actor, asked)), toCsv(), createWriteStream(pathFrom(to)))
      await makeUnitOfWork(db)(actor, async (work) =>
        work.note({ type: 'AuditExported', ...whoseLog(actor, asked.authorityId) }),
      )
    } finally {
      await close()
    }
  })
  console.log(`Written: ${to}`)
}

/** Spreadsheets take a cell that starts with = or @ for a formula: a program may call itself anything. */
const toCsv = () => stringify({ header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' })

async function readerBy(db: Database, email: string): Promise<Actor> {
  const actor = await actorByEmail(db, email)
  if (actor && readsTheLog(actor)) return actor
  throw wrong('as', `Nobody who may read the audit log has the e-mail address ${email}: administrators may`)
}

type Given = { readonly [name in 'authority' | 'from' | 'until']?: string | undefined }

async function askedBy(db: Database, { authority, from, until }: Given): Promise<EntriesAsked> {
  const found = authority === undefined ? undefined : await db.authority.findUnique({ where: { slug: authority } })
  if (authority !== undefined && !found)
    throw wrong('authority', `There is no authority called ${authority}, like leeds`)
  return { authorityId: found?.id, from: dayOf('from', from), until: dayOf('until', until) }
}

function dayOf(field: string, given: string | undefined): Date | undefined {
  if (given === undefined) return undefined
  const day = dayFrom(given)
  if (!day) throw wrong(field, `“${given}” is not a date. Enter one like 2027-03-31`)
  return day
}

const wrong = (field: string, message: string) => new InvalidInput([{ field, message }])

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exitCode = error instanceof InvalidInput ? 2 : 1
})
