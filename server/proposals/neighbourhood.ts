import { type MatchableRow, matchableSelection } from '../matching/matchable-need.ts'
import { OPEN_STATUSES } from '../needs/need.ts'
import type { Work } from '../platform/unit-of-work.ts'

export interface Edge {
  readonly a: string
  readonly b: string
  readonly probability: number
}

export interface Neighbourhood {
  readonly needs: readonly MatchableRow[]
  readonly edges: readonly Edge[]
  /** The needs all of whose matches were followed; the others stand at the edge of what was looked at. */
  readonly complete: ReadonlySet<string>
}

/** Beyond this many needs a neighbourhood is cut off, the fewest steps away first, so that one suggestion stays quick to work out. */
const MOST_NEEDS = 400

/** Pairs weaker than this do not draw needs into a neighbourhood; the group former's own threshold is higher or equal. */
const WEAKEST = 0.5

/**
 * The needs that could share a group with one need, and the matches among them: everything reached over current
 * matches that neither side dismissed. A group never reaches outside it.
 */
export async function neighbourhoodOf(work: Work, needId: string): Promise<Neighbourhood> {
  const reached = new Set([needId])
  const edges = new Map<string, Edge>()
  const complete = new Set<string>()
  let frontier = [needId]
  while (frontier.length > 0 && reached.size < MOST_NEEDS) {
    const found = await matchesAt(work, frontier)
    const next: string[] = []
    let isCut = false
    for (const edge of found) {
      edges.set(`${edge.a} ${edge.b}`, edge)
      for (const id of [edge.a, edge.b]) {
        if (reached.has(id)) continue
        if (reached.size >= MOST_NEEDS) isCut = true
        else {
          reached.add(id)
          next.push(id)
        }
      }
    }
    if (!isCut) for (const id of frontier) complete.add(id)
    frontier = next
  }
  const needs = await work.tx.need.findMany({
    where: { id: { in: [...reached] }, status: { in: [...OPEN_STATUSES] } },
    select: { ...matchableSelection, matchedAt: true },
    orderBy: { id: 'asc' },
  })
  const open = new Set(needs.map(({ id }) => id))
  return { needs, edges: [...edges.values()].filter(({ a, b }) => open.has(a) && open.has(b)), complete }
}

async function matchesAt(work: Work, needIds: string[]): Promise<Edge[]> {
  const matches = await work.tx.match.findMany({
    where: {
      status: 'CURRENT',
      // A need shared with its own authority only must change no suggestion that others see.
      needA: { sharing: { not: 'DRAFT' } },
      needB: { sharing: { not: 'DRAFT' } },
      probability: { gte: WEAKEST },
      OR: [{ needAId: { in: needIds } }, { needBId: { in: needIds } }],
      sides: { none: { decision: 'DISMISSED' } },
    },
    select: { needAId: true, needBId: true, probability: true },
    orderBy: [{ probability: 'desc' }, { id: 'asc' }],
  })
  return matches.map(({ needAId, needBId, probability }) => ({ a: needAId, b: needBId, probability }))
}
