import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAuthorities } from '../../prisma/reference/read.ts'
import { dayFrom } from '../platform/days.ts'
import { authorityResolver } from './authority-resolver.ts'

const authorities = readAuthorities()
const resolve = authorityResolver(authorities)
const day = (text: string): Date => dayFrom(text) ?? expect.fail(`${text} is no day`)
const today = day('2026-11-23')

/** The slug of the authority meant, or why none is. */
function meant(name: string, on = today): string {
  const answer = resolve({ name }, on)
  return 'authority' in answer ? answer.authority.slug : answer.unknown
}

const unknown = (name: string, on = today) => {
  const answer = resolve({ name }, on)
  return 'unknown' in answer ? answer : expect.fail(`${name} was taken for ${answer.authority.name}`)
}

describe('a buyer is recognised by its name', () => {
  test.each([
    ['London Borough of Newham (Newham Council)', 'newham'],
    ['Newham Council', 'newham'],
    ['The City of Edinburgh Council', 'edinburgh'],
    ['City Of Bradford Metropolitan Council (CBMDC)', 'bradford'],
    ['Doncaster MBC', 'doncaster'],
    ['Bassetlaw DC', 'bassetlaw'],
    ['Wirral Borough Council', 'wirral'],
    ['Greater London Authority ( GLA )', 'greater-london-authority'],
    ['GATESHEAD  COUNCIL', 'gateshead'],
    ['Kingston Upon Hull City Council', 'hull'],
    ['Kingston Council', 'kingston-upon-thames'],
    ['Cornwall County Council', 'cornwall'],
    ['BCP Council', 'bournemouth-christchurch-and-poole'],
    ['Western Isles Council', 'eilean-siar'],
    ['Cyngor Gwynedd / Gwynedd Council', 'gwynedd'],
    ['Sheffield City Region', 'south-yorkshire-combined-authority'],
    ['City of London', 'city-of-london'],
  ])('%s', (name, slug) => {
    expect(meant(name)).toBe(slug)
  })
})

describe('a place, a department, a brand or an agent beside the name does not hide it', () => {
  test.each([
    ['West Berkshire Council, Newbury', 'west-berkshire'],
    ['Blackpool Borough Council Trading Standards', 'blackpool'],
    ["Hertfordshire County Council - Children's Services", 'hertfordshire'],
    ['Hertfordshire County Council — Herts FullStop', 'hertfordshire'],
    ['LGSS on behalf of Cambridgeshire County Council', 'cambridgeshire'],
    ['Procurement Team (Leeds City Council)', 'leeds'],
    ['Surrey County Council (Woking)', 'surrey'],
    ['Fife Council (for a project board with all seven partner councils)', 'fife'],
  ])('%s', (name, slug) => {
    expect(meant(name)).toBe(slug)
  })
})

describe('other bodies, and two bodies at once, are not taken for a council', () => {
  test.each([
    'Greater London Authority (GLA) and London Councils',
    'Hackney Council and health partners',
    'Kent County Council, Medway Council',
    'Cheshire East Council and Cheshire West and Chester Council',
    'Leicestershire County Council and the Local Government Association',
    'Eastern Shires Purchasing Organisation (ESPO)',
    'YPO',
    'Local Government Association',
    'Durham University',
    'University of Worcester',
    'NHS Kent and Medway',
    'Bradford Teaching Hospitals NHS Foundation Trust',
    'Lancashire Constabulary',
    'North York Moors National Park Authority',
    'Wiltshire Fire and Rescue Service',
    'Lancing Parish Council',
    'Thame Town Council',
    'Lichfield City Council',
    'Leeds Council of Mosques',
    'LGSS / NCC',
    'Bury College',
    '',
  ])('%s', (name) => {
    expect(unknown(name).unknown).not.toBe('')
  })

  test('those named together are offered', () => {
    expect(unknown('Kent County Council (with Medway Council)')).toEqual({
      unknown: 'Kent County Council (with Medway Council) names more than one authority',
      didYouMean: ['Kent County Council', 'Medway Council'],
    })
    expect(unknown('Newcastle Council').didYouMean).toEqual([
      'Newcastle-under-Lyme Borough Council',
      'Newcastle upon Tyne City Council',
    ])
  })
})

