import type { Concept } from '../types.ts'

/** A concept as a coordinator writes it: lists are separated by semicolons, over as many lines as they need. */
export interface ConceptEntry {
  readonly slug: string
  readonly label: string
  readonly category: string
  readonly broader?: string
  readonly phrases?: string
  readonly acronyms?: string
  readonly products?: string
  readonly general?: true
}

/** Turns the written entries of one service area into concepts. */
export function conceptsFrom(entries: readonly ConceptEntry[]): readonly Concept[] {
  return entries.map(({ phrases, acronyms, products, ...entry }) => ({
    ...entry,
    phrases: listed(phrases),
    acronyms: listed(acronyms),
    products: listed(products),
  }))
}

function listed(text = ''): string[] {
  return text
    .split(';')
    .map((item) => item.trim().replace(/\s+/g, ' '))
    .filter((item) => item !== '')
}
