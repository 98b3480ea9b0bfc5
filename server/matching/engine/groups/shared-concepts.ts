import { conceptsOf } from '../thesaurus/concepts-of.ts'
import type { Concept, EngineNeed } from '../types.ts'

/** A council-IT concept that most members of a group mention, and how many do. */
export interface SharedConcept {
  readonly concept: Concept
  readonly needs: number
  readonly titles: number
}

/** Concepts most members mention, those in most titles first; general ones are left out. */
export function sharedConcepts(needs: readonly EngineNeed[]): SharedConcept[] {
  const counts = new Map<Concept, { titles: number; needs: number }>()
  for (const need of needs) {
    const inTitle = new Set(conceptsOf(need.title))
    for (const concept of new Set([...inTitle, ...conceptsOf(need.description)])) {
      const count = counts.get(concept) ?? { titles: 0, needs: 0 }
      counts.set(concept, { titles: count.titles + (inTitle.has(concept) ? 1 : 0), needs: count.needs + 1 })
    }
  }
  const most = [...counts].filter(([concept, count]) => !concept.general && count.needs > needs.length / 2)
  return most
    .map(([concept, count]) => ({ concept, ...count }))
    .sort((a, b) => b.titles - a.titles || b.needs - a.needs || (a.concept.slug < b.concept.slug ? -1 : 1))
}
