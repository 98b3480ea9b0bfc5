import { tellLater } from '../../server/changes/tell-later.ts'
import type { DomainEvent, EventOf } from '../../server/events.ts'
import { conceptsOf } from '../../server/matching/engine/thesaurus/concepts-of.ts'
import { matchImported } from '../../server/matching/match-afresh.ts'
import { matchNeeds } from '../../server/matching/match-needs.ts'
import { type Categorised, categoriseNeeds } from '../../server/needs/categorise-needs.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import type { Reaction } from '../reaction.ts'

type AboutANeed = Extract<
  DomainEvent,
  { type: 'NeedPosted' | 'NeedEdited' | 'NeedShared' | 'NeedWithdrawn' | 'NeedLapsed' | 'NeedMet' | 'NeedReopened' }
>

/** Finds, updates or lets go the matches of a need that was posted, edited, withdrawn or has lapsed. */
export const matchTheNeed: Reaction<AboutANeed> = {
  name: 'matchTheNeed',
  carryOut: async (work, { needId }, { matching }) => {
    const needIds = await matchNeeds(work, [needId], await matching())
    if (needIds.length > 0) work.record({ type: 'MatchesChanged', needIds })
  },
}

/** Puts a need in the category its words speak of, unless an officer chose one. */
export const categoriseTheNeed: Reaction<AboutANeed> = {
  name: 'categoriseTheNeed',
  carryOut: async (work, { needId }) => categoriseNeeds(work, await categoriesOf(work, [needId])),
}

/** Calls up what an import brought in, to be matched together: what needs say in common is known only when all are there. */
export const callUpTheImported: Reaction<EventOf<'ImportFinished'>> = {
  name: 'callUpTheImported',
  carryOut: async (work) => void (await matchImported(work)),
}

/** Puts needs that were called up in their categories, and matches them; what officers do now goes first. */
export const matchTheCalledUp: Reaction<EventOf<'MatchingDue'>> = {
  name: 'matchTheCalledUp',
  canWait: true,
  carryOut: async (work, { needIds }, { matching }) => {
    await tellLater(work)
    const changed = await matchNeeds(work, needIds, await matching(), await categoriesOf(work, needIds))
    if (changed.length > 0) work.record({ type: 'BacklogMatched' })
  },
}

/** The categories that the words of some needs speak of. */
async function categoriesOf(work: Work, needIds: readonly string[]): Promise<Categorised[]> {
  const needs = await work.tx.need.findMany({
    where: { id: { in: [...needIds] } },
    select: { id: true, title: true, description: true },
    orderBy: { id: 'asc' },
  })
  return needs.map(({ id, title, description }) => {
    const [telling] = conceptsOf(`${title}\n${description}`)
    return { needId: id, categorySlug: telling?.category ?? null }
  })
}
