import type { Nation } from '../generated/prisma/enums.ts'
import { type EffectiveDated, ruleInForce } from './effective-dated.ts'

/** The body of procurement law that a procurement is under. */
export type RegimeCode = 'PA2023' | 'PCR2015' | 'PCSR2015'

export interface Regime extends EffectiveDated {
  readonly code: RegimeCode
  readonly name: string
  readonly nations: readonly Nation[]
}

const BEYOND_SCOTLAND: readonly Nation[] = ['ENGLAND', 'WALES', 'NORTHERN_IRELAND']

/** What was commenced before the Procurement Act stays under the regulations before it, however long it takes. */
const regimes: readonly Regime[] = [
  {
    code: 'PCR2015',
    name: 'Public Contracts Regulations 2015',
    nations: BEYOND_SCOTLAND,
    from: '2015-02-26',
    until: '2025-02-24',
    source: 'SI 2015/102; SI 2024/716 (what was commenced before 24 February 2025)',
  },
  {
    code: 'PA2023',
    name: 'Procurement Act 2023',
    nations: BEYOND_SCOTLAND,
    from: '2025-02-24',
    until: null,
    source: 'Procurement Act 2023; SI 2024/716',
  },
  {
    code: 'PCSR2015',
    name: 'Public Contracts (Scotland) Regulations 2015',
    nations: ['SCOTLAND'],
    from: '2016-04-18',
    until: null,
    source: 'SSI 2015/446',
  },
]

/** The regime a procurement is under: by the nation of the authority that leads it, and the day it commenced. */
export function regimeFor(nation: Nation, commencedOn: Date): Regime | undefined {
  return ruleInForce(
    regimes.filter(({ nations }) => nations.includes(nation)),
    commencedOn,
  )
}
