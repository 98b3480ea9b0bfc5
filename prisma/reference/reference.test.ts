import { describe, expect, test } from 'vitest'
import { cpvAncestors, cpvParent, isItCode } from '../../server/classification/cpv.ts'
import { REGIONS } from '../../server/classification/regions.ts'
import { taxonomyTree } from '../../server/classification/taxonomy.ts'
import { type AuthorityRow, readAuthorities, readCombinedMembers, readCpvCodes, readTaxonomy } from './read.ts'

const authorities = readAuthorities()
const members = readCombinedMembers()
const codes = readCpvCodes()
const categories = readTaxonomy()

const bySlug = new Map(authorities.map((row) => [row.slug, row]))
const currentOn = (day: string): AuthorityRow[] =>
  authorities.filter((row) => (!row.startsOn || row.startsOn <= day) && (!row.endsOn || day < row.endsOn))
const current = currentOn('2026-11-23')
const isCouncil = (row: AuthorityRow): boolean =>
  row.kind !== 'COMBINED_AUTHORITY' && row.kind !== 'STRATEGIC_AUTHORITY'
const count = (rows: readonly AuthorityRow[], test: (row: AuthorityRow) => boolean): number => rows.filter(test).length
const repeated = <T>(values: readonly T[]): T[] => values.filter((value, index) => values.indexOf(value) !== index)

describe('the authorities of the United Kingdom on 23 November 2026', () => {
  test.each([
    ['ENGLAND', 317],
    ['WALES', 22],
    ['SCOTLAND', 32],
    ['NORTHERN_IRELAND', 11],
  ])('%s has %i principal councils', (nation, councils) => {
    expect(count(current, (row) => isCouncil(row) && row.nation === nation)).toBe(councils)
  })

  test.each([
    ['UNITARY', 63],
    ['NON_METROPOLITAN_DISTRICT', 164],
    ['METROPOLITAN_DISTRICT', 36],
    ['LONDON_BOROUGH', 33],
    ['COUNTY', 21],
    ['WELSH_COUNCIL', 22],
    ['SCOTTISH_COUNCIL', 32],
    ['NI_DISTRICT', 11],
    ['COMBINED_AUTHORITY', 17],
    ['STRATEGIC_AUTHORITY', 1],
  ])('there are, of kind %s, %i', (kind, expected) => {
    expect(count(current, (row) => row.kind === kind)).toBe(expected)
  })

  test('together 382 councils and 18 combined and strategic authorities', () => {
    expect([count(current, isCouncil), current.length]).toEqual([382, 400])
  })

  test('every one has a place, a population and an identifier or GSS code, or is younger than the frozen lists', () => {
    for (const { name, latitude, longitude, population, gss, startsOn } of current) {
      expect([name, latitude, longitude, population]).not.toContain(null)
      expect([name, gss !== null || (startsOn ?? '') > '2026-01-01']).toEqual([name, true])
    }
  })

  test('a kind belongs to one nation', () => {
    const nations = { WELSH_COUNCIL: 'WALES', SCOTTISH_COUNCIL: 'SCOTLAND', NI_DISTRICT: 'NORTHERN_IRELAND' } as const
    for (const { name, kind, nation } of authorities) {
      expect([name, nation]).toEqual([name, kind in nations ? nations[kind as keyof typeof nations] : 'ENGLAND'])
    }
  })
})

describe('what must be unique is', () => {
  test('slugs, GSS codes, names and identifiers', () => {
    expect(repeated(authorities.map((row) => row.slug))).toEqual([])
    expect(repeated(authorities.map((row) => row.name))).toEqual([])
    expect(repeated(authorities.flatMap((row) => row.identifiers))).toEqual([])
    const former = authorities.flatMap((row) =>
      row.identifiers.filter((id) => id.startsWith('GB-GSS:')).map((id) => id.slice(7)),
    )
    expect(repeated([...authorities.flatMap((row) => row.gss ?? []), ...former])).toEqual([])
  })
})

