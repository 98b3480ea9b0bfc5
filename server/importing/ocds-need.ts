import { parseItlCode, regionOf } from '../classification/regions.ts'
import type { SubjectKind } from '../generated/prisma/enums.ts'
import type { Consequence, Subject } from './notice.ts'
import type { Period, Release } from './ocds-schema.ts'
import { checkOrder, type Findings, statedDay, statedPence, termBetween, termOfDays } from './stated.ts'

/** What the readers of one release share. */
export interface ReleaseContext {
  readonly release: Release
  readonly ocid: string
  readonly subject: Subject
  readonly findings: Findings
  readonly releasedOn: Date | null
}

/** Tender statuses after which nobody can join the purchase any more, and how to say so. */
const OVER: Readonly<Record<string, string>> = {
  cancelled: 'The notice says that the procurement was cancelled',
  withdrawn: 'The notice says that the procurement was withdrawn',
  unsuccessful: 'The notice says that the procurement ended without an award',
  complete: 'The notice says that the tender is complete',
}

/** The need a release speaks of: still there, or over because it was cancelled or awarded. */
export function needIn(context: ReleaseContext): Consequence {
  const { release, ocid } = context
  const reason = reasonItIsOver(release)
  if (reason) return { is: 'need over', sourceId: ocid, reason }
  return { is: 'need', sourceId: ocid, content: contentOf(context) }
}

function reasonItIsOver({ tag, tender, awards, contracts }: Release): string | null {
  if (tag.includes('tenderCancellation')) return 'A cancellation notice was published'
  const status = tender?.status?.toLowerCase() ?? ''
  const awarded = Boolean(awards?.length || contracts?.length)
  if (awarded && status !== 'active' && status !== 'planning' && status !== 'planned')
    return 'A contract has been awarded'
  return OVER[status] ?? null
}

function contentOf({ release, ocid, subject, findings, releasedOn }: ReleaseContext) {
  const { tender } = release
  const period = overallPeriod(
    findings,
    tender?.contractPeriod,
    (tender?.lots ?? []).map((lot) => lot.contractPeriod),
  )
  const places = (tender?.items ?? [])
    .flatMap((item) => item.deliveryAddresses ?? [])
    .flatMap(({ region }) => region ?? [])
  return {
    ...subject,
    kind: kindOf(tender?.mainProcurementCategory),
    valueExVatPence: statedPence(findings, 'tender.value', tender?.value),
    startsOn: period.start,
    termMonths: period.termMonths,
    itlCodes: [...new Set(places.flatMap((place) => parseItlCode(place) ?? regionOf(place)?.itl1 ?? []))].sort(),
    ocid,
    publishedOn: releasedOn,
  }
}

const KINDS: Readonly<Record<string, SubjectKind>> = { goods: 'GOODS', services: 'SERVICES', works: 'WORKS' }

const kindOf = (category: string | null | undefined): SubjectKind => KINDS[category?.toLowerCase() ?? ''] ?? 'SERVICES'

/** The tender's own period, else the first start and the last end of its lots. */
function overallPeriod(
  findings: Findings,
  own: Period | null | undefined,
  ofLots: readonly (Period | null | undefined)[],
) {
  const fields: [string, Period | null | undefined][] = own
    ? [['tender.contractPeriod', own]]
    : ofLots.map((period, at) => [`tender.lots[${at}].contractPeriod`, period])
  const periods = fields.map(([field, period]) => {
    const start = statedDay(findings, `${field}.startDate`, period?.startDate)
    const end = statedDay(findings, `${field}.endDate`, period?.endDate)
    checkOrder(findings, `${field}.endDate`, start, end)
    return { start, end, days: period?.durationInDays }
  })
  const start = earliest(periods.map((period) => period.start))
  const end = latest(periods.map((period) => period.end))
  const longest = Math.max(0, ...periods.map((period) => period.days ?? 0))
  return { start, termMonths: termBetween(start, end) ?? termOfDays(longest) }
}

const stated = (days: readonly (Date | null)[]): number[] => days.flatMap((day) => day?.getTime() ?? [])
const earliest = (days: readonly (Date | null)[]) =>
  stated(days).length > 0 ? new Date(Math.min(...stated(days))) : null
const latest = (days: readonly (Date | null)[]) =>
  stated(days).length > 0 ? new Date(Math.max(...stated(days))) : null
