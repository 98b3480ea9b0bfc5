import { isoDay, spokenDay } from '../platform/days.ts'
import { normaliseAuthorityName, partsOfAuthorityName, plainWords } from './authority-name.ts'
import { bracketsOf, readingsOf } from './buyer-readings.ts'

/** What must be known of an authority to recognise it in a notice or a contract register. */
export interface KnownAuthority {
  readonly slug: string
  readonly name: string
  readonly welshName?: string | null
  readonly gss?: string | null
  /** First day, `YYYY-MM-DD`; null when it is older than the tables. */
  readonly startsOn: string | null
  /** The first day it is no more; null while no end is known. */
  readonly endsOn: string | null
  /** Slugs; two or more where a county was split. */
  readonly replacedBy: readonly string[]
  /** `GB-LAE:LDS`. */
  readonly identifiers: readonly string[]
  readonly aliases: readonly string[]
}

/** A buyer as a notice names it. */
export interface NamedBuyer {
  readonly name?: string | null
  readonly identifiers?: readonly { readonly scheme?: string | null; readonly id?: string | null }[]
}

export interface Recognised<A> {
  readonly authority: A
  readonly how: 'identifier' | 'name' | 'alias'
  /** The authority that was named, where another has taken its place since. */
  readonly formerly?: A
}

export interface Unrecognised {
  /** Why, in words for the person who imports. */
  readonly unknown: string
  /** Names to choose from, likeliest first. */
  readonly didYouMean?: readonly string[]
}

interface Found<A> {
  readonly authority: A
  readonly how: Recognised<A>['how']
}

const NAMES_A_COUNCIL = /\b(?:council|borough|district|authority|mbc|mdc|lgss)\b/
const PRINCIPAL_COUNCIL = /\b(?:borough|county|city|district) council\b/
const ANOTHER_SORT_OF_BODY =
  /\b(?:nhs|university|college|school|academy|police|constabulary|fire|hospitals?|parish|town council|limited|ltd|national park|association)\b/

/**
 * Learns the authorities once and then says, for a buyer and a day, which authority it is — or why nobody can tell.
 * Never guesses: "Northamptonshire County Council" was split in two, so it is answered with both names instead.
 */
export function authorityResolver<A extends KnownAuthority>(rows: readonly A[]) {
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  const named = nameIndex(rows)
  const identified = identifierIndex(rows)
  const places = rows.map((row) => ({ name: row.name, place: partsOfAuthorityName(row.name).place }))

  return (buyer: NamedBuyer, on: Date): Recognised<A> | Unrecognised => {
    const name = buyer.name?.trim() ?? ''
    const byId = distinct(identified(buyer))
    const byName = distinct(foundIn(name, named))
    const all = distinct([...byId, ...byName])
    const [first, ...others] = all.map((found) => onDay(found, on, bySlug))
    if (first && others.every((other) => isSame(first, other))) return first
    if (first) {
      const unknown =
        byId.length > 0
          ? 'Its identifiers and its name are not those of one authority'
          : `${name} names more than one authority`
      return { unknown, didYouMean: all.map((found) => found.authority.name) }
    }
    if (!name) return { unknown: 'The buyer has no name' }
    return { unknown: `${name} is not an authority we know`, ...suggestions(places, name) }
  }
}

/** Everything a signature names: by its first reading that means anything, and in its brackets. */
function foundIn<A>(name: string, named: (text: string) => Found<A>[]): Found<A>[] {
  for (const reading of readingsOf(name)) {
    const found = named(reading)
    if (found.length > 0) return [...found, ...bracketsOf(name).flatMap(named)]
  }
  return []
}

