import type { EngineNeed, MatchEdge } from '../matching/engine/types.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type Groupable, readGroupable, takesPart } from './groupable-need.ts'
import { groupKeyOf } from './proposal.ts'

/** The ids of the needs that are suggested together. */
export type Group = readonly string[]

/** What was worked out just before, and is being stored while the next is read: it counts as if it were there. */
export interface InHand {
  /** Needs that were grouped. */
  readonly grouped: ReadonlySet<string>
  /** Keys of suggestions that no longer form. */
  readonly gone: ReadonlySet<string>
  readonly formed: readonly Group[]
}

const nothingInHand: InHand = { grouped: new Set(), gone: new Set(), formed: [] }

export interface Neighbourhood {
  /** The needs to group, without their texts. */
  readonly needs: readonly EngineNeed[]
  /** Every match among them. */
  readonly edges: readonly MatchEdge[]
  /** Every suggestion that holds one of them, whole. */
  readonly standing: readonly Group[]
  /** The needs that are due to be grouped, and have their every match and partner here. */
  readonly due: readonly Groupable[]
}

/** Pairs weaker than this are in no group; the group former's own threshold is higher or equal. */
const WEAKEST = 0.5

/**
 * What must be known to group needs that are due: the first of them and what is due around it, as far as matches lead,
 * then the next ones, `room` at most; all their partners, and the suggestions these are in. After one edit
 * that is a need and its partners; in a large import it is a whole part of the market, grouped with one look.
 */
export async function neighbourhoodOf(
  work: Work,
  dueIds: readonly string[],
  room: number,
  inHand = nothingInHand,
): Promise<Neighbourhood> {
  const region = new Region(work, room, inHand)
  const waiting = [...dueIds]
  // Ever more at once: many that have few partners are read together, one that leads to a thousand stays alone.
  for (let some = 1; waiting.length > 0 && region.room > 0; some *= 2)
    await region.growFrom(waiting.splice(0, Math.min(some, region.room)))
  return region.whole()
}

/** A part of the market that is being read. */
class Region {
  readonly due: Groupable[] = []
  readonly #work: Work
  readonly #mostDue: number
  readonly #inHand: InHand
  readonly #known = new Map<string, Groupable>()
  readonly #edges = new Map<string, MatchEdge>()

  constructor(work: Work, mostDue: number, inHand: InHand) {
    this.#work = work
    this.#mostDue = mostDue
    this.#inHand = inHand
  }

