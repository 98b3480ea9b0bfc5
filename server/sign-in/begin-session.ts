import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { hashOfSecret, newSecret } from './secret.ts'
import type { Origin } from './session.ts'

/** What a browser is given: the secret, which is not stored. */
export interface BegunSession {
  readonly id: string
  readonly secret: string
}

/** Begins a visit: a session of nobody yet, so that a form can be protected and a link be bound to its browser. */
export const beginVisit = (work: Work, origin: Origin): Promise<BegunSession> => begin(work, origin, {})

/** Signs a person in: the visit ends and a session with a new secret begins, so one planted before is worth nothing. */
export async function beginSession(
  work: Work,
  { visitId, personId, method, origin }: { visitId: string; personId: string; method: string; origin: Origin },
): Promise<BegunSession> {
  const [before] = await work.tx.session.updateManyAndReturn({
    where: { id: visitId, endedAt: null },
    data: { endedAt: work.now },
    select: { id: true, personId: true },
  })
  // a browser in which someone signs in again: what was open as before ends
  if (before?.personId) work.record({ type: 'SessionEnded', sessionId: before.id, personId: before.personId })
  const begun = await begin(work, origin, { personId, method })
  work.record({ type: 'PersonSignedIn', personId, sessionId: begun.id })
  return begun
}

async function begin(work: Work, origin: Origin, whose: { personId?: string; method?: string }): Promise<BegunSession> {
  const [id, secret, now] = [newId(), newSecret(), work.now]
  await work.tx.session.create({
    data: {
      id,
      hash: hashOfSecret(secret),
      csrfToken: newSecret(),
      ...origin,
      ...whose,
      startedAt: now,
      lastUsedAt: now,
    },
  })
  return { id, secret }
}
