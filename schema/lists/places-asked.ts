import type { Nation } from '../../server/generated/prisma/enums.ts'
import { placesOf } from '../../server/organisations/places.ts'
import type { Database } from '../../server/platform/database.ts'
import { onlyId } from '../identity.ts'

interface Asked {
  readonly authorityId?: { readonly id: string } | null | undefined
  readonly region?: readonly string[] | null | undefined
  readonly nation?: readonly Nation[] | null | undefined
  readonly category?: string | null | undefined
}

/** The authorities and categories that a client named, as the lists look for them. */
export async function placesAsked({ authorityId, region, nation, category }: Asked, db: Database) {
  const named = authorityId ? [onlyId(authorityId.id).id] : undefined
  if (!region && !nation && !category) return { authorityIds: named, categorySlugs: undefined }
  const places = await placesOf(db)
  const there =
    region || nation ? places.authoritiesIn({ regions: region ?? null, nations: nation ?? null }) : undefined
  return {
    authorityIds: named && there ? named.filter((id) => there.includes(id)) : (named ?? there),
    categorySlugs: category ? places.categoriesUnder(category) : undefined,
  }
}