describe('reorganisation leaves no gap', () => {
  const ended = authorities.filter((row) => row.endsOn !== null)

  test('whatever ends is replaced by authorities that have started by then', () => {
    expect(ended.length).toBeGreaterThan(50)
    for (const { name, endsOn, replacedBy } of ended) {
      expect([name, replacedBy.length > 0]).toEqual([name, true])
      for (const slug of replacedBy) {
        const successor = bySlug.get(slug)
        expect([name, slug, successor !== undefined]).toEqual([name, slug, true])
        expect([name, (successor?.startsOn ?? '') <= (endsOn ?? '')]).toEqual([name, true])
      }
    }
  })

  test('whatever has no end is replaced by nothing, and ends come after starts', () => {
    for (const { name, startsOn, endsOn, replacedBy } of authorities) {
      if (endsOn === null) expect([name, replacedBy]).toEqual([name, []])
      if (startsOn && endsOn) expect([name, startsOn < endsOn]).toEqual([name, true])
    }
  })

  test('Surrey becomes two councils on 1 April 2027, each of its districts going to one of them', () => {
    const surrey = authorities.filter((row) => row.county === 'surrey')
    expect(surrey).toHaveLength(11)
    expect(surrey.every((row) => row.endsOn === '2027-04-01' && row.replacedBy.length === 1)).toBe(true)
    expect(bySlug.get('surrey')?.replacedBy).toEqual(['east-surrey', 'west-surrey'])
    expect(count(currentOn('2027-04-01'), isCouncil)).toBe(382 - 12 + 2)
  })
})

describe('places fit together', () => {
  test('a district lies in a county of its region, and only districts do', () => {
    for (const { name, kind, county, region } of authorities) {
      expect([name, county !== null]).toEqual([name, kind === 'NON_METROPOLITAN_DISTRICT'])
      if (county) expect([name, bySlug.get(county)?.kind, bySlug.get(county)?.region]).toEqual([name, 'COUNTY', region])
    }
  })

  test('every region has authorities', () => {
    expect(REGIONS.filter(({ name }) => !authorities.some((row) => row.region === name))).toEqual([])
  })

  test.each(current.filter((row) => row.kind === 'COUNTY').map((row) => [row.name, row] as const))(
    '%s is as populous as its districts, and in their midst',
    (_name, county) => {
      const districts = current.filter((row) => row.county === county.slug)
      expect(sumOf(districts)).toBe(county.population)
      expectInTheMidst(county, districts)
    },
  )

  test.each(current.filter((row) => !isCouncil(row)).map((row) => [row.name, row] as const))(
    '%s is as populous as its members',
    (_name, combined) => {
      const slugs = members.filter((row) => row.combinedAuthority === combined.slug).map((row) => row.member)
      const councils = slugs
        .flatMap((slug) => bySlug.get(slug) ?? [])
        .filter((row) => !row.county || !slugs.includes(row.county))
      expect(sumOf(councils)).toBe(combined.population)
    },
  )

  const sumOf = (rows: readonly AuthorityRow[]): number => rows.reduce((sum, row) => sum + (row.population ?? 0), 0)

  /** The position is the population-weighted mean, to three decimals of each. */
  function expectInTheMidst(whole: AuthorityRow, parts: readonly AuthorityRow[]): void {
    const mean = (of: (row: AuthorityRow) => number | null): number =>
      parts.reduce((sum, row) => sum + (of(row) ?? 0) * (row.population ?? 0), 0) / sumOf(parts)
    expect(mean((row) => row.latitude)).toBeCloseTo(whole.latitude ?? 0, 2)
    expect(mean((row) => row.longitude)).toBeCloseTo(whole.longitude ?? 0, 2)
  }
})

