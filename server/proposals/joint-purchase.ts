import type { Prisma } from '../generated/prisma/client.ts'
import type { Nation } from '../generated/prisma/enums.ts'
import { withoutHeldBack } from '../needs/field-groups.ts'
import { isOwnNeed, visibleNeeds } from '../needs/need-access.ts'
import type { Actor } from '../organisations/actor.ts'
import { isStillIn } from './proposal.ts'

/** What is read of a proposal to work out its timetable, value, lots and specification: the needs that the actor sees. */
export const jointPurchaseOf = (actor: Actor) =>
  ({
    plan: true,
    specifications: { orderBy: { number: 'asc' } },
    savings: { include: { assumptions: { orderBy: { position: 'asc' } } }, orderBy: { authorityId: 'asc' } },
    costParts: true,
    members: {
      include: {
        authority: {
          include: { settings: true, delegation: true, meetings: { orderBy: [{ on: 'asc' }, { body: 'asc' }] } },
        },
      },
      orderBy: { id: 'asc' },
    },
    lots: { include: { needs: { select: { needId: true } } }, orderBy: { number: 'asc' } },
    needs: {
      where: { need: visibleNeeds(actor) },
      orderBy: { needId: 'asc' },
      include: { need: { include: { category: true, requirements: { orderBy: { position: 'asc' } } } } },
    },
  }) as const satisfies Prisma.ProposalInclude

export type JointPurchaseRow = Prisma.ProposalGetPayload<{ include: ReturnType<typeof jointPurchaseOf> }>
export type JointNeed = JointPurchaseRow['needs'][number]['need']
export type JointMember = JointPurchaseRow['members'][number]

/** A proposal as its members work on it: those still in it, and their needs. */
export interface JointPurchase extends Omit<JointPurchaseRow, 'needs' | 'members'> {
  readonly members: readonly JointMember[]
  /** Without what is held back from some members, so that all members are told the same. */
  readonly needs: readonly JointNeed[]
  /** The actor's own needs, with all that they state. */
  readonly ownNeeds: readonly JointNeed[]
  /** Members of which the actor sees no need: they are in no sum and no line. */
  readonly membersLeftOut: readonly JointMember[]
}

/** Members that have declined, withdrawn or only observe take no part in what is worked out; neither do their needs. */
export function toJointPurchase(row: JointPurchaseRow, actor: Actor): JointPurchase {
  const members = row.members.filter(({ commitment }) => isStillIn(commitment))
  const needs = row.needs
    .map(({ need }) => need)
    .filter((need) => members.some(({ authorityId }) => authorityId === need.authorityId))
  return {
    ...row,
    members,
    needs: needs.map(withoutHeldBack),
    ownNeeds: needs.filter((need) => isOwnNeed(actor, need)),
    membersLeftOut: members.filter(({ authorityId }) => !needs.some((need) => need.authorityId === authorityId)),
  }
}

/** The nation whose law it is under: that of the authority proposed to lead, else the one they are all of; null when open. */
export function nationOf({
  leadAuthorityId,
  members,
}: Pick<JointPurchase, 'leadAuthorityId' | 'members'>): Nation | null {
  const lead = members.find(({ authorityId }) => authorityId === leadAuthorityId)
  const nations = nationsOf(lead ? [lead] : members)
  return nations.length === 1 ? (nations[0] as Nation) : null
}

/** The nations of some members, each once. */
export const nationsOf = (members: readonly JointMember[]): Nation[] => [
  ...new Set(members.map(({ authority }) => authority.nation)),
]

/** Why nothing that hangs on a nation’s law can be worked out yet. */
export const NO_NATION =
  'The members are of different nations. Propose an authority to lead: its nation decides which law applies'

export const nameOf = ({ members }: Pick<JointPurchase, 'members'>, authorityId: string): string =>
  members.find((member) => member.authorityId === authorityId)?.authority.name ?? 'A member'
