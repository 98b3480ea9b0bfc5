import { OPEN_STATUSES } from '../../needs/need.ts'
import { visibleNeeds } from '../../needs/need-access.ts'
import { type Actor, authoritiesOf } from '../../organisations/actor.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { idOf } from '../../platform/ids.ts'
import { visibleProposals } from '../../proposals/proposal-access.ts'
import { hasDates } from './calendar-access.ts'
import { datesOfContract, datesOfNeed, datesOfProposal } from './dates.ts'
import { writeCalendar } from './icalendar.ts'

/** More rows of one kind than this make a file no calendar program takes; the ones changed last are in it. */
const MOST = 2_000

const needDates = {
  id: true,
  title: true,
  version: true,
  updatedAt: true,
  authority: { select: { name: true } },
  noticeToTerminateOn: true,
  contractEndsOn: true,
  latestExtendableEndOn: true,
  earliestStartOn: true,
} as const

const proposalDates = { id: true, title: true, version: true, updatedAt: true, joinBy: true, startOn: true } as const

const latest = { orderBy: { updatedAt: 'desc' }, take: MOST } as const

/** The dates of a reader's own authorities: their needs, contracts and proposals. NotFound for who has none. */
export async function findAuthorityCalendar(db: Database, actor: Actor): Promise<string> {
  if (!hasDates(actor)) throw new NotFound('calendar')
  const own = { authorityId: { in: authoritiesOf(actor) } }
  const [needs, contracts, proposals, authorities] = await Promise.all([
    db.need.findMany({ where: { ...own, status: { in: ['DRAFT', ...OPEN_STATUSES] } }, select: needDates, ...latest }),
    db.contract.findMany({
      where: { ...own, OR: [{ endsOn: { not: null } }, { latestExtendableEndOn: { not: null } }] },
      select: {
        id: true,
        title: true,
        version: true,
        updatedAt: true,
        authority: { select: { name: true } },
        endsOn: true,
        latestExtendableEndOn: true,
      },
      ...latest,
    }),
    db.proposal.findMany({
      where: {
        AND: [visibleProposals(actor), { members: { some: own } }],
        status: { in: ['SUGGESTED', 'OPEN', 'AGREED', 'AWARDED'] },
      },
      select: proposalDates,
      ...latest,
    }),
    db.authority.findMany({ where: { id: own.authorityId }, select: { name: true }, orderBy: { name: 'asc' } }),
  ])
  return writeCalendar(`Dates of ${authorities.map(({ name }) => name).join(', ')}`, [
    ...needs.flatMap(datesOfNeed),
    ...contracts.flatMap(datesOfContract),
    ...proposals.flatMap(datesOfProposal),
  ])
}

/** The dates of a proposal and of the reader's own needs in it; NotFound for one that is missing or hidden. */
export async function findProposalCalendar(db: Database, actor: Actor, rawId: unknown): Promise<string> {
  if (!actor.scopes.has('READ')) throw new NotFound('calendar')
  const proposal = await db.proposal.findFirst({
    where: { AND: [{ id: idOf('calendar', rawId) }, visibleProposals(actor)] },
    select: proposalDates,
  })
  if (!proposal) throw new NotFound('calendar')
  const needs = await db.need.findMany({
    where: {
      AND: [visibleNeeds(actor), { authorityId: { in: authoritiesOf(actor) } }],
      proposals: { some: { proposalId: proposal.id } },
    },
    select: needDates,
    ...latest,
  })
  return writeCalendar(proposal.title, [...datesOfProposal(proposal), ...needs.flatMap(datesOfNeed)])
}
