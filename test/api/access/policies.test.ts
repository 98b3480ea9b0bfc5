import { describe, expect, test } from 'vitest'
import { visibleContracts } from '../../../server/contracts/contract-access.ts'
import { visibleReleases } from '../../../server/demand/demand-access.ts'
import { mayDecideFor, mayReadReasonOf, visibleMatches } from '../../../server/matching/match-access.ts'
import { isOwnNeed, mayEdit, mayWriteNeedsOf, ownNeeds, visibleNeeds } from '../../../server/needs/need-access.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { nobody, system } from '../../../server/organisations/actor.ts'
import {
  authoritiesAnswering,
  mayAbandon,
  mayPlan,
  mayReview,
  visibleProposals,
} from '../../../server/proposals/proposal-access.ts'
import { answersTo, atKent, atLeeds, coordinating, holding, organisation, person, withScopes } from './policy-rows.ts'

/** The corners of the policies of needs and of what is dealt about them, on rows of their own: no database is asked. */

const officer = person(atLeeds('OFFICER'))
const kent = person(atKent('OFFICER'))
const supplier = person(holding('SUPPLIER_ADMINISTRATOR', { supplierId: 'northgrid' }))
const platform = person(holding('PLATFORM_ADMINISTRATOR'))
const everywhere = person(coordinating())
const inYorkshire = person(coordinating('Yorkshire', 'Wales'))
const inWales = person(coordinating('Wales'))
const outsiders = { supplier, platform, 'someone without a role': person(), nobody }

const need = (sharing: string, status = 'POSTED', partners: string[] = []) => ({
  id: 'need',
  authorityId: 'leeds',
  authority: { region: 'Yorkshire' },
  sharing,
  status,
  partners: partners.map((authorityId) => ({ authorityId })),
})
const sees = (actor: Actor, row: object) => answersTo(visibleNeeds(actor), row as Record<string, unknown>)
const TIERS = ['DRAFT', 'PARTNERS', 'REGION', 'COUNCILS', 'PUBLISHED']
const seen = (actor: Actor, partners: string[] = []) =>
  TIERS.filter((tier) => sees(actor, need(tier, 'POSTED', partners)))

describe('needs', () => {
  test.each(['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR'] as const)(
    'a %s sees every need of the own authority, whatever its state',
    (role) => {
      for (const status of ['DRAFT', 'POSTED', 'WITHDRAWN'])
        for (const tier of TIERS) expect(sees(person(atLeeds(role)), need(tier, status))).toBe(true)
    },
  )

  test('another authority sees what is shared with it', () => {
    expect(seen(kent)).toEqual(['COUNCILS', 'PUBLISHED'])
    expect(seen(kent, ['bath'])).toEqual(['COUNCILS', 'PUBLISHED'])
    expect(seen(kent, ['kent'])).toEqual(['PARTNERS', 'COUNCILS', 'PUBLISHED'])
    const york = person(holding('VIEWER', { authorityId: 'york', authorityRegion: 'Yorkshire' }))
    expect(seen(york)).toEqual(['REGION', 'COUNCILS', 'PUBLISHED'])
    expect(seen(person(atKent('VIEWER'), coordinating()))).toEqual(['REGION', 'COUNCILS', 'PUBLISHED'])
  })

  test('a coordinator sees regional needs of the regions they serve, all when none is named, and no partner’s', () => {
    for (const actor of [everywhere, inYorkshire, person(coordinating('Wales'), coordinating('Yorkshire'))])
      expect(seen(actor, ['kent'])).toEqual(['REGION', 'COUNCILS', 'PUBLISHED'])
    expect(seen(inWales)).toEqual(['COUNCILS', 'PUBLISHED'])
  })

  test.each(['POSTED', 'COMMITTED', 'MET', 'DRAFT', 'WITHDRAWN', 'LAPSED'])(
    'others see a need that is %s',
    (status) => {
      const isShown = ['POSTED', 'COMMITTED', 'MET'].includes(status)
      for (const actor of [kent, everywhere]) expect(sees(actor, need('PUBLISHED', status))).toBe(isShown)
    },
  )

  test.each(Object.entries(outsiders))('%s sees none', (_who, actor) => {
    expect(seen(actor, ['kent', 'leeds'])).toEqual([])
  })

  test('the system sees all', () => {
    expect(visibleNeeds(system)).toEqual({})
  })

  test('who writes for an authority has a writing role in it and a token that may write', () => {
    for (const role of ['OFFICER', 'AUTHORITY_ADMINISTRATOR'] as const)
      expect(mayWriteNeedsOf(person(atLeeds(role)), 'leeds')).toBe(true)
    for (const role of ['VIEWER', 'APPROVER'] as const)
      expect(mayWriteNeedsOf(person(atLeeds(role)), 'leeds')).toBe(false)
    expect(mayWriteNeedsOf(organisation(atLeeds('OFFICER')), 'leeds')).toBe(true)
    for (const actor of [kent, everywhere, platform, system, withScopes(officer, 'READ', 'IMPORT', 'ADMIN')]) {
      expect(mayWriteNeedsOf(actor, 'leeds')).toBe(false)
      expect(mayEdit(actor, { authorityId: 'leeds' })).toBe(false)
    }
    expect(mayEdit(officer, { authorityId: 'leeds' })).toBe(true)
  })

  test('own is what any role in the authority makes own', () => {
    expect(isOwnNeed(person(atLeeds('VIEWER')), { authorityId: 'leeds' })).toBe(true)
    for (const actor of [kent, everywhere, system]) expect(isOwnNeed(actor, { authorityId: 'leeds' })).toBe(false)
    expect(answersTo(ownNeeds(officer), need('DRAFT'))).toBe(true)
    expect(answersTo(ownNeeds(kent), need('PUBLISHED'))).toBe(false)
  })
})

