import { listed } from '../explain/listed.ts'
import { inWords } from '../feasibility/days.ts'
import { incumbentOf, sharedIncumbent } from '../score/incumbent.ts'
import type { DayWindow, EngineNeed, SuggestedGroup } from '../types.ts'
import { benefitOf } from './benefit.ts'
import { commonWindow, type PairTable, probabilityIn } from './pair-table.ts'
import { type SharedConcept, sharedConcepts } from './shared-concepts.ts'
import { sharedWords } from './shared-words.ts'

/** Beyond this the smallest member is a guest at the largest one's table. */
const unequalValue = 10
/** Two members less sure than this to belong together are named, when others hold the group together. */
const unsurePair = 0.6

/** Puts a group into words: what all are about, what they share, when they could start, and what is unsure. */
export function describedGroup(table: PairTable, group: readonly number[]): SuggestedGroup {
  const needs = group.map((need) => table.needs[need] as EngineNeed)
  const window = commonWindow(table, group)
  const concepts = sharedConcepts(needs)
  const system = mostReplaced(needs)
  const pair = weakestPair(table, group)
  const reasons = [aboutReason(concepts, needs.length), incumbentReason(system, needs.length), windowReason(window)]
  const against = [pairReason(table, group, pair), silentReason(table, group), valueReason(needs)]
  return {
    needIds: needs.map((need) => need.id),
    probability: pair.probability,
    benefit: Math.round(benefitOf(table, group)),
    window,
    title: titleOf(needs, concepts, system),
    categorySlug: concepts[0]?.concept.category ?? null,
    reasons: reasons.filter((reason) => reason !== null),
    against: against.filter((reason) => reason !== null),
  }
}

function titleOf(needs: readonly EngineNeed[], [chief]: readonly SharedConcept[], system: Replaced | null): string {
  const said = chief?.concept.label ?? sharedWords(needs)
  if (said) return capitalised(said)
  return system ? `Replacement of ${system.name}` : `${needs.length} similar needs`
}

interface Pair {
  readonly members: readonly [number, number] | null
  readonly probability: number
}

function weakestPair(table: PairTable, group: readonly number[]): Pair {
  let weakest: Pair = { members: null, probability: 1 }
  for (const [at, b] of group.entries()) {
    for (const a of group.slice(0, at)) {
      const probability = probabilityIn(table, a, b)
      if (probability < weakest.probability) weakest = { members: [a, b], probability }
    }
  }
  return weakest
}

/** What most are about, the title's concept first, and what all are about besides. */
function aboutReason([chief, ...others]: readonly SharedConcept[], of: number): string | null {
  if (!chief) return null
  const ofAll = others.filter(({ needs }) => needs === of).map(({ concept }) => concept.label)
  if (chief.needs === of) return `${some(of, of)} are about ${enumerated([chief.concept.label, ...ofAll].slice(0, 3))}`
  const besides = ofAll.length > 0 ? `, and all about ${enumerated(ofAll.slice(0, 2))}` : ''
  return `${some(chief.needs, of)} are about ${chief.concept.label}${besides}`
}

/** "voids and repairs", but "human resources and payroll, and about finance": a label may have an "and" of its own. */
function enumerated(labels: readonly string[]): string {
  return labels.length > 1 && labels.some((label) => / and |,/.test(label))
    ? `${labels.slice(0, -1).join(', about ')}, and about ${labels.at(-1)}`
    : listed(labels)
}

interface Replaced {
  readonly name: string
  readonly needs: number
}

/** The system that most of them, and two at least, replace, named as the first of them names it. */
function mostReplaced(needs: readonly EngineNeed[]): Replaced | null {
  const incumbents = needs.map(incumbentOf)
  let most: Replaced | null = null
  for (const [at, { incumbentSystem: name }] of needs.entries()) {
    if (!name) continue
    const same = incumbents.filter(
      (other, of) => of === at || sharedIncumbent(incumbents[at] as (typeof incumbents)[number], other) === 'system',
    ).length
    if (same > (most?.needs ?? 1)) most = { name, needs: same }
  }
  return most
}

function incumbentReason(system: Replaced | null, of: number): string | null {
  return system && `${some(system.needs, of)} replace ${system.name}`
}

function windowReason(window: DayWindow | null): string | null {
  if (window === null) return null
  const { earliest, latest } = window
  if (earliest && earliest === latest) return `They could all start on ${inWords(earliest)}`
  if (earliest && latest) return `They could start together between ${inWords(earliest)} and ${inWords(latest)}`
  return earliest
    ? `They could start together from ${inWords(earliest)}`
    : `They could start together by ${inWords(latest as string)}`
}

/** Names the two members that hold together only through the others. */
function pairReason(table: PairTable, group: readonly number[], { members, probability }: Pair): string | null {
  if (!members || group.length === 2 || probability >= unsurePair) return null
  return `Least alike: ${members.map((need) => labelOf(table, need)).join(' with ')}`
}

function silentReason(table: PairTable, group: readonly number[]): string | null {
  const silent = group.filter((need) => !table.windows[need]).map((need) => labelOf(table, need))
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

function labelOf(table: PairTable, need: number): string {
  return table.needs[need]?.authorityLabel as string
}

function some(count: number, of: number): string {
  if (count < of) return `${count} of ${of}`
  return of === 2 ? 'Both' : `All ${of}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
