import type { PublishedNoticeKind } from '../../generated/prisma/enums.ts'
import { isoDay } from '../../platform/days.ts'
import type { PublicContent } from './public-content.ts'

export interface PublishedProcess {
  readonly id: string
  readonly kind: PublishedNoticeKind
  readonly ocid: string
  readonly url: string
  readonly publishedOn: Date
  readonly content: PublicContent
  /** Identifiers of the processes in which its needs were planned, each published on its own before. */
  readonly plannedIn: readonly string[]
}

const FIRST_TAG = {
  PIPELINE: 'planning',
  PRELIMINARY_MARKET_ENGAGEMENT: 'planning',
  PLANNED_PROCUREMENT: 'planning',
  TENDER: 'tender',
  CONTRACT_AWARD: 'award',
  CONTRACT_DETAILS: 'contract',
} as const satisfies Record<PublishedNoticeKind, string>

const NOTICE_TYPE = {
  PIPELINE: 'UK1',
  PRELIMINARY_MARKET_ENGAGEMENT: 'UK2',
  PLANNED_PROCUREMENT: 'UK3',
  TENDER: 'UK4',
  CONTRACT_AWARD: 'UK6',
  CONTRACT_DETAILS: 'UK7',
} as const satisfies Record<PublishedNoticeKind, string>

/** The releases of one contracting process (OCDS 1.1), oldest first; a further planning release is an update. */
export function releasesOf(notices: readonly PublishedProcess[]) {
  const inOrder = [...notices].sort(
    (a, b) => a.publishedOn.getTime() - b.publishedOn.getTime() || (a.id < b.id ? -1 : 1),
  )
  const before = new Set<string>()
  return inOrder.map((notice) => {
    const tag = FIRST_TAG[notice.kind]
    const isUpdate = before.has(tag)
    before.add(tag)
    return releaseOf(notice, isUpdate ? `${tag}Update` : tag)
  })
}

function releaseOf(notice: PublishedProcess, tag: string) {
  const { id, ocid, publishedOn, content, plannedIn } = notice
  const { lead, others } = content
  const related = plannedIn.filter((identifier) => identifier !== ocid)
  const parties = [
    ...(lead ? [{ ...toOrganisation(lead), roles: ['buyer', 'procuringEntity'] }] : []),
    ...others.map((party) => ({ ...toOrganisation(party), roles: ['buyer'] })),
  ]
  return {
    ocid,
    id,
    date: `${isoDay(publishedOn)}T00:00:00Z`,
    tag: [tag],
    initiationType: 'tender',
    language: 'en',
    parties,
    ...(lead ? { buyer: toReference(lead) } : {}),
    ...stageOf(notice),
    ...(related.length > 0 ? { relatedProcesses: related.map(toRelated) } : {}),
  }
}

/** Each release says what its own notice said, under the stage it belongs to. */
function stageOf({ kind, ocid, content, url, id }: PublishedProcess) {
  const documents = [
    { id, documentType: `${FIRST_TAG[kind]}Notice`, noticeType: NOTICE_TYPE[kind], url, format: 'text/html' },
  ]
  const [awardId, contractId] = [`${ocid}-award-1`, `${ocid}-contract-1`]
  switch (FIRST_TAG[kind]) {
    case 'planning':
      return { planning: { documents }, tender: { ...tenderOf(ocid, content), status: 'planned' } }
    case 'tender':
      return { tender: { ...tenderOf(ocid, content), status: 'active', documents } }
    case 'award':
      return { awards: [{ id: awardId, title: content.title, status: 'pending', documents }] }
    case 'contract':
      return { contracts: [{ id: contractId, awardID: awardId, title: content.title, status: 'active', documents }] }
  }
}

function tenderOf(ocid: string, { title, kind, cpvCodes, itlCodes, valueExVatPence, startOn, lots }: PublicContent) {
  const [first, ...more] = cpvCodes.map((code) => ({ scheme: 'CPV', id: code }))
  const places = itlCodes.map((region) => ({ region }))
  return {
    id: ocid,
    title,
    ...(kind ? { mainProcurementCategory: kind } : {}),
    ...(valueExVatPence === null ? {} : { value: { amount: valueExVatPence / 100, currency: 'GBP' } }),
    ...(startOn ? { contractPeriod: { startDate: `${startOn}T00:00:00Z` } } : {}),
    ...(first
      ? {
          items: [
            {
              id: '1',
              classification: first,
              ...(more.length > 0 ? { additionalClassifications: more } : {}),
              ...(places.length > 0 ? { deliveryAddresses: places } : {}),
            },
          ],
        }
      : {}),
    ...(lots.length > 0 ? { lots: lots.map(({ number, title }) => ({ id: String(number), title })) } : {}),
  }
}

type Party = NonNullable<PublicContent['lead']>

/** `GB-LAE:LDS` → scheme GB-LAE, id LDS: the first identifier that an authority has names it. */
function toOrganisation({ id, name, identifiers }: Party) {
  const [scheme, own] = (identifiers[0] ?? '').split(':')
  return {
    id: partyId({ id, name, identifiers }),
    name,
    ...(scheme && own ? { identifier: { scheme, id: own, legalName: name } } : {}),
  }
}

const partyId = ({ id, identifiers }: Party): string => identifiers[0]?.replace(':', '-') ?? id

const toReference = (party: Party) => ({ id: partyId(party), name: party.name })

const toRelated = (identifier: string, index: number) => ({
  id: String(index + 1),
  relationship: ['planning'],
  scheme: 'ocid',
  identifier,
})
