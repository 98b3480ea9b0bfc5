import type { Prisma } from '../../generated/prisma/client.ts'
import type { Commitment } from '../../generated/prisma/enums.ts'
import { withoutHeldBack } from '../../needs/field-groups.ts'
import type { Transaction } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { statutoryValue } from '../money/statutory-value.ts'
import { isStillIn } from '../proposal.ts'
import { meansToBuy } from './sign-off.ts'
import type { Substance } from './substance.ts'

/** What there is to approve of a proposal, or a sentence for each thing that is not settled yet. */
export type Settled =
  | { readonly substance: Substance; readonly thresholdIncVatPence: bigint | null; readonly missing: null }
  | { readonly substance: null; readonly missing: readonly string[] }

/** Another lead and other answers of members than there are. */
export interface Supposed {
  readonly leadAuthorityId: string | null
  readonly members: readonly { readonly authorityId: string; readonly commitment: Commitment }[]
}

const selected = {
  leadAuthorityId: true,
  lead: { select: { nation: true } },
  startOn: true,
  notDividedReason: true,
  lots: { select: { title: true }, orderBy: { number: 'asc' } },
  members: { select: { authorityId: true, commitment: true, authority: { select: { nation: true } } } },
  needs: {
    orderBy: { needId: 'asc' },
    select: {
      need: {
        select: {
          id: true,
          authorityId: true,
          sharing: true,
          valueSharing: true,
          incumbentSharing: true,
          notesSharing: true,
          valueExVatPence: true,
          termMonths: true,
          extensionMonths: true,
        },
      },
    },
  },
} as const

/**
 * What a proposal is in substance at a moment: lead, value, lots and start. The value is the statutory estimate including
 * VAT over the needs of all who may still buy; only those who mean to buy must have said theirs. Values that are held
 * back from the other members count as not said. To be read past the wall: it rests on every need. With `supposed`, what
 * it would be if its members had answered otherwise.
 */
export async function substanceOf(
  tx: Transaction,
  proposalId: string,
  now: Date,
  supposed?: Supposed,
): Promise<Settled> {
  const stored = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: selected })
  const found = supposed ? asSupposed(stored, supposed) : stored
  const { leadAuthorityId, lead, startOn, lots, notDividedReason, members } = found
  const ofThose = (are: (commitment: (typeof members)[number]['commitment']) => boolean) => {
    const ids = new Set(members.flatMap(({ authorityId, commitment }) => (are(commitment) ? [authorityId] : [])))
    return found.needs.flatMap(({ need }) => (ids.has(need.authorityId) ? [withoutHeldBack(need)] : []))
  }
  const unstated = ofThose(meansToBuy).filter(({ valueExVatPence }) => valueExVatPence === null).length
  if (!leadAuthorityId || !lead || !startOn || unstated > 0 || (lots.length === 0 && !notDividedReason))
    return { substance: null, missing: missingOf({ ...found, unstated }) }
  const { incVatPence, thresholdIncVatPence } = statutoryValue(ofThose(isStillIn).map(estimated), {
    kind: 'GOODS_AND_SERVICES',
    nation: lead.nation,
    commencedOn: dayOf(now),
  })
  const substance = {
    leadAuthorityId,
    valueIncVatPence: incVatPence,
    lots: lots.map(({ title }) => title),
    startsOn: startOn,
  }
  return { substance, thresholdIncVatPence, missing: null }
}

type Stored = Prisma.ProposalGetPayload<{ select: typeof selected }>

/** The same proposal as it would be; who leads then takes part in it, as only members lead. */
function asSupposed(stored: Stored, { leadAuthorityId, members }: Supposed): Stored {
  const answer = new Map(members.map(({ authorityId, commitment }) => [authorityId, commitment]))
  const lead = stored.members.find(({ authorityId }) => authorityId === leadAuthorityId)?.authority
  return {
    ...stored,
    leadAuthorityId,
    lead: leadAuthorityId === stored.leadAuthorityId ? stored.lead : (lead ?? null),
    members: stored.members.map((one) => ({ ...one, commitment: answer.get(one.authorityId) ?? one.commitment })),
  }
}

interface Found {
  readonly leadAuthorityId: string | null
  readonly startOn: Date | null
  readonly lots: readonly unknown[]
  readonly notDividedReason: string | null
  readonly unstated: number
}

const missingOf = ({ leadAuthorityId, startOn, lots, notDividedReason, unstated }: Found): string[] => [
  ...(leadAuthorityId ? [] : ['No authority is to lead']),
  ...(unstated === 0 ? [] : [`${unstated} of the needs ${unstated === 1 ? 'states' : 'state'} no value to the others`]),
  ...(lots.length > 0 || notDividedReason ? [] : ['It has no lots, and no reason why it is not divided']),
  ...(startOn ? [] : ['Nobody has said when the service has to start']),
]

const estimated = <N extends { id: string }>({ id, ...need }: N) => ({ ...need, needId: id, optionsExVatPence: 0n })
