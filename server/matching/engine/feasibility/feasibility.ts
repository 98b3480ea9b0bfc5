import type { DayWindow, Feasibility, NeedFacts } from '../types.ts'
import { dayNumber, intersection } from './days.ts'
import { distanceKm } from './distance.ts'
import { remediesFor } from './remedies.ts'
import { startWindowOf } from './start-window.ts'

/**
 * Could the two start together, and how far apart are they in place, value and term? Says nothing of likeness. `left`
 * and `right` are their start windows, where they are known already.
 */
export function feasibilityOf(
  a: NeedFacts,
  b: NeedFacts,
  left: DayWindow | null = startWindowOf(a),
  right: DayWindow | null = startWindowOf(b),
): Feasibility {
  const common = left && right ? intersection(left, right) : null
  return {
    windows: !left || !right ? 'unknown' : common ? 'overlap' : 'apart',
    together: common,
    gapDays: !left || !right ? null : common ? 0 : gapBetween(left, right),
    remedies: left && right && !common ? remediesFor(a, left, b, right) : [],
    distanceKm: a.position && b.position ? distanceKm(a.position, b.position) : null,
    sameRegion: a.region === null || b.region === null ? null : a.region === b.region,
    valueRatio: ratio(a.valuePence, b.valuePence),
    termRatio: ratio(a.termMonths, b.termMonths),
  }
}

function gapBetween(a: DayWindow, b: DayWindow): number {
  const [first, second] = (a.latest ?? '9999') < (b.earliest ?? '') ? [a, b] : [b, a]
  return dayNumber(second.earliest as string) - dayNumber(first.latest as string)
}

function ratio(a: number | null, b: number | null): number | null {
  if (a === null || b === null || a <= 0 || b <= 0) return null
  return Math.max(a, b) / Math.min(a, b)
}
