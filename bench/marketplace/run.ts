import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { deployMigrations } from '../../prisma/migrate/deploy.ts'
import { loadReference } from '../../prisma/reference/load.ts'
import { importFile } from '../../server/importing/import-file.ts'
import { draftNeed } from '../../server/needs/draft-need.ts'
import { postNeed } from '../../server/needs/post-need.ts'
import { system } from '../../server/organisations/actor.ts'
import { actorByEmail } from '../../server/organisations/find-actor.ts'
import { registerPerson } from '../../server/organisations/register-person.ts'
import { type Database, openDatabase } from '../../server/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { makeUnitOfWork, type UnitOfWork } from '../../server/platform/unit-of-work.ts'
import { corpus } from '../matching/corpus/corpus.ts'
import { thisMachine } from '../matching/machine.ts'

/**
 * How long the marketplace itself takes with many needs: a real import, a real worker process and PostgreSQL as `npm
 * start` runs it, all on this machine.
 *
 *   npm run bench:marketplace -- --size 100000
 */
const officer = 'officer@bench.example'
const coordinator = 'coordinator@bench.example'
const START = '2027-06-01'
const patienceMs = 1_800_000
const titles = ['Housing repairs', 'Committee papers', 'Wide area network', 'Payroll', 'Parking permits', 'Public CCTV']

const { values } = parseArgs({ options: { size: { type: 'string', default: '10000' } } })
const size = Number(values.size)
const folder = mkdtempSync(join(tmpdir(), 'commonlot-bench-'))
const postgres = await startEmbeddedPostgres({ dataDir: folder, say: () => {} })
let worker: ChildProcess | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await cleanUp()
    process.exit(1)
  })
}
try {
  await deployMigrations(postgres.url)
  await loadReference(postgres.url)
  const { db, close } = openDatabase(postgres.url, 4)
  await measure(db, makeUnitOfWork(db))
  await close()
} finally {
  await cleanUp()
}

async function cleanUp(): Promise<void> {
  await stopWorker()
  await postgres.stop()
  // root's PostgreSQL runs as another user, and may keep its data elsewhere
  for (const path of [postgres.folder, folder]) rmSync(path, { recursive: true, force: true })
}

async function measure(db: Database, unitOfWork: UnitOfWork): Promise<void> {
  const { processor, cores, memoryGigabytes, node } = thisMachine()
  console.log(`${size} needs on ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}`)
  await people(unitOfWork)
  const file = join(folder, 'notices.jsonl')
  await pipeline(Readable.from(notices(await councilsOf(db))), createWriteStream(file))
  await startWorker()
  await timed('import', () => imported(db, unitOfWork, file))
  await timed('matched, from the end of the import', () => until(async () => !(await isAnyUnmatched(db)), 1_000))
  await timed('grouped, from there', () => until(async () => !(await isAnyUngrouped(db)), 1_000))
  const [matches, proposals] = await Promise.all([
    db.match.count(),
    db.proposal.count({ where: { status: 'SUGGESTED' } }),
  ])
  console.log(`${matches} matches, ${proposals} suggested proposals, ${await db.parkedJob.count()} parked jobs`)
  await stopWorker()
  await timed('worker start', startWorker)
  await timed('first post → its matches (the worker makes its index)', () => postedAndMatched(db, unitOfWork, 0))
  for (let at = 1; at <= 5; at++) await timed('post → its matches', () => postedAndMatched(db, unitOfWork, at))
}

async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await act()
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s`)
}

async function people(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork(system, async (work) => {
    await registerPerson(work, { email: officer, name: 'Officer', role: 'OFFICER', authority: 'leeds' })
    await registerPerson(work, { email: coordinator, name: 'Coordinator', role: 'COORDINATOR' })
  })
}

async function councilsOf(db: Database): Promise<string[]> {
  const councils = await db.authority.findMany({
    where: { endsOn: null },
    select: { name: true },
    orderBy: { slug: 'asc' },
  })
  return councils.map(({ name }) => name)
}

/** The made-up needs as notices of real councils, a line each. */
function* notices(councils: readonly string[]): Generator<string> {
  const buyers = new Map<string, string>()
  for (const { need } of corpus(size)) {
    const buyer = buyers.get(need.authorityId) ?? (councils[buyers.size % councils.length] as string)
    buyers.set(need.authorityId, buyer)
    const description = need.description.replaceAll(need.authorityLabel, buyer)
    const value = need.valuePence === null ? null : need.valuePence / 100
    // the code says that it is IT: what the title leaves open is no reason to leave it out
    yield `${JSON.stringify({ id: need.id, buyer, title: need.title, description, cpv: ['48000000', '72000000'], value, published: '2026-10-01' })}\n`
  }
}

async function imported(db: Database, unitOfWork: UnitOfWork, file: string): Promise<void> {
  const actor = await actorByEmail(db, coordinator)
  if (!actor) throw new Error('the coordinator is missing')
  const { created } = await importFile({ unitOfWork, db, actor, fileName: file, open: () => createReadStream(file) })
  console.log(`${created} needs were created`)
}

/** Looks for one, rather than count: asking must not cost what is measured. */
async function isAnyUnmatched(db: Database): Promise<boolean> {
  return (await db.need.findFirst({ where: { status: 'POSTED', matchedAt: null }, select: { id: true } })) !== null
}

async function isAnyUngrouped(db: Database): Promise<boolean> {
  const due = await db.$queryRaw<unknown[]>`
    select 1 from need where matched_at is not null and matched_at is distinct from grouped_at limit 1`
  return due.length > 0
}

async function postedAndMatched(db: Database, unitOfWork: UnitOfWork, at: number): Promise<void> {
  const actor = await actorByEmail(db, officer)
  if (!actor) throw new Error('the officer is missing')
  const needId = await unitOfWork(actor, async (work) => {
    const title = titles[at]
    const needId = await draftNeed(work, {
      title,
      description: `${title} for the whole council, hosted.`,
      earliestStartOn: START,
    })
    await postNeed(work, { needId })
    return needId
  })
  await until(async () => (await db.matchSide.count({ where: { needId } })) > 0)
}

async function until(isSo: () => Promise<boolean>, everyMs = 20): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(everyMs)) if (await isSo()) return
  throw new Error(`waited ${patienceMs / 60_000} minutes in vain`)
}

async function startWorker(): Promise<void> {
  const env = { ...process.env, DATABASE_URL: postgres.url, REDIS_URL: '', LOG_LEVEL: 'error' }
  worker = fork(join(import.meta.dirname, '../../workers/main.ts'), { env, execArgv: [] })
  await once(worker, 'message')
}

async function stopWorker(): Promise<void> {
  if (!worker || worker.exitCode !== null) return
  const gone = once(worker, 'exit')
  worker.kill('SIGTERM')
  await gone
}
