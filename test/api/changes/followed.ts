import {
  followedContracts,
  followedMatches,
  followedNeeds,
  followedProposals,
} from '../../../server/changes/change-access.ts'
import { readChanges } from '../../../server/changes/read-changes.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { actorById } from '../../../server/organisations/find-actor.ts'
import type { Marketplace } from '../../support/marketplace.ts'

type Db = Marketplace['db']

/** Everything of the kinds that can be followed that an actor may see now, by the rules of the rooms. */
export async function freshRead(db: Db, actor: Actor): Promise<string[]> {
  const select = { id: true } as const
  const found = await Promise.all([
    db.need.findMany({ where: followedNeeds(actor), select }),
    db.match.findMany({ where: followedMatches(actor), select }),
    db.proposal.findMany({ where: followedProposals(actor), select }),
    db.contract.findMany({ where: followedContracts(actor), select }),
  ])
  return found
    .flat()
    .map(({ id }) => id)
    .sort()
}

/** A reader who keeps what the feed told, and goes on from its cursor. */
export function follower(db: Db, actor: Actor, cursor?: string) {
  const held = new Map<string, 'CHANGED' | 'DELETED'>()
  const everTold = new Set<string>()
  return {
    everTold,
    held: () =>
      [...held]
        .filter(([, action]) => action === 'CHANGED')
        .map(([id]) => id)
        .sort(),
    actions: held,
    /** Reads on, some at a time; at most so many pages. */
    poll: async (first = 7, pages = Number.POSITIVE_INFINITY) => {
      for (let n = 0; n < pages; n++) {
        const page = await readChanges(db, actor, { after: cursor, first })
        for (const { id, action } of page.changes) {
          held.set(id, action)
          everTold.add(id)
        }
        cursor = page.cursor
        if (!page.hasMore) return page.isPending
      }
      return true
    },
    /** Reads until nothing waits for an older transaction; other test files share the server. */
    catchUp: async function catchUp(this: { poll(first?: number): Promise<boolean> }) {
      while (await this.poll(50)) await new Promise((again) => setTimeout(again, 20))
    },
  }
}

export const again = async (db: Db, { personId, scopes }: Actor): Promise<Actor> => {
  const actor = await actorById(db, personId ?? '', [...scopes])
  if (!actor) throw new Error('the person is gone')
  return actor
}
