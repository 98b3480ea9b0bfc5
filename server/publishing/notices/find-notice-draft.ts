import { withoutHeldBack } from '../../needs/field-groups.ts'
import { isOwnNeed, visibleNeeds } from '../../needs/need-access.ts'
import type { Actor } from '../../organisations/actor.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { refusalToTender } from '../../proposals/governance/conflicts.ts'
import { isStillIn } from '../../proposals/proposal.ts'
import { visibleProposals } from '../../proposals/proposal-access.ts'
import { draftNotice, type NoticeDraft } from './notice-draft.ts'
import type { NoticeFacts } from './notice-facts.ts'
import type { DraftedKind } from './notice-fields.ts'

const authority = {
  select: { id: true, name: true, nation: true, identifiers: true, contact: { select: { email: true } } },
} as const

const whole = (actor: Actor) =>
  ({
    lead: authority,
    members: { include: { authority }, orderBy: { id: 'asc' } },
    needs: { where: { need: visibleNeeds(actor) }, include: { need: true }, orderBy: { needId: 'asc' } },
    lots: { orderBy: { number: 'asc' } },
    conflictReviews: true,
    notices: { orderBy: { publishedOn: 'desc' }, take: 1 },
  }) as const

/** What a notice of a proposal would say, as far as the reader may see it; undefined when missing or hidden. */
export async function lookUpNoticeDraft(
  db: Database | Transaction,
  actor: Actor,
  asked: { readonly kind: DraftedKind; readonly proposalId: string; readonly now: Date },
): Promise<NoticeDraft | undefined> {
  const { kind, proposalId } = asked
  const facts = await lookUpNoticeFacts(db, actor, asked)
  if (!facts) return undefined
  const stated = await db.noticeStatement.findMany({ where: { proposalId, kind } })
  return draftNotice(kind, facts, new Map(stated.map(({ field, text }) => [field, text])))
}

/** What Commonlot knows of a proposal that its notices say, as far as the reader may see it. */
export async function lookUpNoticeFacts(
  db: Database | Transaction,
  actor: Actor,
  { proposalId, now }: { readonly proposalId: string; readonly now: Date },
): Promise<NoticeFacts | undefined> {
  const proposal = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleProposals(actor)] },
    include: whole(actor),
  })
  if (!proposal) return undefined
  const { members, needs, lead, leadAcceptedAt, notices, conflictReviews } = proposal
  return {
    ...proposal,
    lead: lead && leadAcceptedAt ? withContact(lead) : null,
    authorities: members
      .filter(({ commitment }) => isStillIn(commitment))
      .map(({ authority }) => withContact(authority)),
    needs: needs.map(({ need }) => (isOwnNeed(actor, need) ? need : withoutHeldBack(need))),
    hiddenNeeds: (await countNeeds(db, proposalId)) - needs.length,
    ocid: notices[0]?.ocid ?? null,
    heldBack: { TENDER: refusalToTender(members, conflictReviews, dayOf(now))?.message ?? null },
    today: dayOf(now),
  }
}

const withContact = <A extends { contact: { email: string } | null }>({ contact, ...rest }: A) => ({
  ...rest,
  email: contact?.email ?? null,
})

/** How many needs a proposal has, seen or not: behind the wall PostgreSQL tells their number by this function only. */
async function countNeeds(db: Database | Transaction, proposalId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from commonlot_needs_of(${proposalId}::uuid)`
  return row?.count ?? 0
}
