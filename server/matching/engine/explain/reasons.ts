import { sharedCpvPrefix } from '../score/cpv-kinship.ts'
import type { FeatureName } from '../score/features.ts'
import { sharedIncumbent } from '../score/incumbent.ts'
import type { Side } from '../score/sides.ts'
import { concepts } from '../thesaurus/concepts.ts'
import type { Reason } from '../types.ts'
import { listed } from './listed.ts'
import type { SharedTerms } from './shared-terms.ts'

export type Contributions = Readonly<Record<FeatureName, number>>

/**
 * Why two needs belong together, the weightiest first: what each feature adds to the log-odds, gathered into sentences.
 * Empty when nothing can be said: such a match is not shown.
 */
export function reasonsFor(a: Side, b: Side, contributions: Contributions, sharedTerms: SharedTerms): Reason[] {
  const c = contributions
  const reasons = [
    conceptReason(a, b, c.concepts + c.affinity),
    termReason(sharedTerms(b), c.words + c.breadth),
    incumbentReason(a, b, c.incumbent),
  ].filter((reason) => reason !== null)
  if (reasons.length === 0) return []
  const minor = [
    cpvReason(a, b, c.cpv),
    reasons.some(({ feature }) => feature === 'concepts') ? null : affinityReason(a, b, c.affinity),
  ].filter((reason) => reason !== null)
  return [...reasons, ...minor].sort((x, y) => y.contribution - x.contribution)
}

/** Labels of the concepts both needs mention, the most telling first; general ones are left out. */
export function sharedConceptLabels(a: Side, b: Side): string[] {
  return [...a.concepts]
    .map(([concept, share]) => ({ concept: concepts[concept], weight: share * (b.concepts.get(concept) ?? 0) }))
    .filter(({ concept, weight }) => weight > 0 && concept?.general !== true)
    .sort((x, y) => y.weight - x.weight)
    .map(({ concept }) => concept?.label as string)
}

function conceptReason(a: Side, b: Side, contribution: number): Reason | null {
  const labels = sharedConceptLabels(a, b).slice(0, 3)
  if (contribution <= 0 || labels.length === 0) return null
  return { feature: 'concepts', contribution, text: `Both are about ${listed(labels)}` }
}

function termReason(terms: readonly string[], contribution: number): Reason | null {
  if (contribution <= 0 || terms.length === 0) return null
  return { feature: 'words', contribution, text: `Both describe ${listed(terms)}` }
}

function incumbentReason(a: Side, b: Side, contribution: number): Reason | null {
  const { need } = a.entry
  const shared = sharedIncumbent(a.incumbent, b.incumbent)
  if (shared === null) return null
  const text =
    shared === 'system' ? `Both replace ${need.incumbentSystem}` : `Both are with ${need.incumbentSupplier} now`
  return { feature: 'incumbent', contribution, text }
}

function cpvReason(a: Side, b: Side, contribution: number): Reason | null {
  const prefix = sharedCpvPrefix(a.cpv, b.cpv)
  // Divisions (two digits) hold all IT: sharing one is no reason.
  if (contribution <= 0 || prefix.length < 3) return null
  return { feature: 'cpv', contribution, text: `Both have CPV codes that begin ${prefix}` }
}

function affinityReason(a: Side, b: Side, contribution: number): Reason | null {
  const label = [...a.main, ...b.main].map((concept) => concepts[concept]?.label)[0]
  if (contribution <= 0 || !label) return null
  return { feature: 'affinity', contribution, text: `Both use words that are usual in needs for ${label}` }
}
