import type { EventOf } from '../../server/events.ts'
import type { Reaction } from '../reaction.ts'

type RightsChanged = EventOf<'PersonDisabled' | 'MembershipGranted' | 'MembershipChanged' | 'MembershipEnded'>

/**
 * Tells whatever a person holds open, in every web server, that their rights are others now. Requests look for
 * themselves; subscriptions must be told.
 */
export const tellThePersonsSessions: Reaction<RightsChanged> = {
  name: 'tellThePersonsSessions',
  carryOut: (_work, { personId }, { live }) => live.publish(`actor.${personId}`, {}),
}