describe('matches', () => {
  const theirs = { ...need('COUNCILS'), authorityId: 'kent', authority: { region: 'South East' } }
  const match = (needA: object, needB: object, status = 'CURRENT') => ({ needA, needB, status })
  const seesMatch = (actor: Actor, row: object) => answersTo(visibleMatches(actor), row as Record<string, unknown>)

  test('both needs are theirs to see, and one is their own', () => {
    for (const actor of [officer, kent]) {
      expect(seesMatch(actor, match(need('COUNCILS'), theirs))).toBe(true)
      expect(seesMatch(actor, match(theirs, need('COUNCILS')))).toBe(true)
    }
    expect(seesMatch(kent, match(need('DRAFT'), theirs))).toBe(false)
    expect(seesMatch(kent, match(theirs, need('DRAFT')))).toBe(false)
    const york = person(holding('OFFICER', { authorityId: 'york', authorityRegion: 'Yorkshire' }))
    expect(seesMatch(york, match(need('COUNCILS'), theirs))).toBe(false)
  })

  test('a coordinator sees those whose both needs they see; the system all; nobody one that is no longer current', () => {
    for (const actor of [everywhere, inWales, system])
      expect(seesMatch(actor, match(need('COUNCILS'), theirs))).toBe(true)
    expect(seesMatch(inWales, match(need('REGION'), theirs))).toBe(false)
    expect(seesMatch(system, match(need('DRAFT'), theirs))).toBe(true)
    for (const actor of [officer, everywhere, system])
      expect(seesMatch(actor, match(need('COUNCILS'), theirs, 'GONE'))).toBe(false)
  })

  test('who decides writes for the need’s authority; who reads why is of it', () => {
    expect(mayDecideFor(officer, { authorityId: 'leeds' })).toBe(true)
    for (const actor of [kent, everywhere, withScopes(officer, 'READ'), person(atLeeds('APPROVER'))])
      expect(mayDecideFor(actor, { authorityId: 'leeds' })).toBe(false)
    expect(mayReadReasonOf(person(atLeeds('APPROVER')), { authorityId: 'leeds' })).toBe(true)
    expect(mayReadReasonOf(kent, { authorityId: 'leeds' })).toBe(false)
  })
})

