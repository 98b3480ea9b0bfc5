import { type Actor, authoritiesOf } from '../organisations/actor.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { OPEN_STATUSES } from './need.ts'

/** A day by which an authority has to have done something about a contract. */
export interface Deadline {
  readonly what: 'CONTRACT_ENDS' | 'LATEST_EXTENDABLE_END' | 'NOTICE_TO_TERMINATE'
  readonly on: Date
  readonly needId: string | null
  readonly contractId: string | null
}

/** More than this many in one period are too many to act on; the soonest are told. */
const MOST = 500

/** The deadlines of an actor's own open and drafted needs and of their contracts, from a day to a day, soonest first. */
export async function findDeadlines(
  db: Database | Transaction,
  actor: Actor,
  from: Date,
  until: Date,
): Promise<Deadline[]> {
  const own = { authorityId: { in: authoritiesOf(actor) } }
  const near = { gte: from, lte: until }
  const [needs, contracts] = await Promise.all([
    db.need.findMany({
      where: {
        ...own,
        status: { in: ['DRAFT', ...OPEN_STATUSES] },
        OR: [{ contractEndsOn: near }, { latestExtendableEndOn: near }, { noticeToTerminateOn: near }],
      },
      select: { id: true, contractEndsOn: true, latestExtendableEndOn: true, noticeToTerminateOn: true },
      orderBy: { id: 'asc' },
      take: MOST,
    }),
    db.contract.findMany({
      where: { ...own, OR: [{ endsOn: near }, { latestExtendableEndOn: near }] },
      select: { id: true, endsOn: true, latestExtendableEndOn: true },
      orderBy: { id: 'asc' },
      take: MOST,
    }),
  ])
  const of = (what: Deadline['what'], on: Date | null, thing: Pick<Deadline, 'needId' | 'contractId'>): Deadline[] =>
    on && on >= from && on <= until ? [{ what, on, ...thing }] : []
  return [
    ...needs.flatMap((need) => {
      const thing = { needId: need.id, contractId: null }
      return [
        ...of('NOTICE_TO_TERMINATE', need.noticeToTerminateOn, thing),
        ...of('CONTRACT_ENDS', need.contractEndsOn, thing),
        ...of('LATEST_EXTENDABLE_END', need.latestExtendableEndOn, thing),
      ]
    }),
    ...contracts.flatMap((contract) => {
      const thing = { needId: null, contractId: contract.id }
      return [
        ...of('CONTRACT_ENDS', contract.endsOn, thing),
        ...of('LATEST_EXTENDABLE_END', contract.latestExtendableEndOn, thing),
      ]
    }),
  ].sort((a, b) => a.on.getTime() - b.on.getTime())
}
