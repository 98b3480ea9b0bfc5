import type { Contract, Need } from '../generated/prisma/client.ts'
import { dayOf } from '../platform/days.ts'
import type { ContractContent, NeedContent } from './notice.ts'

/** The columns of a need that a notice decides. The others are an officer's, and an import leaves them alone. */
export type NoticedNeed = Pick<
  Need,
  | 'title'
  | 'description'
  | 'kind'
  | 'cpvCodes'
  | 'valueExVatPence'
  | 'earliestStartOn'
  | 'termMonths'
  | 'itlCodes'
  | 'ocid'
  | 'publishedOn'
>

/** The columns of a contract that a notice decides. */
export type NoticedContract = Pick<
  Contract,
  | 'reference'
  | 'title'
  | 'description'
  | 'supplierName'
  | 'cpvCodes'
  | 'valueExVatPence'
  | 'startsOn'
  | 'endsOn'
  | 'latestExtendableEndOn'
  | 'ocid'
  | 'publishedOn'
>

/** What happened to a row while one batch was applied. */
export type Change = 'none' | 'new' | 'edited' | 'withdrawn' | 'new and withdrawn'

export interface HeldNeed {
  readonly id: string
  readonly authorityId: string
  readonly version: number
  status: Need['status']
  noticed: NoticedNeed
  withdrawnReason: string | null
  change: Change
}

export interface HeldContract {
  readonly id: string
  readonly authorityId: string
  readonly version: number
  noticed: NoticedContract
  change: 'none' | 'new' | 'edited'
}

/** What is known of one published record: which need or contract it became. Neither: it is known to be over. */
export interface HeldRecord {
  readonly source: string
  readonly sourceId: string
  contentHash: string
  releasedAt: Date | null
  needId: string | null
  contractId: string | null
  isChanged: boolean
}

/** All that a batch of notices concerns, as read from the database and then as it shall be written. */
export interface Ledger {
  readonly records: Map<string, HeldRecord>
  readonly needs: Map<string, HeldNeed>
  readonly contracts: Map<string, HeldContract>
}

export const keyOf = (source: string, sourceId: string): string => `${source} ${sourceId}`

/**
 * A need's columns from what a notice says. A start that has passed on the day of import is left out: it is no longer a
 * window anybody could join.
 */
export const noticedNeed = ({ startsOn, ...content }: NeedContent, now: Date): NoticedNeed => ({
  title: content.title,
  description: content.description,
  kind: content.kind,
  cpvCodes: [...content.cpvCodes],
  valueExVatPence: content.valueExVatPence,
  earliestStartOn: startsOn && startsOn >= dayOf(now) ? startsOn : null,
  termMonths: content.termMonths,
  itlCodes: [...content.itlCodes],
  ocid: content.ocid,
  publishedOn: content.publishedOn,
})

export const noticedContract = (content: ContractContent): NoticedContract => ({
  reference: content.reference,
  title: content.title,
  description: content.description,
  supplierName: content.supplierName,
  cpvCodes: [...content.cpvCodes],
  valueExVatPence: content.valueExVatPence,
  startsOn: content.startsOn,
  endsOn: content.endsOn,
  latestExtendableEndOn: content.latestExtendableEndOn,
  ocid: content.ocid,
  publishedOn: content.publishedOn,
})

/** What a record without need or contract is kept as: an older release of it posts nothing. */
export const OVER = 'over'

/** Marks a need as withdrawn, with the reason its officers will read. */
export function withdraw(need: HeldNeed, reason: string): void {
  need.status = 'WITHDRAWN'
  need.withdrawnReason = reason
  need.change = need.change === 'new' ? 'new and withdrawn' : 'withdrawn'
}