  /** As many more needs may be due here. */
  get room(): number {
    return Math.max(0, this.#mostDue - this.due.length)
  }

  /** Takes in needs that are due, what is due among their partners, and so on while there is room. */
  async growFrom(ids: readonly string[]): Promise<void> {
    const taken = new Set(this.due)
    const known = ids.flatMap((id) => this.#known.get(id) ?? []).filter((row) => !taken.has(row))
    for (let next = [...known, ...(await this.#read(ids))]; next.length > 0; ) {
      this.due.push(...next)
      const reached = await this.#read(this.#keep(await matchesAt(this.#work, next)))
      next = reached.filter((row) => this.#isDue(row) && takesPart(row)).slice(0, this.room)
    }
  }

  /** Adds the suggestions it touches, whole, and the matches among the needs at its edge. */
  async whole(): Promise<Neighbourhood> {
    const standing = this.#withInHand(await suggestionsAmong(this.#work, [...this.#known.keys()]))
    await this.#read(standing.flat())
    const due = new Set(this.due)
    const atTheEdge = [...this.#known.values()].filter((row) => !due.has(row))
    this.#keep(await matchesAmong(this.#work, atTheEdge))
    const needs = [...this.#known.values()].filter(takesPart).map(({ need }) => need)
    return { needs, edges: [...this.#edges.values()], standing, due: this.due }
  }

  #isDue({ id, isDue }: Groupable): boolean {
    return isDue && !this.#inHand.grouped.has(id)
  }

  /** Suggestions as they stand once what is in hand is stored, whether some of it is by now or not. */
  #withInHand(stored: readonly Group[]): Group[] {
    const { gone, formed } = this.#inHand
    const keys = new Set(stored.map(groupKeyOf))
    const coming = formed.filter((group) => !keys.has(groupKeyOf(group)) && group.some((id) => this.#known.has(id)))
    return [...stored.filter((group) => !gone.has(groupKeyOf(group))), ...coming]
  }

  /** Reads those of some needs that were not read before. */
  async #read(ids: readonly string[]): Promise<Groupable[]> {
    const rows = await readGroupable(
      this.#work.tx,
      [...new Set(ids)].filter((id) => !this.#known.has(id)),
    )
    for (const row of rows) this.#known.set(row.id, row)
    return rows
  }

  /** Keeps matches, and answers with their needs. */
  #keep(edges: readonly MatchEdge[]): string[] {
    for (const edge of edges) this.#edges.set(`${edge.a} ${edge.b}`, edge)
    return edges.flatMap(({ a, b }) => [a, b])
  }
}

type Triple = [a: string, b: string, probability: number]

const edgesOf = (rows: readonly { edges: Triple[] | null }[]): MatchEdge[] =>
  (rows[0]?.edges ?? []).map(([a, b, probability]) => ({ a, b, probability }))

/**
 * Every current match of some needs that neither side dismissed, as one value of JSON: Prisma takes far longer over rows.
 * Decisions have an index of their own (`decided_at is not null`), which is small; sides are twice as many as matches.
 * `offset 0` has PostgreSQL look each need up: it read the whole table instead while an import made it grow.
 */
async function matchesAt({ tx }: Work, needs: readonly Groupable[]): Promise<MatchEdge[]> {
  const ids = needs.map(({ id }) => id)
  return edgesOf(
    await tx.$queryRaw<{ edges: Triple[] | null }[]>`
      select json_agg(json_build_array(need_a_id, need_b_id, probability)) as edges
      from (
        select matched.* from unnest(${ids}::uuid[]) as named(id)
        cross join lateral (select * from match where need_a_id = named.id offset 0) as matched
        union all
        select matched.* from unnest(${ids}::uuid[]) as named(id)
        cross join lateral (select * from match where need_b_id = named.id offset 0) as matched
        where need_a_id not in (select unnest(${ids}::uuid[]))
      ) as found
      where status = 'CURRENT' and probability >= ${WEAKEST}
        and not exists (
          select from match_side where match_id = found.id and decision = 'DISMISSED' and decided_at is not null
        )`,
  )
}

/**
 * Every such match both needs of which are among some. `is true` has PostgreSQL look the second one up in a hash; without
 * it, it compared every pair with every id (fourteen times as long).
 */
async function matchesAmong({ tx }: Work, needs: readonly Groupable[]): Promise<MatchEdge[]> {
  if (needs.length < 2) return []
  const ids = needs.map(({ id }) => id)
  return edgesOf(
    await tx.$queryRaw<{ edges: Triple[] | null }[]>`
      select json_agg(json_build_array(need_a_id, need_b_id, probability)) as edges
      from unnest(${ids}::uuid[]) as named(id)
      cross join lateral (select * from match where need_a_id = named.id offset 0) as found
      where (need_b_id in (select unnest(${ids}::uuid[]))) is true
        and status = 'CURRENT' and probability >= ${WEAKEST}
        and not exists (
          select from match_side where match_id = found.id and decision = 'DISMISSED' and decided_at is not null
        )`,
  )
}

async function suggestionsAmong({ tx }: Work, needIds: readonly string[]): Promise<Group[]> {
  // Joined rather than `= any`: before the table was analysed PostgreSQL compared every row with every id (17 times as long).
  const found = await tx.$queryRaw<{ needIds: string[] }[]>`
    with touched as materialized (
      select distinct proposal_id from unnest(${needIds}::uuid[]) as named(id) join proposal_need on need_id = named.id
    )
    select array(select need_id::text from proposal_need where proposal_id = proposal.id order by 1) as "needIds"
    from touched join proposal on id = proposal_id
    where status in ('SUGGESTED', 'HELD')
    order by id`
  return found.map(({ needIds: group }) => group)
}
