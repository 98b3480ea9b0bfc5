/** One of several things councils buy under the same heading: look-alikes for each other, not partners. */
export interface Variant {
  readonly slug: string
  /** Ways to call it in a title, the most usual first. */
  readonly names: readonly string[]
  /** What it does or holds; each with its synonyms, the most usual first. */
  readonly terms: readonly (readonly string[])[]
}

/** A heading of council IT: its products and codes are shared by all its variants. */
export interface Topic {
  readonly slug: string
  readonly cpvCodes: readonly string[]
  /** A usual whole-life value in thousands of pounds. */
  readonly usualValueThousands: number
  readonly systems: readonly string[]
  readonly variants: readonly Variant[]
}

/** By variant: its names, then its terms; `;` separates entries, `|` the synonyms of one term. */
type VariantTexts = Readonly<Record<string, readonly [names: string, terms: string]>>

/** Makes a topic from its short notation. Codes are written without their check digit. */
export function topic(slug: string, cpv: string, value: number, systems: string, variants: VariantTexts): Topic {
  return {
    slug,
    cpvCodes: cpv.split(' '),
    usualValueThousands: value,
    systems: entries(systems),
    variants: Object.entries(variants).map(([variant, [names, terms]]) => ({
      slug: variant,
      names: entries(names),
      terms: entries(terms).map((term) => term.split('|').map((synonym) => synonym.trim())),
    })),
  }
}

function entries(list: string): string[] {
  return list.split(';').map((entry) => entry.trim())
}
