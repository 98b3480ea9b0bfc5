import type { Actor } from '../organisations/actor.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { mayActFor } from './acting-for.ts'

interface Given {
  readonly sessionId: string | null
  /** The person with all their roles, whichever organisation they act for now. */
  readonly whole: Actor
  /** Null for all of them. */
  readonly organisationId: string | null
}

/** From now on a person acts, in this session, for one of their organisations, or for all of them again. */
export async function actFor(work: Work, { sessionId, whole, organisationId }: Given): Promise<string> {
  if (!sessionId || !whole.personId)
    throw new Refused(
      'NOT_A_SESSION',
      'Choosing an organisation is for people who signed in with a browser. A token acts for all of its owner’s',
    )
  const actingForId = organisationId === null ? null : idOf('organisation', organisationId)
  if (actingForId && !mayActFor(whole, actingForId)) throw new NotFound('organisation')
  await work.tx.session.update({ where: { id: sessionId }, data: { actingForId } })
  work.record({ type: 'OrganisationChosen', sessionId, personId: whole.personId })
  return sessionId
}
