import { type Nature, natureOf } from '../explain/nature.ts'
import { significantCpv } from '../score/cpv-kinship.ts'
import { type Incumbent, incumbentOf } from '../score/incumbent.ts'
import { words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'
import type { Facts } from './facts.ts'
import { grown } from './grown.ts'
import { Interned } from './interned.ts'

type Authority = Pick<
  EngineNeed,
  'authorityId' | 'authorityNames' | 'authorityLabel' | 'nation' | 'region' | 'position' | 'population'
>
type Today = Pick<EngineNeed, 'incumbentSystem' | 'incumbentSupplier'>

/** CPV codes as stated, and as they are compared. */
export interface Codes {
  readonly codes: readonly string[]
  /** Numbers of the codes as compared; `code` tells them. */
  readonly significant: readonly number[]
}

// What each number of a row stands for.
const authority = 0
const department = 1
const buyer = 2
const cpv = 3
const today = 4
const earliest = 5
const latest = 6
const contractEnd = 7
const latestExtendableEnd = 8
const noticeToTerminate = 9
const publishedOn = 10
const width = 11

const natures: readonly Nature[] = [null, 'work', 'thing']
const notStated = Number.NaN
const itself = (text: string) => text

/**
 * The facts of needs in columns, by slot: some 60 bytes a need, where an object each took ten times as much. A million
 * needs fit in the memory of a small machine because of it.
 */
export class FactColumns {
  #rows = new Uint32Array(64 * width)
  #amounts = new Float64Array(64 * 2)
  #natures = new Uint8Array(64)
  readonly #texts = new Interned<string>()
  readonly #authorities = new Interned<Authority>()
  readonly #cpv = new Interned<Codes>()
  readonly #today = new Interned<Today & { readonly incumbent: Incumbent }>()

  put(slot: number, need: EngineNeed): void {
    this.#makeRoom(slot + 1)
    const text = (value: string | null) => this.#texts.numberOf(value, itself)
    this.#rows.set(
      [
        this.#authorities.numberOf(...keyed(authorityIn(need))),
        text(need.departmentId),
        text(buyerKey(need)),
        this.#cpv.numberOf(need.cpvCodes.join(' ') || null, () => this.#codesIn(need)),
        this.#today.numberOf(todayKey(need), () => ({ ...todayIn(need), incumbent: incumbentOf(need) })),
        text(need.startWindow.earliest),
        text(need.startWindow.latest),
        text(need.contractEnd),
        text(need.latestExtendableEnd),
        text(need.noticeToTerminate),
        text(need.publishedOn),
      ],
      slot * width,
    )
    this.#amounts[slot * 2] = need.valuePence ?? notStated
    this.#amounts[slot * 2 + 1] = need.termMonths ?? notStated
    this.#natures[slot] = natures.indexOf(natureIn(need))
  }

  at(slot: number, id: string): Facts {
    const text = (column: number) => this.#texts.at(this.#number(slot, column))
    return {
      id,
      ...(this.#authorities.at(this.#number(slot, authority)) as Authority),
      departmentId: text(department),
      cpvCodes: this.codes(this.#number(slot, cpv)).codes,
      ...todayIn(this.#today.at(this.#number(slot, today)) ?? nothingToday),
      startWindow: { earliest: text(earliest), latest: text(latest) },
      contractEnd: text(contractEnd),
      latestExtendableEnd: text(latestExtendableEnd),
      noticeToTerminate: text(noticeToTerminate),
      publishedOn: text(publishedOn),
      valuePence: stated(this.#amounts[slot * 2]),
      termMonths: stated(this.#amounts[slot * 2 + 1]),
      nature: natures[this.#natures[slot] as number] ?? null,
    }
  }

  /** The authority and department as one number: needs of one buyer have the same. */
  buyerAt(slot: number): number {
    return this.#number(slot, buyer)
  }

  /** The number a need's buyer has, or would have: one that no other need has. */
  buyerOf(need: EngineNeed): number {
    return this.#texts.find(buyerKey(need)) ?? unknownBuyer
  }

  authorityAt(slot: number): string {
    return (this.#authorities.at(this.#number(slot, authority)) as Authority).authorityId
  }

  departmentAt(slot: number): string | null {
    return this.#texts.at(this.#number(slot, department))
  }

  /** The CPV codes as one number, 0 for none: needs with the same codes have the same. */
  codesAt(slot: number): number {
    return this.#number(slot, cpv)
  }

  codes(number: number): Codes {
    return this.#cpv.at(number) ?? noCodes
  }

  /** A code as it is compared, by its number. */
  code(number: number): string {
    return this.#texts.at(number) ?? ''
  }

  /** The system and supplier in use now as one number, 0 where neither is stated. */
  incumbentAt(slot: number): number {
    return this.#number(slot, today)
  }

  incumbent(number: number): Incumbent {
    return this.#today.at(number)?.incumbent ?? noIncumbent
  }

  get bytes(): number {
    return this.#rows.byteLength + this.#amounts.byteLength + this.#natures.byteLength
  }

  #codesIn({ cpvCodes }: EngineNeed): Codes {
    return { codes: cpvCodes, significant: significantCpv(cpvCodes).map((code) => this.#texts.numberOf(code, itself)) }
  }

  #number(slot: number, column: number): number {
    return this.#rows[slot * width + column] as number
  }

  #makeRoom(slots: number): void {
    this.#rows = grown(this.#rows, slots * width)
    this.#amounts = grown(this.#amounts, slots * 2)
    this.#natures = grown(this.#natures, slots)
  }
}

const unknownBuyer = 0xffffffff
const noCodes: Codes = { codes: [], significant: [] }
const noIncumbent: Incumbent = { system: [], supplier: [] }
const nothingToday: Today = { incumbentSystem: null, incumbentSupplier: null }

const stated = (amount: number | undefined): number | null =>
  amount === undefined || Number.isNaN(amount) ? null : amount

const buyerKey = ({ authorityId, departmentId }: EngineNeed): string => `${authorityId}/${departmentId ?? ''}`

const natureIn = ({ title }: EngineNeed): Nature => natureOf(words(title).map((word) => word.stem))

const todayIn = ({ incumbentSystem, incumbentSupplier }: Today): Today => ({ incumbentSystem, incumbentSupplier })

const todayKey = ({ incumbentSystem, incumbentSupplier }: Today): string | null =>
  incumbentSystem === null && incumbentSupplier === null ? null : `${incumbentSystem ?? ''}\n${incumbentSupplier ?? ''}`

function authorityIn(need: EngineNeed): Authority {
  const { authorityId, authorityNames, authorityLabel, nation, region, position, population } = need
  return { authorityId, authorityNames, authorityLabel, nation, region, position, population }
}

const keyed = (found: Authority) => [JSON.stringify(found), () => found] as const

/** The facts of a need that is not in any columns. */
export function factsOf(need: EngineNeed): Facts {
  const { title: _title, description: _description, ...facts } = need
  return { ...facts, nature: natureIn(need) }
}
