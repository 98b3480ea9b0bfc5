import { type Nature, natureOf } from '../explain/nature.ts'
import { significantCpv } from '../score/cpv-kinship.ts'
import { type Incumbent, incumbentOf } from '../score/incumbent.ts'
import { words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'
import { Authorities } from './authorities.ts'
import type { Facts } from './facts.ts'
import { grown } from './grown.ts'
import { Interned } from './interned.ts'

type Today = Pick<EngineNeed, 'incumbentSystem' | 'incumbentSupplier'>

/** CPV codes as stated, and as they are compared. */
export interface Codes {
  readonly codes: readonly string[]
  readonly significant: readonly string[]
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
  readonly #authorities = new Authorities()
  readonly #cpv = new Interned<Codes>()
  readonly #today = new Interned<Today & { readonly incumbent: Incumbent }>()

  put(slot: number, need: EngineNeed): void {
    this.#makeRoom(slot + 1)
    const row = slot * width
    this.#rows[row + authority] = this.#authorities.numberOf(need)
    this.#rows[row + department] = this.#textOf(need.departmentId)
    this.#rows[row + buyer] = this.#textOf(buyerKey(need))
    this.#rows[row + cpv] = this.#codesOf(need)
    this.#rows[row + today] = this.#todayOf(need)
    this.#rows[row + earliest] = this.#textOf(need.startWindow.earliest)
    this.#rows[row + latest] = this.#textOf(need.startWindow.latest)
    this.#rows[row + contractEnd] = this.#textOf(need.contractEnd)
    this.#rows[row + latestExtendableEnd] = this.#textOf(need.latestExtendableEnd)
    this.#rows[row + noticeToTerminate] = this.#textOf(need.noticeToTerminate)
    this.#rows[row + publishedOn] = this.#textOf(need.publishedOn)
    this.#amounts[slot * 2] = need.valuePence ?? notStated
    this.#amounts[slot * 2 + 1] = need.termMonths ?? notStated
    this.#natures[slot] = natures.indexOf(natureIn(need))
  }

  /** Written out field by field: copying objects into it took twice as long. */
  at(slot: number, id: string): Facts {
    const whose = this.#authorities.at(this.#number(slot, authority))
    const inUse = this.#today.at(this.#number(slot, today)) ?? nothingToday
    return {
      id,
      authorityId: whose.authorityId,
      authorityNames: whose.authorityNames,
      authorityLabel: whose.authorityLabel,
      nation: whose.nation,
      region: whose.region,
      position: whose.position,
      population: whose.population,
      departmentId: this.#text(slot, department),
      cpvCodes: this.codes(this.#number(slot, cpv)).codes,
      incumbentSystem: inUse.incumbentSystem,
      incumbentSupplier: inUse.incumbentSupplier,
      startWindow: { earliest: this.#text(slot, earliest), latest: this.#text(slot, latest) },
      contractEnd: this.#text(slot, contractEnd),
      latestExtendableEnd: this.#text(slot, latestExtendableEnd),
      noticeToTerminate: this.#text(slot, noticeToTerminate),
      publishedOn: this.#text(slot, publishedOn),
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

  /** Different authorities, or known and different departments of one. */
  areOfDifferentBuyers(a: number, b: number): boolean {
    if (this.authorityAt(a) !== this.authorityAt(b)) return true
    const [here, there] = [this.#number(a, department), this.#number(b, department)]
    return here !== 0 && there !== 0 && here !== there
  }

  authorityAt(slot: number): string {
    return this.#authorities.at(this.#number(slot, authority)).authorityId
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

  #textOf(text: string | null): number {
    return this.#texts.numberOf(text, itself)
  }

  #text(slot: number, column: number): string | null {
    return this.#texts.at(this.#number(slot, column))
  }

  #codesOf({ cpvCodes }: EngineNeed): number {
    const key = cpvCodes.length === 0 ? null : cpvCodes.join(' ')
    return this.#cpv.numberOf(key, () => ({ codes: cpvCodes, significant: significantCpv(cpvCodes) }))
  }

  #todayOf(need: EngineNeed): number {
    return this.#today.numberOf(todayKey(need), () => ({ ...todayIn(need), incumbent: incumbentOf(need) }))
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

const buyerKey = ({ authorityId, departmentId }: EngineNeed): string =>
  departmentId === null ? authorityId : `${authorityId}/${departmentId}`

const natureIn = ({ title }: EngineNeed): Nature => natureOf(words(title).map((word) => word.stem))

const todayIn = ({ incumbentSystem, incumbentSupplier }: Today): Today => ({ incumbentSystem, incumbentSupplier })

const todayKey = ({ incumbentSystem, incumbentSupplier }: Today): string | null =>
  incumbentSystem === null && incumbentSupplier === null ? null : `${incumbentSystem ?? ''}\n${incumbentSupplier ?? ''}`

/** The facts of a need that is not in any columns. */
export function factsOf(need: EngineNeed): Facts {
  const { title: _title, description: _description, ...facts } = need
  return { ...facts, nature: natureIn(need) }
}
