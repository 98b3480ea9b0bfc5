import type { NamedBuyer } from '../organisations/authority-resolver.ts'
import { dayFrom } from '../platform/days.ts'
import { shapeProblem } from './field-problems.ts'
import type { Consequence, NoticeSource, Problem, ReadRecord, Subject } from './notice.ts'
import { contractsIn } from './ocds-contracts.ts'
import { needIn } from './ocds-need.ts'
import { type Item, Release } from './ocds-schema.ts'
import { isObject, type JsonObject } from './record-shape.ts'
import { cpvCodesIn, Findings, statedInstant } from './stated.ts'
import { tidyDescription, tidyKey, tidyText, tidyTitle } from './tidy-text.ts'

/** The publishers whose ocid prefixes are known; source: the OCDS prefix register. */
const SOURCES: readonly (readonly [string, NoticeSource])[] = [
  ['ocds-h6vhtk-', 'find-a-tender'],
  ['ocds-b5fd17-', 'contracts-finder'],
]

export const sourceOfOcid = (ocid: string): NoticeSource =>
  SOURCES.find(([prefix]) => ocid.toLowerCase().startsWith(prefix))?.[1] ?? 'ocds'

/** Reads one OCDS release: planning and tender say a need, award and contract say contracts held. */
export function readRelease(value: JsonObject): ReadRecord {
  const shape = Release.safeParse(value, { reportInput: true })
  if (!shape.success) return { unreadable: shapeProblem(shape.error.issues), ...namesOf(value) }
  const release = shape.data
  const subject = subjectOf(release)
  const lacking = lackingIn(release, subject)
  if (lacking) return { unreadable: lacking, ...namesOf(value) }
  const ocid = tidyKey(release.ocid)
  const findings = new Findings()
  const releasedAt = statedInstant(findings, 'date', release.date)
  // The day as written: dates of publication carry the United Kingdom's own offset.
  const releasedOn = dayFrom(release.date?.slice(0, 10) ?? '') ?? null
  const context = { release, ocid, subject, findings, releasedOn }
  const consequences = consequencesOf(
    release,
    () => needIn(context),
    () => contractsIn(context),
  )
  const recordId = tidyKey(release.id ?? '') || ocid
  const notice = { source: sourceOfOcid(ocid), recordId, releasedAt, buyer: buyerOf(release), subject, consequences }
  return { notice, problems: findings.problems }
}

/** Which stages a release speaks of. A compiled release speaks of all that it holds. */
function consequencesOf(release: Release, need: () => Consequence, contracts: () => Consequence[]): Consequence[] {
  const speaksOf = (...stages: string[]) => release.tag.some((tag) => stages.some((stage) => tag.startsWith(stage)))
  const holdsContracts = Boolean(release.awards?.length || release.contracts?.length)
  const ofContracts = holdsContracts && speaksOf('award', 'contract', 'implementation', 'compiled')
  const ofNeed = release.tender != null || speaksOf('planning')
  return [...(ofContracts ? contracts() : []), ...(ofNeed ? [need()] : [])]
}

function subjectOf({ tender, awards, contracts }: Release): Subject {
  const titled = [tender, ...(awards ?? []), ...(contracts ?? [])]
  const first = (name: 'title' | 'description') => titled.find((part) => part?.[name]?.trim())?.[name] ?? ''
  const items = titled.flatMap((part) => part?.items ?? [])
  const classifications = [
    tender?.classification,
    ...(tender?.additionalClassifications ?? []),
    ...items.flatMap((item: Item) => [item.classification, ...(item.additionalClassifications ?? [])]),
  ]
  const codes = classifications.flatMap((one) =>
    one?.id && (one.scheme ?? 'CPV').toUpperCase() === 'CPV' ? one.id : [],
  )
  return {
    title: tidyTitle(first('title')),
    description: tidyDescription(first('description')),
    cpvCodes: cpvCodesIn(codes),
  }
}

/** The buyer, with the identifiers its entry among the parties gives. */
function buyerOf({ buyer, parties }: Release): NamedBuyer {
  const hasRole = (role: string) => parties?.find((party) => party.roles?.includes(role))
  const party =
    (buyer?.id && parties?.find((one) => one.id === buyer.id)) ||
    hasRole('buyer') ||
    hasRole('procuringEntity') ||
    undefined
  const named = buyer?.name ?? party?.name ?? party?.identifier?.legalName
  const identifiers = [party?.identifier, ...(party?.additionalIdentifiers ?? [])].flatMap((one) =>
    one?.id ? [one] : [],
  )
  return { name: named ? tidyText(named) : null, identifiers }
}

const STAGES = ['planning', 'tender', 'award', 'contract', 'implementation', 'compiled']

/** What a release must say before anything can be decided about it. */
function lackingIn(release: Release, subject: Subject): Problem | null {
  const fix = 'Ask the publisher to correct the release, and import the file again'
  const lacks = (field: string, reason: string): Problem => ({ field, reason, fix })
  if (!release.tag.some((tag) => STAGES.some((stage) => tag.startsWith(stage))))
    return lacks(
      'tag',
      `The release says no stage it belongs to: its tags are ${JSON.stringify(release.tag).slice(0, 80)}`,
    )
  if (!subject.title) return lacks('tender.title', 'The release has no title: “tender.title” is missing or empty')
  const buyer = buyerOf(release)
  if (!buyer.name && buyer.identifiers?.length === 0) return lacks('buyer.name', 'The release names no buyer')
  return null
}

function namesOf(value: JsonObject) {
  const named = (from: unknown, name: string) => (isObject(from) && typeof from[name] === 'string' ? from[name] : '')
  return {
    recordId: tidyKey(named(value, 'id') || named(value, 'ocid')) || null,
    title: tidyTitle(named(value.tender, 'title')) || null,
  }
}
