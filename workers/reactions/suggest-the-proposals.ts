import { noteWhatIsDue } from '../../server/changes/tell-later.ts'
import type { EventOf } from '../../server/events.ts'
import { suggestProposals, suggestSomeDue } from '../../server/proposals/suggest-proposals.ts'
import type { Reaction } from '../reaction.ts'

/** Works out which groups the needs around a changed match form, and suggests them. */
export const suggestTheProposals: Reaction<EventOf<'MatchesChanged'>> = {
  name: 'suggestTheProposals',
  carryOut: (work, { needIds }) => suggestProposals(work, needIds),
}

/**
 * The same for the many needs of an import: whatever is due by then, ten thousand at once, because groups are found
 * best when all their needs have been matched. Everybody who watches a need is told, some dozen times in all: the needs
 * are too many to name.
 */
export const suggestForTheBacklog: Reaction<EventOf<'BacklogMatched'>> = {
  name: 'suggestForTheBacklog',
  canWait: true,
  carryOut: async (work, _event, { live }) => {
    const grouped = await suggestSomeDue(work)
    // once all are grouped, the feed is told of what was matched
    const isMore = grouped > 0 || (await noteWhatIsDue(work))
    if (isMore) work.record({ type: 'BacklogMatched' })
    if (grouped > 0) await live.publish('matches.*', {})
  },
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
