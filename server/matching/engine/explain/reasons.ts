import { idIn, type Vector, weightIn } from '../index/vector.ts'
import { sharedCpvPrefix } from '../score/cpv-kinship.ts'
import type { FeatureName } from '../score/features.ts'
import { sharedIncumbent } from '../score/incumbent.ts'
import type { Side } from '../score/side.ts'
import { conceptIds } from '../store/concept-ids.ts'
import { concepts } from '../thesaurus/concepts.ts'
import type { Reason } from '../types.ts'
import { listed } from './listed.ts'

const mostLabels = 3

export type Contributions = Readonly<Record<FeatureName, number>>

/** Two needs, and what of both can be named. */
export interface Shared {
  readonly a: Side
  readonly b: Side
  /** Labels of the concepts both mention, and terms both use, the most telling first. */
  readonly concepts: readonly string[]
  readonly terms: readonly string[]
}

/**
 * Why two needs belong together, the weightiest first: what each feature adds to the log-odds, gathered into sentences.
 * Empty when nothing can be said: such a match is not shown.
 */
export function reasonsFor({ a, b, concepts, terms }: Shared, c: Contributions): Reason[] {
  const [subject, wording] = [c.concepts + c.affinity, c.words + c.breadth]
  // What their words are used with is told with the subject or with the wording, whichever says more.
  const isSubject = concepts.length > 0 && (terms.length === 0 || subject >= wording)
  const reasons = [
    conceptReason(concepts, subject + (isSubject ? c.usage : 0)),
    termReason(terms, wording + (isSubject ? 0 : c.usage)),
    incumbentReason(a, b, c.incumbent),
  ].filter((reason) => reason !== null)
  if (reasons.length === 0) return []
  const isTold = (feature: string) => reasons.some((reason) => reason.feature === feature)
  const minor = [
    cpvReason(a, b, c.cpv),
    isTold('concepts') ? null : affinityReason(a, b, c.affinity),
    isTold('concepts') || isTold('words') ? null : usageReason(c.usage),
  ].filter((reason) => reason !== null)
  return [...reasons, ...minor].sort((x, y) => y.contribution - x.contribution)
}

/** Labels of the concepts both needs mention, the most telling first; general ones are left out. */
export function sharedConceptLabels(a: Side, b: Side): string[] {
  const shared: { label: string; weight: number }[] = []
  forEachShared(a.vector, b.vector, (id, weight) => {
    const concept = concepts[id]
    if (concept && !concept.general) shared.push({ label: concept.label, weight })
  })
  return shared.sort((x, y) => y.weight - x.weight).map(({ label }) => label)
}

/** The concepts two vectors share, with the product of their weights: concepts come first in both. */
function forEachShared(a: Vector, b: Vector, tell: (concept: number, weight: number) => void): void {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number
    const right = b[j] as number
    if (idIn(left) >= conceptIds || idIn(right) >= conceptIds) return
    if (idIn(left) === idIn(right)) tell(idIn(left), weightIn(left) * weightIn(right))
    if (idIn(left) <= idIn(right)) i++
    if (idIn(right) <= idIn(left)) j++
  }
}

function conceptReason(labels: readonly string[], contribution: number): Reason | null {
  if (contribution <= 0 || labels.length === 0) return null
  return { feature: 'concepts', contribution, text: `Both are about ${listed(labels.slice(0, mostLabels))}` }
}

function termReason(terms: readonly string[], contribution: number): Reason | null {
  if (contribution <= 0 || terms.length === 0) return null
  return { feature: 'words', contribution, text: `Both describe ${listed(terms)}` }
}

function incumbentReason(a: Side, b: Side, contribution: number): Reason | null {
  const shared = sharedIncumbent(a.incumbent, b.incumbent)
  if (shared === null) return null
  const text =
    shared === 'system' ? `Both replace ${a.facts.incumbentSystem}` : `Both are with ${a.facts.incumbentSupplier} now`
  return { feature: 'incumbent', contribution, text }
}

function cpvReason(a: Side, b: Side, contribution: number): Reason | null {
  if (contribution <= 0) return null
  const prefix = sharedCpvPrefix(a.cpv, b.cpv)
  // Divisions (two digits) hold all IT: sharing one is no reason.
  if (prefix.length < 3) return null
  return { feature: 'cpv', contribution, text: `Both have CPV codes that begin ${prefix}` }
}

function affinityReason(a: Side, b: Side, contribution: number): Reason | null {
  const label = concepts[a.main[0] ?? b.main[0] ?? -1]?.label
  if (contribution <= 0 || !label) return null
  return { feature: 'affinity', contribution, text: `Both use words that are usual in needs for ${label}` }
}

/** For two needs that say the same in other words. */
function usageReason(contribution: number): Reason | null {
  if (contribution <= 0) return null
  return { feature: 'usage', contribution, text: 'The words of both are usual in the same needs' }
}
