import { OPEN_STATUSES } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { engineVersion } from './learning/engine-version.ts'
import { findWeightsInUse } from './learning/weights-in-use.ts'

/** Needs matched in one go: few enough that a need just posted does not wait long behind them. */
const TOGETHER = 200
const AT_A_TIME = 200_000
const AN_HOUR_MS = 3_600_000

/**
 * Calls up open needs that an older engine or other weights matched, or that nobody matched within the hour: once for each
 * engine, so that what cannot be matched is parked, and not tried for ever. Returns how many were called up.
 */
export const matchAfresh = (work: Work): Promise<number> => callUp(work, new Date(work.now.getTime() - AN_HOUR_MS))

/** Calls up every need that nobody matched yet, as after an import. */
export const matchImported = (work: Work): Promise<number> => callUp(work, work.now)

async function callUp(work: Work, unmatchedSince: Date): Promise<number> {
  const current = engineVersion((await findWeightsInUse(work.tx)).weights)
  const due = await work.tx.$queryRaw<{ id: string }[]>`
    update need set called_up_by = ${current}
    where id in (
      select id from need
      where status = any(${[...OPEN_STATUSES]}::need_status[])
        and called_up_by is distinct from ${current}
        and (matched_by <> ${current} or (matched_by is null and posted_at <= ${unmatchedSince}))
      order by id limit ${AT_A_TIME} for no key update
    )
    returning id`
  const needIds = due.map(({ id }) => id).sort()
  for (let at = 0; at < needIds.length; at += TOGETHER) {
    work.record({ type: 'MatchingDue', needIds: needIds.slice(at, at + TOGETHER) })
  }
  return needIds.length
}
