import { listed } from '../explain/listed.ts'
import { inWords } from '../feasibility/days.ts'
import { incumbentOf, sharedIncumbent } from '../score/incumbent.ts'
import { terms } from '../text/terms.ts'
import { words } from '../text/words.ts'
import { conceptsOf } from '../thesaurus/concepts-of.ts'
import type { Concept, DayWindow, EngineNeed, SuggestedGroup } from '../types.ts'
import { benefitOf } from './benefit.ts'
import { commonWindow, type PairTable, probabilityIn } from './pair-table.ts'

// Beyond this the smallest member is a guest at the largest one's table.
const unequalValue = 10

/** Puts a group into words: what all are about, what they share, when they could start, and what is unsure. */
export function describedGroup(table: PairTable, group: readonly number[]): SuggestedGroup {
  const needs = group.map((need) => table.needs[need] as EngineNeed)
  const window = commonWindow(table, group)
  const concept = commonConcepts(needs)[0]
  return {
    needIds: needs.map((need) => need.id),
    probability: weakestPair(table, group),
    benefit: Math.round(benefitOf(table, group)),
    window,
    title: concept ? capitalised(concept.label) : titleFromWords(needs),
    categorySlug: concept?.category ?? null,
    reasons: [aboutReason(needs), incumbentReason(needs), windowReason(window)].filter((reason) => reason !== null),
    against: [silentReason(table, group), valueReason(needs)].filter((reason) => reason !== null),
  }
}

function weakestPair(table: PairTable, group: readonly number[]): number {
  let weakest = 1
  for (const a of group) for (const b of group) if (a < b) weakest = Math.min(weakest, probabilityIn(table, a, b))
  return weakest
}

/** Concepts most members mention, in the title before the description; general ones only when there are no others. */
function commonConcepts(needs: readonly EngineNeed[]): Concept[] {
  const counts = new Map<Concept, number>()
  for (const need of needs) {
    const inTitle = conceptsOf(need.title)
    for (const concept of inTitle) counts.set(concept, (counts.get(concept) ?? 0) + 3)
    for (const concept of conceptsOf(need.description)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  }
  const most = [...counts].filter(([concept, count]) => !concept.general && count > needs.length / 2)
  return most.sort((x, y) => y[1] - x[1] || (x[0].slug < y[0].slug ? -1 : 1)).map(([concept]) => concept)
}

function titleFromWords(needs: readonly EngineNeed[]): string {
  const counts = new Map<string, number>()
  for (const need of needs)
    for (const term of new Set(terms(words(need.title)))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  const best = shared.slice(0, 3).map(([term]) => term)
  return best.length > 0 ? capitalised(best.join(' ')) : `${needs.length} similar needs`
}

function aboutReason(needs: readonly EngineNeed[]): string | null {
  const all = commonConcepts(needs).filter((concept) =>
    needs.every((need) => conceptsOf(`${need.title}. ${need.description}`).includes(concept)),
  )
  const labels = all.slice(0, 3).map((concept) => concept.label)
  return labels.length > 0 ? `${everyone(needs)} are about ${listed(labels)}` : null
}

function incumbentReason(needs: readonly EngineNeed[]): string | null {
  const first = needs[0] as EngineNeed
  const same = needs.every(
    (need) => need === first || sharedIncumbent(incumbentOf(first), incumbentOf(need)) === 'system',
  )
  return same ? `${everyone(needs)} replace ${first.incumbentSystem}` : null
}

function windowReason(window: DayWindow | null): string | null {
  if (window === null) return null
  const { earliest, latest } = window
  if (earliest && latest) return `They could start together between ${inWords(earliest)} and ${inWords(latest)}`
  return earliest
    ? `They could start together from ${inWords(earliest)}`
    : `They could start together by ${inWords(latest as string)}`
}

function silentReason(table: PairTable, group: readonly number[]): string | null {
  const silent = group.filter((need) => !table.windows[need]).map((need) => table.needs[need]?.authorityLabel as string)
  if (silent.length === 0) return null
  if (silent.length === group.length) return `${group.length === 2 ? 'Neither' : 'None'} has stated when it could start`
  const names = [...new Set(silent)]
  return `${listed(names)} ${names.length === 1 ? 'has not stated when it' : 'have not stated when they'} could start`
}

function valueReason(needs: readonly EngineNeed[]): string | null {
  const values = needs.map((need) => need.valuePence).filter((value) => value !== null && value > 0) as number[]
  if (values.length < needs.length) {
    const missing = needs.length - values.length
    return `${missing} of ${needs.length} needs ${missing === 1 ? 'states' : 'state'} no value`
  }
  return Math.max(...values) >= unequalValue * Math.min(...values) ? 'The values differ more than tenfold' : null
}

function everyone(needs: readonly EngineNeed[]): string {
  return needs.length === 2 ? 'Both' : `All ${needs.length}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
