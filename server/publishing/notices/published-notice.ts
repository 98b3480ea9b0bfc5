import type { ProposalStatus, PublishedNotice } from '../../generated/prisma/client.ts'
import { isoDay, spokenDay } from '../../platform/days.ts'
import { type FieldProblem, type Refusal, refusal } from '../../platform/errors.ts'

/** Where statutory notices are published, and the prefix each place gives its identifiers. */
const PLATFORMS = [
  { host: 'www.find-tender.service.gov.uk', prefix: 'ocds-h6vhtk-', identifier: /^ocds-h6vhtk-[0-9a-f]{6}$/ },
  {
    host: 'www.contractsfinder.service.gov.uk',
    prefix: 'ocds-b5fd17-',
    identifier: /^ocds-b5fd17-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  },
] as const

interface Publication {
  readonly ocid: string
  readonly url: string
  readonly publishedOn: Date
}

/** What of a publication cannot be so, each named at the field to change. */
export function problemsWith({ ocid, url, publishedOn }: Publication, today: Date): FieldProblem[] {
  const problems: FieldProblem[] = []
  const platform = PLATFORMS.find(({ identifier }) => identifier.test(ocid))
  if (!platform)
    problems.push({
      field: 'ocid',
      message: `“${ocid.slice(0, 60)}” is no identifier that a notice platform gives. One looks like ocds-h6vhtk-04b1c2`,
    })
  const host = platform?.host ?? PLATFORMS[0].host
  const address = URL.parse(url)
  if (address?.protocol !== 'https:' || address.hostname !== host || address.username !== '')
    problems.push({ field: 'url', message: `Enter the notice’s own address: one that begins with https://${host}/` })
  if (publishedOn > today)
    problems.push({
      field: 'publishedOn',
      message: `${spokenDay(publishedOn)} is still to come. Record the notice once the platform has published it`,
    })
  return problems
}

/** Notices belong to a purchase that goes on. */
export function refusalToPublish({ status }: { readonly status: ProposalStatus }): Refusal | null {
  const going: readonly ProposalStatus[] = ['OPEN', 'AGREED', 'AWARDED']
  if (going.includes(status)) return null
  const advice = status === 'SUGGESTED' ? 'Open it first' : 'Its notices stay as they are'
  return refusal(`PROPOSAL_${status}`, `Notices belong to an open proposal, and this one is not. ${advice}`)
}

export const isTheSame = (a: Publication, b: Pick<PublishedNotice, 'ocid' | 'url' | 'publishedOn'>): boolean =>
  a.ocid === b.ocid && a.url === b.url && isoDay(a.publishedOn) === isoDay(b.publishedOn)
