import type { Authority, CollaborationModel, Need } from '../../generated/prisma/client.ts'

export interface NoticeAuthority extends Pick<Authority, 'id' | 'name' | 'nation' | 'identifiers'> {
  readonly email: string | null
}

export type NoticeNeed = Pick<
  Need,
  | 'id'
  | 'kind'
  | 'description'
  | 'howSupplied'
  | 'users'
  | 'devices'
  | 'valueExVatPence'
  | 'termMonths'
  | 'extensionMonths'
  | 'cpvCodes'
  | 'itlCodes'
>

/** What Commonlot knows of a joint purchase, as far as whoever drafts its notice may see it. */
export interface NoticeFacts {
  readonly title: string
  readonly model: CollaborationModel | null
  readonly startOn: Date | null
  readonly windowEarliestOn: Date | null
  /** Null until an authority leads. */
  readonly lead: NoticeAuthority | null
  /** Those that still take part, the lead among them. */
  readonly authorities: readonly NoticeAuthority[]
  readonly needs: readonly NoticeNeed[]
  /** Needs of the proposal that the reader may not see. */
  readonly hiddenNeeds: number
  readonly lots: readonly { readonly number: number; readonly title: string }[]
  readonly notDividedReason: string | null
  /** Of a notice that was published before. */
  readonly ocid: string | null
  /** Why a notice may not be published yet, whatever it says. */
  readonly heldBack: { readonly TENDER: string | null }
  readonly today: Date
}
