import type { Day, DayWindow, NeedFacts } from '../types.ts'
import { daysLater } from './days.ts'

/** A new system runs beside the old one for a while before the old contract ends. */
const handoverDays = 92

/**
 * The days on which a need could start, from the best that is known: the window its officer stated, else the end of
 * today's contract and the three months of handover before it, else any day after notice could be given. Null when
 * nothing is known.
 */
export function startWindowOf(need: NeedFacts): DayWindow | null {
  const { earliest, latest } = need.startWindow
  if (earliest !== null || latest !== null) return { earliest, latest }
  if (need.contractEnd !== null)
    return { earliest: daysLater(need.contractEnd, -handoverDays), latest: need.contractEnd }
  if (need.noticeToTerminate !== null) return { earliest: need.noticeToTerminate, latest: null }
  return null
}

/** The last day a need could start if every extension of today's contract were used; null when there is none to use. */
export function extendedLatest(need: NeedFacts): Day {
  const window = startWindowOf(need)
  const extended = need.latestExtendableEnd
  if (!window?.latest || extended === null || extended <= window.latest) return null
  return extended
}
