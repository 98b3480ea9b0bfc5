import { releaseDemand } from '../../server/demand/release-demand.ts'
import { MatchingIndex } from '../../server/matching/matching-index.ts'
import { draftNeed } from '../../server/needs/draft-need.ts'
import { postNeed } from '../../server/needs/post-need.ts'
import { withdrawNeed } from '../../server/needs/withdraw-need.ts'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { type Database, openDatabase } from '../../server/platform/database.ts'
import { addMonths, dayOf } from '../../server/platform/days.ts'
import { makeLog } from '../../server/platform/log.ts'
import { pastTheWall } from '../../server/platform/second-wall.ts'
import { makeUnitOfWork, type UnitOfWork } from '../../server/platform/unit-of-work.ts'
import { carryOutNow } from '../../workers/carry-out-now.ts'
import { reactions } from '../../workers/reactions.ts'
import { readSample, type SampleContract, type SampleNeed } from './format.ts'
import { loadPeople, type SignIn } from './load-people.ts'
import { replayStories } from './replay-stories.ts'

export interface LoadedSample {
  readonly signIns: readonly SignIn[]
}

const MARK = { source: 'sample', sourceId: 'complete' } as const

/**
 * Loads the invented sample councils, people, contracts and needs through the same verbs officers use, matches them,
 * and replays what sample officers did with the proposals. Interrupted, it goes on where it stopped.
 */
export async function loadSample(databaseUrl: string): Promise<LoadedSample> {
  const { db, close } = openDatabase(databaseUrl, 4)
  try {
    const sample = readSample()
    const people = await loadPeople(db, sample)
    if (!(await db.importedRecord.findUnique({ where: { source_sourceId: MARK } }))) {
      const unitOfWork = makeUnitOfWork(db)
      await loadContracts(db, sample.contracts, people.departments)
      for (const need of sample.needs) await loadNeed(unitOfWork, need, people.departments)
      await followUp(db, unitOfWork)
      for (const need of sample.needs) await withdraw(db, unitOfWork, need)
      await replayStories(db, unitOfWork, sample.proposals)
      await followUp(db, unitOfWork)
      await unitOfWork(system, releaseDemand)
      await db.importedRecord.create({ data: { ...MARK, contentHash: '' } })
    }
    return { signIns: people.signIns }
  } finally {
    await close()
  }
}

async function followUp(db: Database, unitOfWork: UnitOfWork): Promise<void> {
  const index = await MatchingIndex.load(db)
  const nobodyWatches = { publish: async () => {} }
  await carryOutNow(unitOfWork, reactions, {
    db,
    log: makeLog('sample', 'warn'),
    live: nobodyWatches,
    matching: async () => index,
    queues: noQueues,
    publicUrl: '',
  })
}

/** What replays old stories mails nobody. */
const noQueues = {
  queue: (name: string) => {
    throw new Error(`The sample data must not use the queue ${name}`)
  },
}

type Departments = ReadonlyMap<string, string>

/** An officer of the need's authority, as far as a verb can tell. */
const officerOf = (authorityId: string): Actor => ({
  kind: 'person',
  personId: null,
  name: 'Sample officer',
  email: null,
  memberships: [{ role: 'OFFICER', authorityId, authorityRegion: null, supplierId: null, regions: [] }],
  scopes: new Set(['READ', 'WRITE']),
})

/** Offsets count from the month of loading, so that the sample never grows old; contracts end with a month. */
const monthEnd = (now: Date, months: number): Date => {
  const first = addMonths(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)), months + 1)
  return new Date(first.getTime() - 86_400_000)
}
const monthStart = (now: Date, months: number): Date =>
  addMonths(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)), months)

