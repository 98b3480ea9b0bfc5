/**
 * The council-IT taxonomy: what councils buy, in their own words, on two levels. Officers pick from it, needs are
 * grouped by it for suppliers, and the matching engine's thesaurus points into it. Slugs never change meaning.
 */

export interface Category {
  readonly slug: string
  readonly parent: string | null
  readonly name: string
  /** One line in plain English. */
  readonly description: string
  /** The codes notices for this usually carry: a hint, since most council notices carry none or a useless one. */
  readonly cpvCodes: readonly string[]
}

/** A category of the top level with what lies under it. */
export interface Branch<C extends Category = Category> {
  readonly category: C
  readonly leaves: readonly C[]
}

/** The rows as a tree, in the order they were given. Throws when a category hangs on none, or is a third level. */
export function taxonomyTree<C extends Category>(rows: readonly C[]): Branch<C>[] {
  const branches = new Map(
    rows.filter((row) => row.parent === null).map((category) => [category.slug, { category, leaves: [] as C[] }]),
  )
  for (const row of rows) {
    if (row.parent === null) continue
    const branch = branches.get(row.parent)
    if (!branch) throw new Error(`The category ${row.slug} hangs on ${row.parent}, which is not of the top level`)
    branch.leaves.push(row)
  }
  return [...branches.values()]
}

/** The way down to a category, top level first: Housing › Repairs and voids. Empty when there is no such category. */
export function pathTo<C extends Category>(rows: readonly C[], slug: string): C[] {
  const category = rows.find((row) => row.slug === slug)
  if (!category) return []
  return category.parent === null ? [category] : [...pathTo(rows, category.parent), category]
}
