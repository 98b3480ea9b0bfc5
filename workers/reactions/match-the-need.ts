import type { DomainEvent } from '../../server/events.ts'
import { conceptsOf } from '../../server/matching/engine/thesaurus/concepts-of.ts'
import { matchNeed } from '../../server/matching/match-need.ts'
import { categoriseNeed } from '../../server/needs/categorise-need.ts'
import type { Reaction } from '../reaction.ts'

type NeedChanged = Extract<DomainEvent, { type: 'NeedPosted' | 'NeedEdited' | 'NeedWithdrawn' | 'NeedLapsed' }>

/** Finds, updates or lets go the matches of a need that was posted, edited, withdrawn or has lapsed. */
export const matchTheNeed: Reaction<NeedChanged> = {
  name: 'matchTheNeed',
  carryOut: async (work, { needId }, { matching }) => {
    await matchNeed(work, needId, await matching())
  },
}

/** Puts a need in the category its words speak of, unless an officer chose one. */
export const categoriseTheNeed: Reaction<NeedChanged> = {
  name: 'categoriseTheNeed',
  carryOut: async (work, { needId }) => {
    const need = await work.tx.need.findUnique({ where: { id: needId }, select: { title: true, description: true } })
    if (!need) return
    const [telling] = conceptsOf(`${need.title}\n${need.description}`)
    await categoriseNeed(work, needId, telling?.category ?? null)
  },
}