describe('combined authorities', () => {
  test('are made of authorities that exist, from no earlier than they do themselves', () => {
    for (const { combinedAuthority, member, from } of members) {
      const [whole, part] = [bySlug.get(combinedAuthority), bySlug.get(member)]
      expect([combinedAuthority, whole && isCouncil(whole)]).toEqual([combinedAuthority, false])
      expect([member, part && isCouncil(part)]).toEqual([member, true])
      expect([combinedAuthority, member, (whole?.startsOn ?? '') <= from]).toEqual([combinedAuthority, member, true])
    }
    expect(repeated(members.map((row) => `${row.combinedAuthority} ${row.member}`))).toEqual([])
  })

  test('have two members at least, and no council is in two at once', () => {
    for (const { slug, kind } of authorities) {
      if (kind === 'COMBINED_AUTHORITY')
        expect([slug, members.filter((row) => row.combinedAuthority === slug).length >= 2]).toEqual([slug, true])
    }
    const now = new Set(current.map((row) => row.slug))
    expect(repeated(members.filter((row) => now.has(row.combinedAuthority)).map((row) => row.member))).toEqual([])
  })

  test('the Greater London Authority has all 33 London boroughs', () => {
    const london = members
      .filter((row) => row.combinedAuthority === 'greater-london-authority')
      .map((row) => row.member)
    expect(london.sort()).toEqual(
      current
        .filter((row) => row.kind === 'LONDON_BOROUGH')
        .map((row) => row.slug)
        .sort(),
    )
  })
})

describe('the IT part of the Common Procurement Vocabulary', () => {
  const vocabulary = new Set(codes.map((row) => row.code))

  test('holds each code once, with its check digit', () => {
    expect(codes).toHaveLength(1189)
    expect(vocabulary.size).toBe(codes.length)
    expect(codes.every((row) => /^\d$/.test(row.checkDigit))).toBe(true)
    expect(codes.find((row) => row.code === '48610000')).toMatchObject({ checkDigit: '7', title: 'Database systems' })
  })

  test('is connected: from every code a path leads up to its division', () => {
    for (const { code, parentCode } of codes) {
      expect([code, parentCode]).toEqual([code, cpvParent(code, vocabulary)])
      expect([code, parentCode === null]).toEqual([code, /^\d{2}0{6}$/.test(code)])
    }
    expect(codes.every(({ code }) => vocabulary.has(cpvAncestors(code).at(-1) ?? code))).toBe(true)
  })

  test('puts parents before children, so that it can be loaded in order', () => {
    const seen = new Set<string>()
    for (const { code, parentCode } of codes) {
      expect([code, parentCode === null || seen.has(parentCode)]).toEqual([code, true])
      seen.add(code)
    }
  })

  test('is IT, but for three divisions above its groups', () => {
    expect(codes.filter((row) => !isItCode(row.code)).map((row) => row.code)).toEqual([
      '50000000',
      '51000000',
      '64000000',
    ])
  })
})

describe('the council-IT taxonomy', () => {
  const tree = taxonomyTree(categories)

  test('has two levels, each branch with several leaves', () => {
    expect(tree.length).toBeGreaterThan(25)
    expect(categories.length - tree.length).toBeGreaterThan(140)
    expect(tree.filter(({ leaves }) => leaves.length < 2)).toEqual([])
  })

  test('has no slug or name twice', () => {
    expect(repeated(categories.map((row) => row.slug))).toEqual([])
    expect(repeated(categories.map((row) => row.name.toLowerCase()))).toEqual([])
  })

  test('says of each category in one line what it is', () => {
    for (const { name, description } of categories) {
      expect([name, description.length > 10 && description.length < 120 && !description.endsWith('.')]).toEqual([
        name,
        true,
      ])
    }
  })

  test('names only codes of the vocabulary', () => {
    const known = new Set(codes.map((row) => row.code))
    expect(categories.flatMap((row) => row.cpvCodes).filter((code) => !known.has(code) || !isItCode(code))).toEqual([])
    expect(categories.filter((row) => row.cpvCodes.length === 0)).toEqual([])
  })
})
