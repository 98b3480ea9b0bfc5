import type { DayWindow, NeedFacts } from '../types.ts'
import { dayNumber, inWords, monthsBetween } from './days.ts'
import { extendedLatest } from './start-window.ts'

/** A bridging contract longer than this is a contract of its own. */
const longestBridgeMonths = 6

/** What would bring two windows that do not overlap together: an extension one side holds, or a short bridge. */
export function remediesFor(a: NeedFacts, aWindow: DayWindow, b: NeedFacts, bWindow: DayWindow): string[] {
  const aIsFirst = aWindow.latest !== null && bWindow.earliest !== null && aWindow.latest < bWindow.earliest
  return aIsFirst ? remediesToWait(a, aWindow, bWindow) : remediesToWait(b, bWindow, aWindow)
}

function remediesToWait(first: NeedFacts, firstWindow: DayWindow, secondWindow: DayWindow): string[] {
  const [latest, target] = [firstWindow.latest, secondWindow.earliest]
  if (latest === null || target === null) return []
  const extended = extendedLatest(first)
  if (extended !== null && extended >= target) {
    const months = monthsBetween(latest, extended)
    return [`They would if ${first.authorityLabel} used its ${months}-month extension, to ${inWords(extended)}`]
  }
  const from = extended ?? latest
  const bridge = Math.max(1, Math.ceil((dayNumber(target) - dayNumber(from)) / 31))
  if (bridge > longestBridgeMonths) return []
  const bridging = `a bridging contract of ${bridge} ${bridge === 1 ? 'month' : 'months'}`
  return extended === null
    ? [`They would if ${first.authorityLabel} took ${bridging}`]
    : [`They would if ${first.authorityLabel} used its extension, to ${inWords(extended)}, and then took ${bridging}`]
}