/** Looks a name up: as the authority's own, as an alias, and last by its place alone. */
function nameIndex<A extends KnownAuthority>(rows: readonly A[]): (text: string) => Found<A>[] {
  const byName = indexBy(rows, (row) => [row.name, row.welshName ?? row.name].map(normaliseAuthorityName))
  const byAlias = indexBy(rows, (row) => row.aliases.map(normaliseAuthorityName))
  const byPlace = indexBy(rows, (row) => [partsOfAuthorityName(row.name).place])

  // "Cornwall County Council" is Cornwall Council, but "Lichfield City Council" is a parish, not the district.
  const inPlace = (text: string) => {
    const { place, tier } = partsOfAuthorityName(text)
    return tier === 'city' ? undefined : byPlace.get(place)
  }
  return (text) => {
    const key = normaliseAuthorityName(text)
    const official = byName.get(key)
    if (official) return official.map((authority) => ({ authority, how: 'name' }))
    return (byAlias.get(key) ?? inPlace(text) ?? []).map((authority) => ({ authority, how: 'alias' }))
  }
}

function identifierIndex<A extends KnownAuthority>(rows: readonly A[]): (buyer: NamedBuyer) => Found<A>[] {
  const byIdentifier = indexBy(rows, identifiersOf)
  return ({ identifiers = [] }) =>
    identifiers
      .flatMap(({ scheme, id }) => byIdentifier.get(identifierKey(scheme, id)) ?? [])
      .map((authority) => ({ authority, how: 'identifier' }))
}

/** A council named by its former name and its successor's identifier is still one council. */
const isSame = <A>(one: Recognised<A> | Unrecognised, other: Recognised<A> | Unrecognised): boolean =>
  'authority' in one && 'authority' in other && one.authority === other.authority

/** Follows an authority to the one that does its work on a day. */
function onDay<A extends KnownAuthority>(
  { authority, how }: Found<A>,
  on: Date,
  bySlug: ReadonlyMap<string, A>,
): Recognised<A> | Unrecognised {
  let now = authority
  while (now.endsOn && now.endsOn <= isoDay(on)) {
    const next = now.replacedBy.map((slug) => bySlug.get(slug)).filter((row) => row !== undefined)
    const [only, ...others] = next
    if (!only) return { unknown: `${now.name} ended on ${spokenDay(new Date(now.endsOn))}` }
    if (others.length > 0) {
      return { unknown: `${now.name} was replaced by more than one council`, didYouMean: next.map((row) => row.name) }
    }
    now = only
  }
  if (now.startsOn && now.startsOn > isoDay(on)) {
    return { unknown: `${now.name} starts on ${spokenDay(new Date(now.startsOn))}` }
  }
  return now === authority ? { authority, how } : { authority: now, how, formerly: authority }
}

/** GSS codes count as identifiers whichever name a publisher gives their scheme. */
function identifierKey(scheme: string | null | undefined, id: string | null | undefined): string {
  const value = (id ?? '').trim().toUpperCase()
  return /^[ENSW]\d{8}$/.test(value) ? value : `${(scheme ?? '').trim().toUpperCase()}:${value}`
}

const identifiersOf = (row: KnownAuthority): string[] => [
  ...(row.gss ? [row.gss] : []),
  ...row.identifiers.map((text) => identifierKey(text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1))),
]

function indexBy<A>(rows: readonly A[], keysOf: (row: A) => readonly string[]): Map<string, A[]> {
  const index = new Map<string, A[]>()
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) index.set(key, [...(index.get(key) ?? []), row])
  }
  return index
}

const distinct = <A>(found: readonly Found<A>[]): Found<A>[] =>
  found.filter((one, index) => found.findIndex((other) => other.authority === one.authority) === index)

/** Names whose place stands in the text or starts with it: the longest first, at most five; none for another sort of body. */
function suggestions(
  places: readonly { readonly name: string; readonly place: string }[],
  name: string,
): Pick<Unrecognised, 'didYouMean'> {
  const words = plainWords(name)
  if (!NAMES_A_COUNCIL.test(words) || (ANOTHER_SORT_OF_BODY.test(words) && !PRINCIPAL_COUNCIL.test(words))) return {}
  const text = ` ${partsOfAuthorityName(name).place} `
  const didYouMean = places
    .filter(({ place }) => place && (text.includes(` ${place} `) || ` ${place} `.includes(text)))
    .sort((a, b) => b.place.length - a.place.length || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, 5)
    .map((row) => row.name)
  return didYouMean.length > 0 ? { didYouMean } : {}
}
