/** The nations and first-level statistical regions of the United Kingdom (ONS International Territorial Level 1). */

export type Nation = 'ENGLAND' | 'NORTHERN_IRELAND' | 'SCOTLAND' | 'WALES'

export interface Region {
  /** ITL1 code, as notices give the place of performance: `TLE`. */
  readonly itl1: string
  /** As the ONS writes it: `Yorkshire and The Humber`. */
  readonly name: string
  readonly nation: Nation
}

/** Source: ONS, International Territorial Levels 2025 (Open Government Licence v3.0); the codes are those of 2021. */
export const REGIONS: readonly Region[] = [
  { itl1: 'TLC', name: 'North East', nation: 'ENGLAND' },
  { itl1: 'TLD', name: 'North West', nation: 'ENGLAND' },
  { itl1: 'TLE', name: 'Yorkshire and The Humber', nation: 'ENGLAND' },
  { itl1: 'TLF', name: 'East Midlands', nation: 'ENGLAND' },
  { itl1: 'TLG', name: 'West Midlands', nation: 'ENGLAND' },
  { itl1: 'TLH', name: 'East of England', nation: 'ENGLAND' },
  { itl1: 'TLI', name: 'London', nation: 'ENGLAND' },
  { itl1: 'TLJ', name: 'South East', nation: 'ENGLAND' },
  { itl1: 'TLK', name: 'South West', nation: 'ENGLAND' },
  { itl1: 'TLL', name: 'Wales', nation: 'WALES' },
  { itl1: 'TLM', name: 'Scotland', nation: 'SCOTLAND' },
  { itl1: 'TLN', name: 'Northern Ireland', nation: 'NORTHERN_IRELAND' },
]

const byCode = new Map(REGIONS.map((region) => [region.itl1, region]))
const byName = new Map(REGIONS.map((region) => [region.name.toLowerCase(), region]))

/**
 * The region a place lies in, from its name or from an ITL code of any level: `TLE32` (Sheffield) → Yorkshire and The
 * Humber. Notices from before 2021 carry the European codes, which differ only in the first two letters (`UKE32`).
 */
export function regionOf(place: string): Region | undefined {
  const text = place.trim()
  const code = /^(?:TL|UK)([C-N])[A-Z0-9]{0,2}$/i.exec(text)?.[1]
  return code ? byCode.get(`TL${code.toUpperCase()}`) : byName.get(text.toLowerCase())
}

/**
 * An International Territorial Level code of level 1 to 3 in its usual form: `TLE`, `tle4`, and `UKE42` as it was written
 * until 2021 (NUTS) → `TLE42`. Undefined when it is none.
 */
export function parseItlCode(text: string): string | undefined {
  const [, place] = /^(?:TL|UK)([C-N][A-Z0-9]{0,2})$/.exec(text.trim().toUpperCase()) ?? []
  return place ? `TL${place}` : undefined
}
