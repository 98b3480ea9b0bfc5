import type { EventOf } from '../../server/events.ts'
import { actorTopic } from '../../server/sign-in/actor-topic.ts'
import { writeLink } from '../../server/sign-in/write-link.ts'
import type { Reaction } from '../reaction.ts'

/** Whoever asked for a link and is known here gets one by mail. */
export const writeTheLink: Reaction<EventOf<'LinkAsked'>> = {
  name: 'writeTheLink',
  carryOut: (work, { linkId }, { publicUrl }) => writeLink(work, { linkId, publicUrl }),
}

/** What a person still has open under a session that ended, or for another organisation, looks again and ends. */
export const endWhatIsOpen: Reaction<EventOf<'SessionEnded' | 'OrganisationChosen'>> = {
  name: 'endWhatIsOpen',
  carryOut: (_work, { personId }, { live }) => live.publish(actorTopic(personId), {}),
}
