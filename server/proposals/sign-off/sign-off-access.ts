import type { Prisma, Role } from '../../generated/prisma/client.ts'
import { type Actor, authoritiesOf } from '../../organisations/actor.ts'
import { maySeeContacts } from '../../organisations/people/people-access.ts'

const APPROVING: readonly Role[] = ['APPROVER', 'AUTHORITY_ADMINISTRATOR']

/** The authorities whose approvers the actor is among: a person is, never the token of an organisation. */
const approvingFor = ({ kind, memberships }: Actor): string[] =>
  kind === 'person'
    ? [...new Set(memberships.flatMap((m) => (m.authorityId && APPROVING.includes(m.role) ? [m.authorityId] : [])))]
    : []

/** The authorities for which the actor may approve. */
export const authoritiesApprovedBy = (actor: Actor): string[] => (actor.scopes.has('WRITE') ? approvingFor(actor) : [])

/**
 * Who has to approve, who did, on what evidence, what was asked, declined and lapsed: for the authority itself. Others who
 * see the proposal see that it approved, and when.
 */
export const readsDetailOf = (actor: Actor, authorityId: string): boolean =>
  actor.kind === 'system' || authoritiesOf(actor).includes(authorityId)

/** The approvals an actor sees: those of their own authorities. */
export const visibleApprovals = (actor: Actor): Prisma.ApprovalWhereInput =>
  actor.kind === 'system' ? {} : { signOff: { authorityId: { in: authoritiesOf(actor) } } }

/** What waits for somebody's approval: of their own authorities. What was agreed or given up waits for nobody. */
export const awaiting = (actor: Actor) =>
  ({
    authorityId: { in: approvingFor(actor) },
    isWaiting: true,
    proposal: { status: 'OPEN' },
  }) as const satisfies Prisma.SignOffWhereInput

/** How an authority decides is for those it may buy with. */
export const maySeeDecisionRoutes = maySeeContacts
