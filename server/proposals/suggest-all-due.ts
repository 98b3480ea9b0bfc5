import { system } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import type { UnitOfWork } from '../platform/unit-of-work.ts'
import { groupTheDue } from './suggest-proposals.ts'

const AT_A_TIME = 1_000

/**
 * Groups every need that is due, as after a large import, some thousand in each unit of work. Killed at any moment, it
 * goes on where it stopped: what is due is written with each need. Answers with how many needs were grouped.
 */
export async function suggestAllDue(unitOfWork: UnitOfWork, db: Database): Promise<number> {
  const grouped = new Set<string>()
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from need where matched_at is not null and matched_at is distinct from grouped_at order by id`
  for (let at = 0; at < due.length; at++) {
    if (grouped.has((due[at] as { id: string }).id)) continue
    const some = due.slice(at, at + AT_A_TIME).map(({ id }) => id)
    for (const done of await unitOfWork(system, (work) => groupTheDue(work, some))) grouped.add(done)
  }
  return grouped.size
}
