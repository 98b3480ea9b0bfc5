import type { Commitment, ProposalStatus } from '../../generated/prisma/enums.ts'
import { canGoOn } from '../proposal.ts'
import { takesPart } from './forming.ts'
import { type Lead, type LeadMember, leadOf, settledLead } from './lead.ts'

interface Standing<M> extends Lead {
  readonly status: ProposalStatus
  readonly members: readonly M[]
  readonly needs: readonly { need: { authorityId: string } }[]
}

/** How a proposal stands after something was done. */
export interface Formed<M> {
  readonly status: ProposalStatus
  readonly lead: Lead
  readonly members: readonly M[]
  readonly goesOn: boolean
  /** Who takes part changed, so value and start have to be worked out again. */
  readonly isRecounted: boolean
  /** What was agreed is open again. */
  readonly reopened: boolean
  /** The authority that led, when nobody leads now; the one that leads from now on. */
  readonly vacatedBy: string | null
  readonly newLead: string | null
  /** What followed, in sentences. */
  readonly says: readonly string[]
}

interface Change<M> {
  readonly members?: readonly M[]
  readonly lead?: Lead
  readonly data?: { readonly status?: unknown }
  /** Needs in it changed, whoever takes part. */
  readonly isRecounted?: boolean
}

type FormingMember = LeadMember & { readonly authority: { readonly name: string } }

/** Statuses in which members take part in earnest, so that value and start are theirs alone. */
const FORMING: readonly ProposalStatus[] = ['OPEN', 'AGREED']

/** How a proposal stands once a change is made and everything that follows from it. */
export function formedBy<M extends FormingMember>(before: Standing<M>, change: Change<M>, now: Date): Formed<M> {
  const status = (change.data?.status as ProposalStatus | undefined) ?? before.status
  const settled = settledLead(change.lead ?? leadOf(before), change.members ?? before.members, now)
  const { leadAuthorityId } = settled.lead
  const leadChanged = leadAuthorityId !== before.leadAuthorityId
  const moved = commitmentsOf(before.members) !== commitmentsOf(settled.members)
  const goesOn =
    !(moved || change.isRecounted) ||
    canGoOn(
      settled.members,
      before.needs.map(({ need }) => need),
    )
  const reopened =
    status === 'AGREED' && goesOn && (leadChanged || takingPart(before.members) !== takingPart(settled.members))
  const vacatedBy = leadChanged && leadAuthorityId === null ? before.leadAuthorityId : null
  const newLead = leadChanged ? leadAuthorityId : null
  const nameOf = (id: string) => settled.members.find(({ authorityId }) => authorityId === id)?.authority.name
  return {
    ...settled,
    status: reopened ? 'OPEN' : status,
    goesOn,
    isRecounted: FORMING.includes(status) && (moved || change.isRecounted === true || status !== before.status),
    reopened,
    vacatedBy,
    newLead,
    says: [
      ...(vacatedBy ? [`${nameOf(vacatedBy)} led: nobody leads now`] : []),
      ...(newLead ? [`${nameOf(newLead)} leads now`] : []),
      ...(reopened ? ['What was agreed is open again'] : []),
      ...(goesOn ? [] : ['Fewer than two needs are left in it, so it ends']),
    ],
  }
}

type Committing = readonly { readonly authorityId: string; readonly commitment: Commitment }[]

const commitmentsOf = (members: Committing): string =>
  members.map(({ authorityId, commitment }) => `${authorityId} ${commitment}`).join()

const takingPart = (members: Committing): string =>
  members.flatMap(({ authorityId, commitment }) => (takesPart(commitment) ? authorityId : [])).join()
