import type { EventOf } from '../../server/events.ts'
import { suggestProposals } from '../../server/proposals/suggest-proposals.ts'
import type { Reaction } from '../reaction.ts'

/** Works out which groups the needs around a changed match form, and suggests them. */
export const suggestTheProposals: Reaction<EventOf<'MatchesChanged'> | EventOf<'MatchDecided'>> = {
  name: 'suggestTheProposals',
  carryOut: (work, { needId }) => suggestProposals(work, needId),
}

/** Tells whoever watches a need that its matches have changed. */
export const tellTheWatchers: Reaction<EventOf<'MatchesChanged'>> = {
  name: 'tellTheWatchers',
  carryOut: (_work, { needId }, { live }) => live.publish(`matches.${needId}`, { needId }),
}
