/** How the cost of buying together is shared. */
export type SharingMethod = 'EQUAL' | 'BY_VALUE' | 'BY_POPULATION' | 'CUSTOM'

/** A member with what its share is measured by: its value in pence, its population, or parts agreed between them. */
export interface Sharer {
  readonly authorityId: string
  readonly measure: bigint
}

/**
 * Divides a cost among members in proportion, exact to the penny: the shares add up to the cost, and each differs from its
 * exact share by less than a penny. Odd pence go to the largest remainders, of equals to the lower id. When nobody has a
 * measure all pay alike.
 */
export function costShares(costPence: bigint, sharers: readonly Sharer[]): Map<string, bigint> {
  const whole = sharers.reduce((sum, { measure }) => sum + measure, 0n)
  if (whole === 0n) return sharers.length === 0 ? new Map() : costShares(costPence, sharers.map(alike))
  const shares = sharers.map(({ authorityId, measure }) => ({
    authorityId,
    pence: (costPence * measure) / whole,
    remainder: (costPence * measure) % whole,
  }))
  let odd = costPence - shares.reduce((sum, { pence }) => sum + pence, 0n)
  const first = shares.toSorted((a, b) => Number(b.remainder - a.remainder) || (a.authorityId < b.authorityId ? -1 : 1))
  const extra = new Set<string>()
  for (const { authorityId } of first) {
    if (odd === 0n) break
    extra.add(authorityId)
    odd--
  }
  return new Map(shares.map(({ authorityId, pence }) => [authorityId, pence + (extra.has(authorityId) ? 1n : 0n)]))
}

const alike = ({ authorityId }: Sharer): Sharer => ({ authorityId, measure: 1n })

/** What each member's share is measured by under a method. */
export function measureOf(
  method: SharingMethod,
  { valuePence, population, parts }: { valuePence: bigint | null; population: number | null; parts: number | null },
): bigint {
  switch (method) {
    case 'EQUAL':
      return 1n
    case 'BY_VALUE':
      return valuePence ?? 0n
    case 'BY_POPULATION':
      return BigInt(population ?? 0)
    case 'CUSTOM':
      return BigInt(parts ?? 0)
  }
}
