/** Answers that say “later” and may say when (RFC 9110, section 10.2.3; RFC 6585, section 4). */
const SAYING_WHEN: ReadonlySet<number> = new Set([429, 503])

/** For how long a receiver asks to be left alone, in milliseconds: seconds or a date in `Retry-After`; null when it does not. */
export function askedToWait(status: number, header: string | string[] | undefined, now: Date): number | null {
  const text = [header].flat()[0]?.trim()
  if (!text || !SAYING_WHEN.has(status)) return null
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000
  // Date.parse takes “-5” for a year
  const ms = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) - now.getTime() : Number.NaN
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}
