import type { DomainEvent } from '../../server/events.ts'
import { conceptsOf } from '../../server/matching/engine/thesaurus/concepts-of.ts'
import { matchNeed } from '../../server/matching/match-need.ts'
import { categoriseNeed } from '../../server/needs/categorise-need.ts'
import type { Reaction } from '../reaction.ts'

type AboutANeed = Extract<
  DomainEvent,
  { type: 'NeedPosted' | 'NeedEdited' | 'NeedShared' | 'NeedWithdrawn' | 'NeedLapsed' | 'MatchingDue' }
>

/** Finds, updates or lets go the matches of a need that was posted, edited, withdrawn, has lapsed or is due for a new engine. */
export const matchTheNeed: Reaction<AboutANeed> = {
  name: 'matchTheNeed',
  carryOut: async (work, { needId }, { matching }) => {
    await matchNeed(work, needId, await matching())
  },
}

/** Puts a need in the category its words speak of, unless an officer chose one. */
export const categoriseTheNeed: Reaction<AboutANeed> = {
  name: 'categoriseTheNeed',
  carryOut: async (work, { needId }) => {
    const need = await work.tx.need.findUnique({ where: { id: needId }, select: { title: true, description: true } })
    if (!need) return
    const [telling] = conceptsOf(`${need.title}\n${need.description}`)
    await categoriseNeed(work, needId, telling?.category ?? null)
  },
}
