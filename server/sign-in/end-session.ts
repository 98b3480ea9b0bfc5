import type { Actor } from '../organisations/actor.ts'
import { NotFound } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** Ends one of a person's own sessions at once, and what is open under it. */
export async function endSession(work: Work, raw: { sessionId: unknown }): Promise<string> {
  const id = idOf('session', raw.sessionId)
  if ((await end(work, { id })) === 0) throw new NotFound('session')
  return id
}

/** Ends every session of a person but the one they use; returns how many. */
export const endOtherSessions = (work: Work, { current }: { current: string | null }): Promise<number> =>
  end(work, current ? { id: { not: current } } : {})

async function end(work: Work, which: object): Promise<number> {
  const own = { ...which, personId: ownerOf(work.actor), endedAt: null }
  const ended = await work.tx.session.updateManyAndReturn({
    where: own,
    data: { endedAt: work.now },
    select: { id: true, personId: true },
  })
  for (const { id, personId } of ended) work.record({ type: 'SessionEnded', sessionId: id, personId: personId ?? '' })
  return ended.length
}

function ownerOf({ personId }: Actor): string {
  if (!personId) throw new NotFound('session')
  return personId
}
