import type { EngineNeed } from '../types.ts'
import { Interned } from './interned.ts'

/** What a need says of its authority: the same in all needs of one, until it is renamed. */
export type Authority = Pick<
  EngineNeed,
  'authorityId' | 'authorityNames' | 'authorityLabel' | 'nation' | 'region' | 'position' | 'population'
>

/** Authorities by number, each kept once. */
export class Authorities {
  readonly #all = new Interned<Authority>()
  /** What the last need of each authority said of it: the next says the same, and no key need be written out. */
  readonly #last = new Map<string, { readonly number: number; readonly authority: Authority }>()

  /** The number of a need's authority. */
  numberOf(need: Authority): number {
    const last = this.#last.get(need.authorityId)
    if (last && isSame(last.authority, need)) return last.number
    const authority = authorityIn(need)
    const number = this.#all.numberOf(JSON.stringify(authority), () => authority)
    this.#last.set(need.authorityId, { number, authority })
    return number
  }

  at(number: number): Authority {
    return this.#all.at(number) as Authority
  }
}

function isSame(a: Authority, b: Authority): boolean {
  return (
    a.authorityLabel === b.authorityLabel &&
    a.nation === b.nation &&
    a.region === b.region &&
    a.population === b.population &&
    a.position?.latitude === b.position?.latitude &&
    a.position?.longitude === b.position?.longitude &&
    a.authorityNames.length === b.authorityNames.length &&
    a.authorityNames.every((name, at) => name === b.authorityNames[at])
  )
}

function authorityIn(need: Authority): Authority {
  const { authorityId, authorityNames, authorityLabel, nation, region, position, population } = need
  return { authorityId, authorityNames, authorityLabel, nation, region, position, population }
}
