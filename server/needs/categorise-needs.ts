import type { Work } from '../platform/unit-of-work.ts'

/** A need, and the category its own words speak of; null where they speak of none. */
export interface Categorised {
  readonly needId: string
  readonly categorySlug: string | null
}

/** Puts needs in the categories read from their own words, unless an officer chose one. Changes nothing else of them. */
export async function categoriseNeeds(work: Work, read: readonly Categorised[]): Promise<void> {
  const needIds = read.map(({ needId }) => needId)
  const slugs = read.map(({ categorySlug }) => categorySlug)
  await work.tx.$executeRaw`
    update need set
      category_slug = read.slug,
      category_chosen_by = (case when read.slug is null then 'NOBODY' else 'ENGINE' end)::category_chooser
    from unnest(${needIds}::uuid[], ${slugs}::text[]) as read(need_id, slug)
    where need.id = read.need_id and need.category_chosen_by <> 'OFFICER'
      and need.category_slug is distinct from read.slug`
}
