/** Tells of the same trouble at most once in that time: what tries again every second would fill the log. */
export function sparingly(tell: (error: Error) => void, everyMs = 10_000): (error: unknown) => void {
  let last = { message: '', at: Number.NEGATIVE_INFINITY }
  return (thrown) => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const now = Date.now()
    if (error.message === last.message && now - last.at < everyMs) return
    last = { message: error.message, at: now }
    tell(error)
  }
}
