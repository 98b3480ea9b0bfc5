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

/** Concepts most members mention, those in most titles first; general ones are left out. */
function commonConcepts(needs: readonly EngineNeed[]): Concept[] {
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
    .sort(([x, a], [y, b]) => b.titles - a.titles || b.needs - a.needs || (x.slug < y.slug ? -1 : 1))
    .map(([concept]) => concept)
}

/** The words most titles share, in the order in which one of them has them. */
function titleFromWords(needs: readonly EngineNeed[]): string {
  const counts = new Map<string, number>()
  for (const need of needs)
    for (const term of new Set(terms(words(need.title)))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  const best = new Set(shared.slice(0, 3).map(([term]) => term))
  const inOrder = needs.map((need) => [...new Set(terms(words(need.title)))].filter((term) => best.has(term)))
  const fullest = inOrder.sort((x, y) => y.length - x.length)[0] ?? []
  return fullest.length > 0 ? capitalised(fullest.join(' ')) : `${needs.length} similar needs`
}

/** What all are about; where nothing is said of all, what most are about, and how many. */
function aboutReason(needs: readonly EngineNeed[]): string | null {
  const concepts = needs.map((need) => conceptsOf(`${need.title}. ${need.description}`))
  const common = commonConcepts(needs).map((concept) => ({
    label: concept.label,
    count: concepts.filter((mentioned) => mentioned.includes(concept)).length,
  }))
  const ofAll = common.filter(({ count }) => count === needs.length).slice(0, 3)
  if (ofAll.length > 0)
    return `${some(needs.length, needs.length)} are about ${listed(ofAll.map(({ label }) => label))}`
  const most = common.find(({ count }) => count > needs.length / 2)
  return most ? `${some(most.count, needs.length)} are about ${most.label}` : null
}

/** The system that at least two replace, named as the first of them names it. */
function incumbentReason(needs: readonly EngineNeed[]): string | null {
  const shared = needs.map((first) => ({
    system: first.incumbentSystem,
    count: needs.filter((need) => need === first || sharedIncumbent(incumbentOf(first), incumbentOf(need)) === 'system')
      .length,
  }))
  const best = shared.sort((a, b) => b.count - a.count)[0]
  return best?.system && best.count > 1 ? `${some(best.count, needs.length)} replace ${best.system}` : null
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

function some(count: number, of: number): string {
  if (count < of) return `${count} of ${of}`
  return of === 2 ? 'Both' : `All ${of}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
