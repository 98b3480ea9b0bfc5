import { validate } from 'uuid'
import type { AuditedAct } from '../audited-acts.ts'
import type { DomainEvent } from '../events.ts'
import type { AuditEntry } from '../generated/prisma/client.ts'
import { type Actor, authoritiesOf } from '../organisations/actor.ts'

/** A fact or an act to be kept, with the event that holds it when there is one. */
export interface Happening {
  readonly what: DomainEvent | AuditedAct
  readonly eventId: string | null
}

/** What an entry is about: one kind of thing, and the ids of some. */
export interface Subject {
  readonly type: string
  readonly ids: readonly string[]
}

/**
 * What follows by itself, many times a day, about things of many authorities: the fact behind it is in the log already.
 */
const ROUTINE: ReadonlySet<string> = new Set<DomainEvent['type']>([
  'MatchingDue',
  'MatchesChanged',
  'BacklogMatched',
  'ProposalSuggested',
  'ProposalSuperseded',
  'ProposalChanged',
])

export const isAudited = ({ what }: Happening): boolean => !ROUTINE.has(what.type)

/** Every kind of thing that a fact or an act names, in its own order: `needId` and `needIds` name needs. */
export const subjectsOf = (what: DomainEvent | AuditedAct): Subject[] =>
  Object.entries(what).flatMap(([key, value]) => {
    const kind = /^(\w+?)Ids?$/.exec(key)?.[1]
    const ids = [value].flat().filter((id): id is string => validate(id))
    return kind && ids.length > 0 ? [{ type: kind.charAt(0).toUpperCase() + kind.slice(1), ids }] : []
  })

/** The authorities to which things belong now, by their ids; found before the entries are made. */
export type Owners = ReadonlyMap<string, readonly string[]>

/** What the log keeps of a happening beside who, when and where. */
type Said = Pick<
  AuditEntry,
  'action' | 'objectType' | 'objectIds' | 'eventId' | 'personId' | 'tokenId' | 'sessionId' | 'actingFor' | 'readers'
> & { readonly details: Record<string, string | number | boolean> }

/**
 * The entries of a happening: one, or where it is about things of several authorities one for each, so that none reads
 * the others' ids.
 */
export function entriesOf({ what, eventId }: Happening, actor: Actor, owners: Owners): Said[] {
  const subjects = subjectsOf(what)
  const [main] = subjects
  const named = 'authorityId' in what && typeof what.authorityId === 'string' ? [what.authorityId] : []
  // a match belongs to nobody, but the need that was decided for does: the first thing that has an owner tells
  const owned = subjects.find(({ ids }) => ids.some((id) => owners.has(id)))
  const ownedElsewhere = owned && owned !== main ? owned.ids.flatMap((id) => owners.get(id) ?? []) : []
  const ownersOf = (id: string) => owners.get(id) ?? ownedElsewhere
  const parts = Map.groupBy(main?.ids ?? [], (id) => [...new Set(ownersOf(id))].sort().join())
  const groups = parts.size > 0 ? [...parts] : [['', []] as [string, string[]]]
  return groups.map(([key, objectIds]) => {
    const belongsTo = key ? key.split(',') : []
    const actingFor = actedFor(actor, named, belongsTo)
    const isShared = belongsTo.length > 1 && actingFor.length > 0
    // what a member did to a proposal is for all members to see; what it tried or looked at is its own business
    const concerned = isShared && eventId === null ? [] : belongsTo
    return {
      action: what.type,
      objectType: main?.type ?? null,
      objectIds,
      details: furtherIds(what, main),
      eventId,
      personId: actor.personId,
      tokenId: actor.tokenId ?? null,
      sessionId: actor.sessionId ?? null,
      actingFor,
      readers: [...new Set([...concerned, ...named, ...actingFor])].sort(),
    }
  })
}

/** On whose behalf: of the actor's authorities the one that was named, else those it concerns, else all of them. */
function actedFor(actor: Actor, named: readonly string[], concerned: readonly string[]): string[] {
  const own = authoritiesOf(actor).sort()
  for (const some of [named, concerned]) {
    const meant = own.filter((id) => some.includes(id))
    if (meant.length > 0) return meant
  }
  return own
}

/** Single ids, kinds and numbers that a fact names beside what it is about; lists would name others' things. */
function furtherIds(what: DomainEvent | AuditedAct, main: Subject | undefined): Said['details'] {
  return Object.fromEntries(
    Object.entries(what).filter(
      ([key, value]) =>
        key !== 'type' && ['string', 'number', 'boolean'].includes(typeof value) && value !== main?.ids[0],
    ),
  )
}
