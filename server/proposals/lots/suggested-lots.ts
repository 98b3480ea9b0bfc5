/** What is known of a need to divide a purchase into lots. */
export interface Divisible {
  readonly id: string
  readonly category: string | null
  readonly region: string
  readonly valueExVatPence: bigint | null
  readonly termMonths: number | null
}

export type DividedBy = 'FUNCTION' | 'REGION' | 'SIZE'

export interface SuggestedLot {
  readonly title: string
  readonly needIds: readonly string[]
  /** The largest yearly value, excluding VAT; null when a need does not state its value or term. */
  readonly yearlyExVatPence: bigint | null
}

/** One way to divide a purchase: every need in exactly one lot. */
export interface Division {
  readonly by: DividedBy
  readonly lots: readonly SuggestedLot[]
}

/** A jump in value of at least this much between neighbours sets small needs apart from large ones. */
const JUMP = 3n

/** The ways in which needs divide into two lots or more: by function, by region, and by size where all state a value. */
export function suggestedLots(needs: readonly Divisible[]): Division[] {
  const divisions: Division[] = [
    { by: 'FUNCTION', lots: lotsBy(needs, ({ category }) => category ?? 'Other functions') },
    { by: 'REGION', lots: lotsBy(needs, ({ region }) => region) },
    { by: 'SIZE', lots: lotsBy(needs, bySize(needs)) },
  ]
  return divisions.filter(({ lots }) => lots.length > 1)
}

function lotsBy(needs: readonly Divisible[], titleOf: (need: Divisible) => string): SuggestedLot[] {
  return [...Map.groupBy(needs, titleOf)]
    .map(([title, held]) => ({ title, needIds: held.map(({ id }) => id), yearlyExVatPence: yearlyValue(held) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
}

/** Divides at the widest jump between two neighbouring values, when there is one. */
function bySize(needs: readonly Divisible[]): (need: Divisible) => string {
  const all = needs.map(({ valueExVatPence }) => valueExVatPence)
  if (all.includes(null)) return () => 'All'
  const values = (all as bigint[]).sort((a, b) => Number(a - b))
  const jumps = values.slice(1).map((to, at) => ({ from: values[at] as bigint, to }))
  const [widest] = jumps
    .filter(({ from, to }) => from > 0n && to >= JUMP * from)
    .sort((a, b) => Number(b.to / b.from - a.to / a.from))
  if (!widest) return () => 'All'
  return ({ valueExVatPence }) => ((valueExVatPence as bigint) <= widest.from ? 'Smaller needs' : 'Larger needs')
}

/** What a lot is worth in a year, rounded up to the penny; null when it cannot be said of each need. */
export function yearlyValue(needs: readonly Pick<Divisible, 'valueExVatPence' | 'termMonths'>[]): bigint | null {
  let sum = 0n
  for (const { valueExVatPence, termMonths } of needs) {
    if (valueExVatPence === null || !termMonths) return null
    const months = BigInt(termMonths)
    sum += (valueExVatPence * 12n + months - 1n) / months
  }
  return sum
}
