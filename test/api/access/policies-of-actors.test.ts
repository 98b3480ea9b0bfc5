import { expect, test } from 'vitest'
import {
  followedContracts,
  followedMatches,
  followedNeeds,
  followedProposals,
  markOf,
  standingOf,
} from '../../../server/changes/change-access.ts'
import { REGIONS } from '../../../server/classification/regions.ts'
import {
  type Actor,
  actsAs,
  authoritiesOf,
  authoritiesServedBy,
  haveSameRights,
  isCoordinator,
  isPlatformAdministrator,
  isSignedIn,
  nobody,
  regionsCoordinatedBy,
  regionsOf,
  system,
} from '../../../server/organisations/actor.ts'
import { answersTo, atKent, atLeeds, coordinating, holding, organisation, person, withScopes } from './policy-rows.ts'

/** Who somebody is, for the policies, and as whom they follow changes. */

const AUTHORITY_ROLES = ['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR'] as const
const shared = person(atLeeds('OFFICER'), atLeeds('AUTHORITY_ADMINISTRATOR'), atKent('VIEWER'))

test('nobody and the system have no role, no scope and no id', () => {
  for (const actor of [nobody, system]) {
    expect(actor).toMatchObject({ personId: null, email: null, memberships: [] })
    expect([...actor.scopes]).toEqual([])
    expect(actsAs(actor)).toBe(null)
    expect(isSignedIn(actor)).toBe(false)
  }
  expect([nobody.kind, system.kind]).toEqual(['nobody', 'system'])
  expect([nobody.name, system.name]).toEqual(['Nobody', 'Commonlot'])
})

test('a person acts under their own id, by a token too; an organisation under its token’s', () => {
  expect(actsAs({ ...person(), tokenId: 'token' })).toBe('ann')
  expect(actsAs(organisation())).toBe('token')
  expect(isSignedIn(person())).toBe(true)
  expect(isSignedIn(organisation())).toBe(true)
})

test('of a shared service: each authority and region is named once, and served only where the role writes', () => {
  expect(authoritiesOf(shared)).toEqual(['leeds', 'kent'])
  expect(regionsOf(shared)).toEqual(['Yorkshire', 'South East'])
  expect(authoritiesServedBy(shared)).toEqual(['leeds'])
  expect(authoritiesServedBy(withScopes(shared, 'READ', 'IMPORT', 'ADMIN'))).toEqual([])
})

test('only roles of an authority make it one’s own', () => {
  for (const role of AUTHORITY_ROLES) {
    expect(authoritiesOf(person(atLeeds(role)))).toEqual(['leeds'])
    expect(regionsOf(person(atLeeds(role)))).toEqual(['Yorkshire'])
    expect(regionsOf(person(holding(role)))).toEqual([])
  }
  for (const role of ['COORDINATOR', 'SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'] as const) {
    expect(authoritiesOf(person(atLeeds(role)))).toEqual([])
    expect(authoritiesServedBy(person(atLeeds(role)))).toEqual([])
    expect(regionsOf(person(atLeeds(role)))).toEqual([])
  }
})

test('one role of several is enough', () => {
  const many = person(atLeeds('VIEWER'), coordinating('Wales'), holding('PLATFORM_ADMINISTRATOR'))
  expect([isCoordinator(many), isPlatformAdministrator(many)]).toEqual([true, true])
  expect([isCoordinator(shared), isPlatformAdministrator(shared)]).toEqual([false, false])
})

test('a coordinator serves the regions of all their roles, and all when one role names none', () => {
  expect(regionsCoordinatedBy(person(coordinating('Wales', 'London'), coordinating('Wales')))).toEqual([
    'Wales',
    'London',
  ])
  expect(regionsCoordinatedBy(person(coordinating('Wales'), coordinating()))).toBe('all')
  expect(regionsCoordinatedBy(person(coordinating('Wales'), atLeeds('OFFICER')))).toEqual(['Wales'])
  expect(regionsCoordinatedBy(person(atLeeds('OFFICER')))).toEqual([])
})

test('someone looked up again has the same rights when nothing of who they are and may do has changed', () => {
  const before = person(atLeeds('OFFICER'), atKent('VIEWER'))
  const reordered = withScopes(person(atKent('VIEWER'), atLeeds('OFFICER')), 'ADMIN', 'WRITE', 'IMPORT', 'READ')
  expect(haveSameRights(before, { ...reordered, name: 'Ann Other' })).toBe(true)
  const changed: Actor[] = [
    { ...before, kind: 'organisation' },
    { ...before, personId: 'bob' },
    { ...before, tokenId: 'token' },
    withScopes(before, 'READ'),
    person(atLeeds('OFFICER')),
    person(atLeeds('OFFICER'), atKent('OFFICER')),
  ]
  for (const now of changed) expect(haveSameRights(before, now)).toBe(false)
})

test('changes are followed as everyone, as an authority and as a region', () => {
  expect(standingOf(shared)).toEqual({
    tags: ['*', 'a:kent', 'a:leeds', 'r:South East', 'r:Yorkshire'],
    isCoordinator: false,
  })
  expect(standingOf(person(coordinating('Wales')))).toEqual({ tags: ['*', 'r:Wales'], isCoordinator: true })
  const everywhere = standingOf(person(coordinating(), coordinating('Wales')))
  expect(everywhere.tags).toEqual(['*', ...REGIONS.map(({ name }) => `r:${name}`)].sort())
  for (const actor of [person(holding('SUPPLIER_MEMBER', { supplierId: 'northgrid' })), person(), nobody])
    expect(standingOf(actor)).toEqual({ tags: [], isCoordinator: false })
  expect(
    standingOf(person(atLeeds('OFFICER'), holding('VIEWER', { authorityId: 'york', authorityRegion: 'Yorkshire' })))
      .tags,
  ).toEqual(['*', 'a:leeds', 'a:york', 'r:Yorkshire'])
})

test('a mark differs whenever the standing does, and is short enough for a cursor', () => {
  const actors = [shared, person(atLeeds('VIEWER')), person(coordinating('Wales')), person(coordinating()), person()]
  const marks = actors.map((actor) => markOf(standingOf(actor)))
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(mark).toMatch(/^[\w-]{16}$/)
  expect(markOf({ tags: ['*'], isCoordinator: true })).not.toBe(markOf({ tags: ['*'], isCoordinator: false }))
})

test('the feed follows what one may see, without proposals that a better one replaced', () => {
  const proposal = (status: string) => ({ status, heldAt: null, members: [{ authorityId: 'leeds' }], needs: [] })
  expect(answersTo(followedProposals(shared), proposal('OPEN'))).toBe(true)
  expect(answersTo(followedProposals(shared), proposal('SUPERSEDED'))).toBe(false)
  expect(answersTo(followedProposals(person(atKent('OFFICER'))), proposal('OPEN'))).toBe(false)
  for (const followed of [followedNeeds, followedContracts]) expect(followed(nobody)).toEqual({ id: { in: [] } })
  expect(followedMatches(nobody)).toMatchObject({ AND: expect.arrayContaining([{ status: 'CURRENT' }]) })
})
