import type { Commitment } from '../../generated/prisma/enums.ts'
import { type Refusal, refusal } from '../../platform/errors.ts'
import { firmEnoughTo, type LeadAct, meansToBuy, takesPart } from './forming.ts'

/** Who leads, and who is to lead once it has accepted and the others consent. The one leads until the other does. */
export interface Lead {
  readonly leadAuthorityId: string | null
  readonly leadAcceptedAt: Date | null
  readonly toLeadAuthorityId: string | null
  readonly toLeadAcceptedAt: Date | null
}

export interface LeadMember {
  readonly authorityId: string
  readonly commitment: Commitment
  readonly consentedAt: Date | null
  readonly consentedToNextAt: Date | null
}

const NOBODY_NEXT = { toLeadAuthorityId: null, toLeadAcceptedAt: null } as const

/** The lead part of a proposal's row, and no more of it. */
export const leadOf = ({ leadAuthorityId, leadAcceptedAt, toLeadAuthorityId, toLeadAcceptedAt }: Lead): Lead => ({
  leadAuthorityId,
  leadAcceptedAt,
  toLeadAuthorityId,
  toLeadAcceptedAt,
})

const firmnessAsked: Record<LeadAct, string> = {
  PROPOSE_LEAD: 'propose who leads. Join first',
  ACCEPT_LEAD: 'lead. Join with INTENDS, or commit, first',
  DECLINE_LEAD: 'decline to lead',
  CONSENT_TO_LEAD: 'have a say in who leads. Join with INTENDS, or commit, first',
}

/** Why an authority does not take part firmly enough for this; null when it does. */
export function refusalAsTooLoose(act: LeadAct, { commitment }: Pick<LeadMember, 'commitment'>): Refusal | null {
  const enough: readonly Commitment[] = firmEnoughTo[act]
  return enough.includes(commitment)
    ? null
    : refusal('NOT_TAKING_PART', `Your authority does not take part firmly enough to ${firmnessAsked[act]}`)
}

/** Why an authority cannot be proposed to lead; null when it can. Another one proposed before it gives way. */
export function refusalToPropose(lead: Lead, candidate: LeadMember | undefined): Refusal | null {
  if (!candidate || !takesPart(candidate.commitment))
    return refusal('LEAD_NOT_TAKING_PART', 'Only an authority that takes part can lead. Propose one that has joined')
  if (candidate.authorityId === lead.leadAuthorityId)
    return refusal('LEADS_ALREADY', 'This authority leads already. Propose another, or leave it as it is')
  if (candidate.authorityId === lead.toLeadAuthorityId)
    return refusal('LEAD_PROPOSED_ALREADY', 'This authority is proposed already. Accept, or consent to it')
  return null
}

/** Why an authority cannot say yes to leading; null when it can. */
export function refusalToAccept(lead: Lead, member: LeadMember): Refusal | null {
  if (lead.toLeadAuthorityId !== member.authorityId) return notProposed
  if (lead.toLeadAcceptedAt)
    return refusal('LEAD_ACCEPTED_ALREADY', 'Your authority has accepted already. Wait for the others to consent')
  return null
}

/** Why an authority cannot say no to leading; null when it can. */
export const refusalToDecline = (lead: Lead, member: LeadMember): Refusal | null =>
  lead.toLeadAuthorityId === member.authorityId ? null : notProposed

const notProposed = refusal(
  'NOT_PROPOSED_TO_LEAD',
  'Your authority is not the one that is proposed to lead. Look at the proposal again',
)

/** Why a member cannot consent to that authority's leading; null when it can. */
export function refusalToConsent(lead: Lead, member: LeadMember, leadAuthorityId: string): Refusal | null {
  if (lead.toLeadAuthorityId !== leadAuthorityId)
    return refusal(
      'LEAD_NOT_PROPOSED',
      'That authority is not proposed to lead, or no longer. Look at the proposal again',
    )
  if (member.authorityId === leadAuthorityId)
    return refusal('CONSENT_OF_OTHERS', 'Your authority is to lead: it accepts, and the others consent')
  if (member.consentedToNextAt)
    return refusal('CONSENTED_ALREADY', 'Your authority has consented already. Wait for the others')
  return null
}

/** The members whose consent the proposed lead still waits for. */
export const awaited = <M extends LeadMember>({ toLeadAuthorityId }: Lead, members: readonly M[]): M[] =>
  toLeadAuthorityId === null
    ? []
    : members.filter(
        (one) => one.authorityId !== toLeadAuthorityId && meansToBuy(one.commitment) && !one.consentedToNextAt,
      )

export interface Settled<M> {
  readonly lead: Lead
  readonly members: readonly M[]
}

/**
 * Who leads once what has just changed is taken into account. A lead that no longer means to buy leaves its place vacant; a
 * proposed one that no longer takes part is not proposed any more; and one that has accepted leads as soon as all others
 * that mean to buy, one at least, consent. Who joins while someone leads consents to it by joining.
 */
export function settledLead<M extends LeadMember>(before: Lead, members: readonly M[], now: Date): Settled<M> {
  const commitmentOf = (id: string | null) => members.find(({ authorityId }) => authorityId === id)?.commitment
  const leads = commitmentOf(before.leadAuthorityId)
  const isToLead = commitmentOf(before.toLeadAuthorityId)
  const kept = leads && meansToBuy(leads) ? {} : { leadAuthorityId: null, leadAcceptedAt: null }
  const next = isToLead && takesPart(isToLead) ? (meansToBuy(isToLead) ? {} : { toLeadAcceptedAt: null }) : NOBODY_NEXT
  const lead = { ...leadOf(before), ...kept, ...next }
  const consenting = members.map((one) => withConsents(one, lead, now))
  return isReady(lead, consenting) ? inPlace(lead, consenting, now) : { lead, members: consenting }
}

function withConsents<M extends LeadMember>(one: M, lead: Lead, now: Date): M {
  const buying = meansToBuy(one.commitment)
  return {
    ...one,
    consentedAt: buying && lead.leadAuthorityId ? (one.consentedAt ?? now) : null,
    consentedToNextAt: buying && lead.toLeadAuthorityId ? one.consentedToNextAt : null,
  }
}

const isReady = (lead: Lead, members: readonly LeadMember[]): boolean =>
  lead.toLeadAcceptedAt !== null &&
  awaited(lead, members).length === 0 &&
  members.some(({ authorityId, consentedToNextAt }) => authorityId !== lead.toLeadAuthorityId && consentedToNextAt)

const inPlace = <M extends LeadMember>(lead: Lead, members: readonly M[], now: Date): Settled<M> => ({
  lead: { leadAuthorityId: lead.toLeadAuthorityId, leadAcceptedAt: lead.toLeadAcceptedAt, ...NOBODY_NEXT },
  members: members.map((one) => ({
    ...one,
    consentedAt: meansToBuy(one.commitment) ? (one.consentedToNextAt ?? now) : null,
    consentedToNextAt: null,
  })),
})
