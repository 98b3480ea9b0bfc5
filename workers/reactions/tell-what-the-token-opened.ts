import type { EventOf } from '../../server/events.ts'
import type { Reaction } from '../reaction.ts'

/** Tells whatever a token holds open, in every web server, to look whether it is still good. */
export const tellWhatTheTokenOpened: Reaction<EventOf<'TokenRotated' | 'TokenRevoked'>> = {
  name: 'tellWhatTheTokenOpened',
  carryOut: (_work, { tokenId }, { live }) => live.publish(`token.${tokenId}`, {}),
}
