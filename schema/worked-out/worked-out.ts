import DataLoader from 'dataloader'
import { dayOf } from '../../server/platform/days.ts'
import { NotFound } from '../../server/platform/errors.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import { findJointPurchases } from '../../server/proposals/find-joint-purchases.ts'
import type { JointPurchase } from '../../server/proposals/joint-purchase.ts'
import { estimatedOn, type JointEstimate, jointEstimate } from '../../server/proposals/money/joint-estimate.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import { routesOf } from '../../server/proposals/timetable/decision-routes.ts'
import {
  isWorkedOut,
  type JointTimetable,
  jointTimetable,
  type Missing,
} from '../../server/proposals/timetable/joint-timetable.ts'
import type { Context } from '../builder.ts'
import { reread } from '../reread.ts'

/** What a proposal works out, for one answer. */
export interface WorkedOut {
  readonly purchase: JointPurchase
  readonly timetable: JointTimetable | Missing
  readonly estimate: JointEstimate | Missing
}

/** What the proposals of an answer work out: read in one go for all of them. */
export function workedOut(context: Context, proposalId: string): Promise<WorkedOut> {
  const known = loaders.get(context)
  const loader = known ?? new DataLoader<string, WorkedOut>((ids) => workOut(context, ids), UNKEPT)
  if (!known) loaders.set(context, loader)
  return loader.load(proposalId)
}

/** Not kept within a request: a mutation before may have changed it. */
const UNKEPT = { cache: false } as const

const loaders = new WeakMap<Context, DataLoader<string, WorkedOut>>()

async function workOut({ db, actor }: Context, ids: readonly string[]): Promise<(WorkedOut | Error)[]> {
  const found = await findJointPurchases(db, actor, [...new Set(ids)])
  const today = dayOf(new Date())
  const all = new Map([...found].map(([id, purchase]) => [id, workedOutOn(purchase, today)]))
  return ids.map((id) => all.get(id) ?? new NotFound('proposal'))
}

function workedOutOn(purchase: JointPurchase, today: Date): WorkedOut {
  const routes = routesOf(purchase.members, today, estimatedOn(purchase, today))
  const timetable = jointTimetable(purchase, { today, routes })
  const estimate = jointEstimate(purchase, isWorkedOut(timetable) ? timetable.commencesOn : today)
  return { purchase, timetable, estimate }
}

/** Has a verb change a proposal, and reads it again as the client asked for it. */
export async function changed(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const { actor, db, unitOfWork } = context
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.proposal.findFirst({ ...some, where: { AND: [{ id }, visibleProposals(actor)] } }))
}

/** Arguments sent as null count as left out. */
export const given = (args: object) => Object.fromEntries(Object.entries(args).filter(([, value]) => value != null))