describe('proposals', () => {
  const proposal = (...needs: object[]) => ({
    heldAt: null,
    members: [{ authorityId: 'leeds' }, { authorityId: 'york' }],
    needs: needs.map((one) => ({ need: one })),
  })
  const seesProposal = (actor: Actor, row: object) => answersTo(visibleProposals(actor), row as Record<string, unknown>)

  test('members see it, whatever its needs; others do not', () => {
    expect(seesProposal(officer, proposal(need('DRAFT')))).toBe(true)
    for (const actor of [kent, ...Object.values(outsiders)])
      expect(seesProposal(actor, proposal(need('PUBLISHED')))).toBe(false)
  })

  test('a coordinator sees it only when they see every need of it, or are of a member', () => {
    expect(seesProposal(everywhere, proposal(need('COUNCILS'), need('REGION')))).toBe(true)
    expect(seesProposal(inWales, proposal(need('COUNCILS'), need('REGION')))).toBe(false)
    expect(seesProposal(person(coordinating(), atLeeds('VIEWER')), proposal(need('PARTNERS')))).toBe(true)
    expect(visibleProposals(system)).toEqual({})
  })

  test('one that is held for review is there for coordinators only', () => {
    const held = { ...proposal(need('COUNCILS')), heldAt: new Date('2026-11-01') }
    for (const actor of [officer, person(atLeeds('AUTHORITY_ADMINISTRATOR')), kent])
      expect(seesProposal(actor, held)).toBe(false)
    for (const actor of [everywhere, person(coordinating(), atLeeds('OFFICER'))])
      expect(seesProposal(actor, held)).toBe(true)
  })

  test('whoever opened it or a coordinator plans it until an authority leads, then that authority does', () => {
    const [vacant, led] = [null, 'leeds'].map((leadAuthorityId) => ({ openedById: 'bob', leadAuthorityId }))
    if (!vacant || !led) throw new Error('there are two')
    expect([officer, everywhere].map((actor) => mayPlan(actor, vacant))).toEqual([false, true])
    expect([officer, everywhere, kent].map((actor) => mayPlan(actor, led))).toEqual([true, false, false])
    expect(mayPlan(officer, { ...vacant, openedById: 'ann' })).toBe(true)
    for (const actor of [withScopes(officer, 'READ'), person(atLeeds('APPROVER'))])
      expect(mayPlan(actor, led)).toBe(false)
    expect([everywhere, officer, withScopes(everywhere, 'READ')].map(mayReview)).toEqual([true, false, false])
  })

  test('someone answers for the members they serve, and no others', () => {
    const members = [{ authorityId: 'leeds' }, { authorityId: 'york' }]
    expect(authoritiesAnswering(person(atLeeds('OFFICER'), atKent('OFFICER')), members)).toEqual(['leeds'])
    expect(authoritiesAnswering(person(atLeeds('APPROVER')), members)).toEqual([])
    expect(authoritiesAnswering(withScopes(officer, 'READ'), members)).toEqual([])
  })

  test('one that nobody opened is given up by coordinators only', () => {
    const never = { openedById: null }
    expect(mayAbandon(everywhere, never)).toBe(true)
    for (const actor of [
      officer,
      nobody,
      system,
      { ...organisation(), tokenId: null },
      { ...nobody, scopes: officer.scopes },
    ])
      expect(mayAbandon(actor, never)).toBe(false)
  })

  test('who opened it may give it up: the person, or the token, with a token that may write', () => {
    expect(mayAbandon(officer, { openedById: 'ann' })).toBe(true)
    expect(mayAbandon(officer, { openedById: 'bob' })).toBe(false)
    expect(mayAbandon(organisation(atLeeds('OFFICER')), { openedById: 'token' })).toBe(true)
    for (const actor of [officer, everywhere])
      expect(mayAbandon(withScopes(actor, 'READ'), { openedById: 'ann' })).toBe(false)
  })
})

describe('contracts and demand', () => {
  const contract = (publishedOn: Date | null) => ({ id: 'contract', authorityId: 'leeds', publishedOn })
  const known = [null, new Date('2026-01-01')]
  const reads = (actor: Actor) => known.map((on) => answersTo(visibleContracts(actor), contract(on)))

  test('its own authority sees a contract; authorities and coordinators see a published one; others none', () => {
    for (const actor of [person(atLeeds('VIEWER')), system]) expect(reads(actor)).toEqual([true, true])
    for (const actor of [kent, everywhere, inWales]) expect(reads(actor)).toEqual([false, true])
    for (const actor of Object.values(outsiders)) expect(reads(actor)).toEqual([false, false])
  })

  test('aggregated demand is the same for everyone', () => {
    for (const actor of [officer, supplier, nobody, system]) expect(visibleReleases(actor)).toEqual({})
  })
})