async function loadNeed(unitOfWork: UnitOfWork, need: SampleNeed, departments: Departments): Promise<void> {
  const authorityId = departments.get(need.authority)
  if (!authorityId) throw new Error(`${need.ref} names the unknown authority ${need.authority}`)
  await unitOfWork(officerOf(authorityId), async (work) => {
    const key = { source: 'sample', sourceId: need.ref }
    const known = await pastTheWall(work, () => work.tx.importedRecord.count({ where: key }))
    if (known > 0) return
    const needId = await draftNeed(work, {
      ...detailsOf(need, dayOf(work.now)),
      authorityId,
      departmentId: departments.get(`${need.authority} ${need.department}`),
    })
    await pastTheWall(work, () => work.tx.importedRecord.create({ data: { ...key, contentHash: '', needId } }))
    if (need.status === 'draft') return
    await postNeed(work, {
      needId,
      sharing: need.sharing === 'PUBLISHED' ? 'COUNCILS' : need.sharing,
      mayBeCounted: need.mayBeCounted,
    })
  })
}

/** After the first matching, so that what was suggested with it is superseded, as in life. */
async function withdraw(db: Database, unitOfWork: UnitOfWork, { ref, status }: SampleNeed): Promise<void> {
  if (status !== 'withdrawn') return
  const record = await db.importedRecord.findUnique({
    where: { source_sourceId: { source: 'sample', sourceId: ref } },
    include: { need: true },
  })
  if (record?.need?.status !== 'POSTED') return
  const { id: needId, authorityId } = record.need
  await unitOfWork(officerOf(authorityId), (work) =>
    withdrawNeed(work, { needId, reason: 'No longer going ahead this year' }),
  )
}

function detailsOf(need: SampleNeed, today: Date) {
  const ends = need.contractEndsInMonths === null ? null : monthEnd(today, need.contractEndsInMonths)
  const fromEnd = (months: number | null) => (ends && months !== null ? monthEnd(ends, months) : null)
  return {
    title: need.title,
    description: need.description,
    kind: need.kind.toUpperCase(),
    categorySlug: need.category,
    cpvCodes: need.cpvCodes,
    valueExVatPence: need.valuePence,
    users: need.users,
    devices: need.devices,
    incumbentSupplier: need.incumbentSupplier,
    incumbentSystem: need.incumbentSystem,
    contractEndsOn: ends,
    latestExtendableEndOn: fromEnd(need.extensionMonths),
    noticeToTerminateOn: fromEnd(need.noticeMonths === null ? null : -need.noticeMonths),
    earliestStartOn: need.earliestStartInMonths === null ? null : monthStart(today, need.earliestStartInMonths),
    latestStartOn: need.latestStartInMonths === null ? null : monthEnd(today, need.latestStartInMonths),
    termMonths: need.termMonths,
    extensionMonths: need.extensionOptionMonths,
    hosting: need.constraints.hosting?.toUpperCase().replaceAll(' ', '_') ?? null,
    dataResidency: need.constraints.dataResidency,
    certifications: need.constraints.certifications,
    openTo: need.openTo.map((way) => way.toUpperCase()),
    requirements: need.requirements.map(({ text, priority }) => ({ text, priority: priority.toUpperCase() })),
  }
}

async function loadContracts(
  db: Database,
  contracts: readonly SampleContract[],
  departments: Departments,
): Promise<void> {
  if ((await db.contract.count()) > 0) return
  const today = dayOf(new Date())
  await db.contract.createMany({
    data: contracts.map((contract) => {
      const endsOn = monthEnd(today, contract.endsInMonths)
      const months = contract.endsInMonths + contract.startsMonthsAgo
      return {
        authorityId: departments.get(contract.authority) as string,
        departmentId: departments.get(`${contract.authority} ${contract.department}`) ?? null,
        reference: contract.reference,
        title: contract.title,
        description: contract.description,
        supplierName: contract.supplier,
        system: contract.system,
        cpvCodes: contract.cpvCodes.map((code) => code.slice(0, 8)),
        valueExVatPence:
          contract.annualValuePence === null ? null : BigInt(Math.round((contract.annualValuePence * months) / 12)),
        startsOn: monthStart(today, -contract.startsMonthsAgo),
        endsOn,
        latestExtendableEndOn: contract.extensionMonths === null ? null : monthEnd(endsOn, contract.extensionMonths),
      }
    }),
  })
}