describe('a council that was reorganised leads to the one that took its place', () => {
  test('on the day it matters', () => {
    expect(meant('Allerdale Borough Council', day('2023-03-31'))).toBe('allerdale')
    expect(meant('Allerdale Borough Council', day('2023-04-01'))).toBe('cumberland')
  })

  test('through two reorganisations, saying which was named', () => {
    const answer = resolve({ name: 'Taunton Deane Borough Council' }, today)
    expect(answer).toMatchObject({ authority: { slug: 'somerset' }, formerly: { slug: 'taunton-deane' }, how: 'name' })
    expect(meant('Taunton Deane Borough Council', day('2020-01-01'))).toBe('somerset-west-and-taunton')
  })

  test('but never when its area was split', () => {
    expect(unknown('Northamptonshire')).toEqual({
      unknown: 'Northamptonshire County Council was replaced by more than one council',
      didYouMean: ['North Northamptonshire Council', 'West Northamptonshire Council'],
    })
    expect(meant('Surrey County Council', day('2027-03-31'))).toBe('surrey')
    expect(unknown('Surrey County Council', day('2027-04-01')).didYouMean).toEqual([
      'East Surrey Council',
      'West Surrey Council',
    ])
  })

  test('and one that has yet to start is not used before its day', () => {
    expect(unknown('East Surrey Council').unknown).toBe('East Surrey Council starts on 1 April 2027')
    expect(meant('Woking Borough Council', day('2027-04-01'))).toBe('west-surrey')
  })
})

describe('an identifier is stronger than a name', () => {
  test.each([
    ['GB-LAE', 'DUR', 'durham'],
    ['gb-las', 'edh', 'edinburgh'],
    ['GB-PLA', 'GWN', 'gwynedd'],
    ['GB-LANI', 'BFS', 'belfast'],
    ['GSS', 'E08000039', 'sheffield'],
    ['GB-GSS', 'E08000019', 'sheffield'],
    ['ONS', 'E07000026', 'cumberland'],
  ])('%s %s', (scheme, id, slug) => {
    expect(resolve({ name: 'Procurement Services', identifiers: [{ scheme, id }] }, today)).toMatchObject({
      how: 'identifier',
      authority: { slug },
    })
  })

  test('unless the two contradict each other', () => {
    expect(resolve({ name: 'Leeds City Council', identifiers: [{ scheme: 'GB-LAE', id: 'DUR' }] }, today)).toEqual({
      unknown: 'Its identifiers and its name are not those of one authority',
      didYouMean: ['Durham County Council', 'Leeds City Council'],
    })
  })

  test('which they do not when one is of the other’s successor', () => {
    const identifiers = [{ scheme: 'GB-GSS', id: 'E06000063' }]
    expect(resolve({ name: 'Allerdale Borough Council', identifiers }, today)).toMatchObject({
      authority: { slug: 'cumberland' },
    })
    expect(resolve({ name: 'Allerdale Borough Council', identifiers }, day('2023-03-31'))).toHaveProperty('unknown')
  })

  test('one we do not hold leaves the name to decide', () => {
    const identifiers = [
      { scheme: 'GB-PPON', id: 'PTBP-7472-NYGG' },
      { scheme: null, id: null },
    ]
    expect(resolve({ name: 'Leeds City Council', identifiers }, today)).toMatchObject({ authority: { slug: 'leeds' } })
  })
})

test.each(authorities.map((row) => [row.name, row] as const))(
  '%s is recognised by its names and aliases',
  (_name, row) => {
    const { name, welshName, aliases, slug, startsOn, endsOn } = row
    const on = endsOn ? new Date(day(endsOn).getTime() - 86_400_000) : startsOn ? day(startsOn) : today
    for (const written of [name, ...(welshName ? [welshName] : []), ...aliases]) {
      expect([written, meant(written, on)]).toEqual([written, slug])
    }
  },
)

test('no text at all makes it fail', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const answer = resolve({ name }, today)
      expect('authority' in answer || 'unknown' in answer).toBe(true)
    }),
  )
})
