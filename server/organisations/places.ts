import type { Nation } from '../generated/prisma/enums.ts'
import type { Database } from '../platform/database.ts'

/** Where the councils are and how the taxonomy branches: a few hundred rows that change with a new version only. */
export interface Places {
  /** The authorities in some regions or nations. */
  authoritiesIn(where: { regions?: readonly string[] | null; nations?: readonly Nation[] | null }): string[]
  /** A category and its children, by slug; none when there is no such category. */
  categoriesUnder(slug: string): string[]
}

const FRESH_MS = 60_000

interface Kept {
  readonly until: number
  readonly places: Promise<Places>
}

const kept = new WeakMap<object, Kept>()

/**
 * The places and categories of an installation, read at most once a minute. A list that is filtered by region looks for
 * the authorities by id: with none of them it is empty at once, where a join would read all needs to find that out.
 */
export function placesOf(db: Database, now = Date.now()): Promise<Places> {
  const before = kept.get(db)
  if (before && before.until > now) return before.places
  const places = readPlaces(db)
  kept.set(db, { until: now + FRESH_MS, places })
  places.catch(() => kept.delete(db))
  return places
}

async function readPlaces(db: Database): Promise<Places> {
  const [authorities, categories] = await Promise.all([
    db.authority.findMany({ select: { id: true, region: true, nation: true } }),
    db.category.findMany({ select: { slug: true, parentSlug: true } }),
  ])
  return {
    authoritiesIn: ({ regions, nations }) =>
      authorities
        .filter(({ region, nation }) => (regions?.includes(region) ?? true) && (nations?.includes(nation) ?? true))
        .map(({ id }) => id),
    categoriesUnder: (slug) =>
      categories.filter((category) => category.slug === slug || category.parentSlug === slug).map(({ slug }) => slug),
  }
}
