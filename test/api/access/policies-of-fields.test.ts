import { describe, expect, test } from 'vitest'
import { mayReadGroup, needsReach, needsWithReadable } from '../../../server/needs/field-access.ts'
import { tierOf, withoutHeldBack } from '../../../server/needs/field-groups.ts'
import { visibleNeeds } from '../../../server/needs/need-access.ts'
import { nobody, system } from '../../../server/organisations/actor.ts'
import { answersTo, atKent, atLeeds, coordinating, holding, named, person } from './policy-rows.ts'

/** Fields of a need that are shared more narrowly than the need. */

const TIERS = ['DRAFT', 'PARTNERS', 'REGION', 'COUNCILS', 'PUBLISHED'] as const
type Tier = (typeof TIERS)[number]
const reach = { region: 'Yorkshire', partnerIds: ['kent', 'bath'] }
const need = (sharing: Tier, value: Tier | null) => ({
  ...{ id: 'need', authorityId: 'leeds', status: 'POSTED', sharing },
  ...{ valueSharing: value, incumbentSharing: null, notesSharing: 'DRAFT' as Tier },
  authority: { region: reach.region },
  partners: reach.partnerIds.map((authorityId) => ({ authorityId })),
})

const readers = {
  'its own viewer': person(atLeeds('VIEWER')),
  'a partner': person(atKent('OFFICER')),
  'a partner that coordinates Wales': person(atKent('OFFICER'), coordinating('Wales')),
  'an officer in its region': person(holding('OFFICER', { authorityId: 'york', authorityRegion: 'Yorkshire' })),
  'an officer elsewhere': person(holding('OFFICER', { authorityId: 'cardiff', authorityRegion: 'Wales' })),
  'a coordinator everywhere': person(coordinating()),
  'a coordinator of its region': person(coordinating('Wales', 'Yorkshire')),
  'a coordinator elsewhere': person(coordinating('Wales')),
  'the system': system,
}
type Reader = keyof typeof readers
const everyone = Object.keys(readers) as Reader[]

const reads: Record<Tier, readonly Reader[]> = {
  DRAFT: ['its own viewer', 'the system'],
  PARTNERS: ['its own viewer', 'a partner', 'a partner that coordinates Wales', 'the system'],
  REGION: [
    'its own viewer',
    'an officer in its region',
    'a coordinator everywhere',
    'a coordinator of its region',
    'the system',
  ],
  COUNCILS: everyone,
  PUBLISHED: everyone,
}

test.each(TIERS.slice(0, -1))('a group shared up to %s is read by whom that tier reaches', (tier) => {
  const who = everyone.filter((reader) => mayReadGroup(readers[reader], need('PUBLISHED', tier), 'VALUE', reach))
  expect(who).toEqual(reads[tier])
})

test.each(TIERS)('a group as wide as its need, or wider, is read by whoever sees the need: %s', (tier) => {
  for (const reader of everyone) {
    expect(mayReadGroup(readers[reader], need(tier, 'PUBLISHED'), 'VALUE')).toBe(true)
    expect(mayReadGroup(readers[reader], need(tier, tier), 'VALUE')).toBe(true)
    expect(mayReadGroup(readers[reader], need(tier, null), 'VALUE')).toBe(true)
  }
})

test('without knowing whom the need reaches, nobody else reads what is for partners or a region', () => {
  for (const tier of ['PARTNERS', 'REGION'] as const)
    expect(everyone.filter((reader) => mayReadGroup(readers[reader], need('PUBLISHED', tier), 'VALUE'))).toEqual(
      reads.DRAFT,
    )
})

test('region and partners are looked up only where they decide', () => {
  const looked = (reader: Reader, of: ReturnType<typeof need>) => needsReach(readers[reader], of, 'VALUE')
  for (const tier of TIERS)
    expect(looked('a partner', need('PUBLISHED', tier))).toBe(tier === 'PARTNERS' || tier === 'REGION')
  expect(looked('its own viewer', need('PUBLISHED', 'REGION'))).toBe(false)
  expect(looked('a partner', need('REGION', 'REGION'))).toBe(false)
  expect(looked('a partner', need('PARTNERS', null))).toBe(false)
})

describe('a list filtered by a field holds the needs of which the reader may read it, and no others', () => {
  test.each(everyone)('as %s', (reader) => {
    const actor = readers[reader]
    for (const sharing of TIERS)
      for (const tier of [...TIERS, null]) {
        const row = need(sharing, tier)
        if (!answersTo(visibleNeeds(actor), row)) continue
        const listed = answersTo(needsWithReadable(actor, 'VALUE'), row)
        expect([sharing, tier, listed]).toEqual([sharing, tier, mayReadGroup(actor, row, 'VALUE', reach)])
        if (tier === null) continue
        const notes = { ...row, notesSharing: tier }
        const mayRead = mayReadGroup(actor, notes, 'NOTES', reach)
        expect([sharing, tier, answersTo(needsWithReadable(actor, 'NOTES'), notes)]).toEqual([sharing, tier, mayRead])
        const incumbent = { ...row, incumbentSharing: tier }
        expect(answersTo(needsWithReadable(actor, 'INCUMBENT'), incumbent)).toBe(
          mayReadGroup(actor, incumbent, 'INCUMBENT', reach),
        )
      }
  })

  test('as nobody, who sees no need anyway: nothing that has a tier of its own and is withheld', () => {
    expect(answersTo(needsWithReadable(nobody, 'VALUE'), need('PUBLISHED', 'REGION'))).toBe(false)
    expect(answersTo(needsWithReadable(nobody, 'VALUE'), need('PUBLISHED', 'DRAFT'))).toBe(false)
  })

  test('a tier as wide as the need’s own holds nothing back, whoever asks', () => {
    for (const [sharing, tier] of [
      ['REGION', 'REGION'],
      ['PARTNERS', 'PARTNERS'],
      ['PARTNERS', 'REGION'],
    ] as const) {
      const elsewhere = readers['a coordinator elsewhere']
      expect(mayReadGroup(elsewhere, need(sharing, tier), 'VALUE')).toBe(true)
      expect(answersTo(needsWithReadable(elsewhere, 'VALUE'), need(sharing, tier))).toBe(true)
    }
    expect(answersTo(needsWithReadable(nobody, 'VALUE'), need('REGION', 'PARTNERS'))).toBe(false)
  })

  test('only the reader’s own authorities and regions are named', () => {
    const strings = named(needsWithReadable(readers['a partner'], 'VALUE'))
    expect([...new Set(strings)].sort()).toEqual(['COUNCILS', 'PARTNERS', 'PUBLISHED', 'REGION', 'South East', 'kent'])
  })

  test('notes that say nothing of who may read them are not read by others', () => {
    const row = { ...need('COUNCILS', null), notesSharing: null }
    expect(answersTo(needsWithReadable(readers['a partner'], 'NOTES'), row)).toBe(false)
  })
})

test('a need read without its tiers is refused rather than shown', () => {
  const { notesSharing: _, ...unread } = need('COUNCILS', null)
  expect(() => tierOf(unread, 'NOTES')).toThrow('A need was read without who may read its NOTES')
})

test('what is held back counts for nothing with others; what is not stays as it is', () => {
  const stated = { ...need('COUNCILS', 'DRAFT'), valueExVatPence: 5n, incumbentSupplier: 'Example Systems Ltd' }
  expect(withoutHeldBack(stated)).toEqual({ ...stated, valueExVatPence: null })
  const open = { ...stated, valueSharing: null }
  expect(withoutHeldBack(open)).toBe(open)
})
