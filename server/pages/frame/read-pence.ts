const SIZES: Record<string, number> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

/**
 * An amount of pounds as people type it, in pence as the API takes it; undefined when it cannot be read.
 * “£1.2m”, “1,200,000”, “1 200 000.50” and “250k” are read; pence are exact, no floating point is involved.
 */
export function readPence(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/£|gbp|[\s,_]/g, '')
  const [, pounds, decimals = '', size = ''] = /^(\d{1,13})(?:\.(\d{1,9}))?([a-z]*)$/.exec(plain) ?? []
  const times = SIZES[size]
  if (pounds === undefined || times === undefined) return undefined
  const scaled = BigInt(pounds + decimals) * BigInt(times) * 100n
  const unit = 10n ** BigInt(decimals.length)
  return scaled % unit === 0n ? String(scaled / unit) : undefined
}
