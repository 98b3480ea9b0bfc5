import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAuthorities } from '../../prisma/reference/read.ts'
import { normaliseAuthorityName } from './authority-name.ts'

const authorities = readAuthorities()
const authority = fc.constantFrom(...authorities)

describe('one name however it is written', () => {
  test.each([
    ['LEEDS CITY COUNCIL', 'leeds city'],
    ['City of Leeds', 'leeds city'],
    ['The City of Edinburgh Council', 'edinburgh city'],
    ['City Of Bradford Metropolitan Council', 'bradford city'],
    ['Bradford MDC', 'bradford'],
    ['London Borough of Ealing Council', 'ealing'],
    ['The Royal Borough of Kingston upon Thames', 'kingston upon thames'],
    ['Stockton–on–tees  Borough Council', 'stockton on tees'],
    ['Telford & Wrekin Council', 'telford and wrekin'],
    ['Blaenau Gwent County Borough Council', 'blaenau gwent'],
    ["Borough Council of King's Lynn and West Norfolk", 'kings lynn and west norfolk'],
    ['Derry City and Strabane District Council', 'derry and strabane'],
    ['East Herts Council', 'east hertfordshire'],
    ['Cyngor Sir Ynys Môn', 'sir ynys mon'],
    ['East Midlands Combined County Authority', 'east midlands combined authority'],
    ['South Yorkshire Mayoral Combined Authority', 'south yorkshire combined authority'],
  ])('%s', (name, key) => {
    expect(normaliseAuthorityName(name)).toBe(key)
  })
})

describe('two bodies never share a name', () => {
  test.each([
    ['Derby City Council', 'Derbyshire County Council'],
    ['Nottingham City Council', 'Nottinghamshire County Council'],
    ['Leicester City Council', 'Leicestershire County Council'],
    ['Dorset Council', 'Dorset County Council'],
    ['North Yorkshire Council', 'North Yorkshire County Council'],
    ['Hull City Council', 'Royal Borough of Kingston upon Thames'],
    ['Newcastle upon Tyne City Council', 'Newcastle-under-Lyme Borough Council'],
    ['Liverpool City Council', 'Liverpool City Region Combined Authority'],
    ['Lichfield District Council', 'Lichfield City Council'],
    ['Thame Town Council', 'Thame District Council'],
    ['Durham County Council', 'Durham City Council'],
  ])('%s and %s', (one, other) => {
    expect(normaliseAuthorityName(one)).not.toBe(normaliseAuthorityName(other))
  })

  test('among all authorities of the reference tables, past and to come', () => {
    const keys = new Map<string, string[]>()
    for (const { name, welshName } of authorities) {
      const key = normaliseAuthorityName(name)
      keys.set(key, [...(keys.get(key) ?? []), name])
      if (!welshName || normaliseAuthorityName(welshName) === key) continue
      keys.set(normaliseAuthorityName(welshName), [...(keys.get(normaliseAuthorityName(welshName)) ?? []), welshName])
    }
    expect([...keys.values()].filter((names) => names.length > 1)).toEqual([])
    expect(keys.has('')).toBe(false)
  })

  test('no alias is the name or an alias of another', () => {
    const owners = new Map(authorities.map(({ name, slug }) => [normaliseAuthorityName(name), slug]))
    for (const { aliases, slug } of authorities) {
      for (const alias of aliases) {
        expect([alias, owners.get(normaliseAuthorityName(alias)) ?? slug]).toEqual([alias, slug])
        owners.set(normaliseAuthorityName(alias), slug)
      }
    }
  })
})

test('case, spaces, dashes and the definite article never matter', () => {
  fc.assert(
    fc.property(authority, ({ name }) => {
      const key = normaliseAuthorityName(name)
      expect(normaliseAuthorityName(name.toUpperCase())).toBe(key)
      expect(normaliseAuthorityName(`The  ${name.replaceAll(' ', '   ')} `)).toBe(key)
      expect(normaliseAuthorityName(name.replaceAll('-', '–'))).toBe(key)
      expect(normaliseAuthorityName(name.replaceAll(' and ', ' & '))).toBe(key)
    }),
  )
})

test('a key is its own key', () => {
  fc.assert(
    fc.property(authority, ({ name }) => {
      const key = normaliseAuthorityName(name)
      expect(normaliseAuthorityName(key)).toBe(key)
    }),
  )
})
