/**
 * The most that one voice may count for, so that none counts for more than a share of all: those above it count for just
 * this much. Infinite when nobody is above; 0 when there are too few voices for such a share.
 */
export function fairShare(voices: readonly number[], share: number): number {
  const loudest = voices.toSorted((a, b) => b - a)
  let rest = voices.reduce((sum, voice) => sum + voice, 0)
  if ((loudest[0] ?? 0) <= share * rest) return Number.POSITIVE_INFINITY
  for (let limited = 1; limited * share < 1; limited++) {
    rest -= loudest[limited - 1] ?? 0
    const most = (share * rest) / (1 - limited * share)
    if (most >= (loudest[limited] ?? 0)) return most
  }
  return 0
}
