import type { EventOf } from '../../server/events.ts'
import { suggestProposals } from '../../server/proposals/suggest-proposals.ts'
import type { Reaction } from '../reaction.ts'

/** Works out which groups the needs around a changed match form, and suggests them. */
export const suggestTheProposals: Reaction<EventOf<'MatchesChanged'>> = {
  name: 'suggestTheProposals',
  carryOut: (work, { needIds }) => suggestProposals(work, needIds),
}

/** A decision about a match changes which needs share a group. */
export const suggestAfterDecision: Reaction<EventOf<'MatchDecided'>> = {
  name: 'suggestAfterDecision',
  carryOut: (work, { needId, otherNeedId }) => suggestProposals(work, [needId, otherNeedId]),
}

/** Tells whoever watches a need that its matches have changed. */
export const tellTheWatchers: Reaction<EventOf<'MatchesChanged'>> = {
  name: 'tellTheWatchers',
  carryOut: async (_work, { needIds }, { live }) => {
    await live.publish(
      needIds.map((id) => `matches.${id}`),
      {},
    )
  },
}
