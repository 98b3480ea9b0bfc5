import { intersection } from '../feasibility/days.ts'
import { startWindowOf } from '../feasibility/start-window.ts'
import { mayPair } from '../may-pair.ts'
import type { DayWindow, EngineNeed, GroupOptions, MatchEdge } from '../types.ts'

/** Which needs could be in one group, and how probable each pair is. Needs are numbered in the order of their ids. */
export interface PairTable {
  readonly needs: readonly EngineNeed[]
  readonly numbers: ReadonlyMap<string, number>
  readonly windows: readonly (DayWindow | null)[]
  /** For each need, the needs that may join it in a group: alike enough, allowed to pair, able to start together. */
  readonly partners: readonly ReadonlyMap<number, number>[]
  readonly maxNeeds: number
}

const defaultThreshold = 0.5
const defaultMaxNeeds = 8

/** Builds the table. A start window nobody stated is compatible with any; edges to unknown needs are ignored. */
export function pairTable(
  unsorted: readonly EngineNeed[],
  edges: readonly MatchEdge[],
  options: GroupOptions = {},
): PairTable {
  const needs = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map(needs.map((need, number) => [need.id, number]))
  const windows = needs.map(startWindowOf)
  const partners = needs.map(() => new Map<number, number>())
  const allowed = options.mayPair ?? mayPair
  for (const edge of edges) {
    const a = numbers.get(edge.a)
    const b = numbers.get(edge.b)
    if (a === undefined || b === undefined || a === b) continue
    if (edge.probability < (options.threshold ?? defaultThreshold)) continue
    if (!allowed(needs[a] as EngineNeed, needs[b] as EngineNeed)) continue
    if (!canStartTogether(windows[a] ?? null, windows[b] ?? null)) continue
    const probability = Math.max(edge.probability, partners[a]?.get(b) ?? 0)
    partners[a]?.set(b, probability)
    partners[b]?.set(a, probability)
  }
  return { needs, numbers, windows, partners, maxNeeds: options.maxNeeds ?? defaultMaxNeeds }
}

/** The probability of a pair; 0 where they may not be together. */
export function probabilityIn(table: PairTable, a: number, b: number): number {
  return table.partners[a]?.get(b) ?? 0
}

function canStartTogether(a: DayWindow | null, b: DayWindow | null): boolean {
  return a === null || b === null || intersection(a, b) !== null
}

/**
 * The days on which all of a group could start. Windows that overlap in pairs share a day (Helly's theorem on a line),
 * so for a group from the table this is null only when nobody stated a window.
 */
export function commonWindow(table: PairTable, group: readonly number[]): DayWindow | null {
  const stated = group.map((need) => table.windows[need] ?? null).filter((window) => window !== null)
  return stated.reduce<DayWindow | null>((common, window) => (common ? intersection(common, window) : window), null)
}
