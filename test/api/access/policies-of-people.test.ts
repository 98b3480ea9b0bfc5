import { describe, expect, test } from 'vitest'
import { type Actor, nobody, system } from '../../../server/organisations/actor.ts'
import {
  accountSelection,
  mayAdminister,
  mayAdministerAuthority,
  mayAdministerPlatform,
  mayAdministerSupplier,
  maySeeAccount,
  maySeeContacts,
  toThem,
  visibleAccounts,
  visibleDomainClaims,
  visibleInvitations,
  visibleJoinRequests,
  visibleMemberships,
  visiblePeople,
  visibleSuppliers,
} from '../../../server/organisations/people/people-access.ts'
import {
  answersTo,
  atKent,
  atLeeds,
  coordinating,
  holding,
  named,
  organisation,
  person,
  withScopes,
} from './policy-rows.ts'

/** Who sees who works where, and who says so. */

const NOBODY = '00000000-0000-0000-0000-000000000000'
const selling = (role: 'SUPPLIER_MEMBER' | 'SUPPLIER_ADMINISTRATOR', supplierId = 'northgrid') =>
  holding(role, { supplierId })
const readers = {
  'the system': system,
  'the platform’s administrator': person(holding('PLATFORM_ADMINISTRATOR')),
  'the platform’s administrator, by a token that only reads': withScopes(
    person(holding('PLATFORM_ADMINISTRATOR')),
    'READ',
  ),
  'its administrator': person(atLeeds('AUTHORITY_ADMINISTRATOR')),
  'its administrator, by a token that only reads': withScopes(person(atLeeds('AUTHORITY_ADMINISTRATOR')), 'READ'),
  'its officer': person(atLeeds('OFFICER')),
  'its approver': person(atLeeds('APPROVER')),
  'an administrator elsewhere': person(atKent('AUTHORITY_ADMINISTRATOR')),
  'a coordinator': person(coordinating()),
  'a supplier’s administrator': person(selling('SUPPLIER_ADMINISTRATOR')),
  'a supplier’s member': person(selling('SUPPLIER_MEMBER')),
  'an administrator of another supplier': person(selling('SUPPLIER_ADMINISTRATOR', 'larchfield')),
  'an organisation’s token': organisation(atLeeds('OFFICER')),
  'someone without a role': person(),
  nobody,
} satisfies Record<string, Actor>
type Reader = keyof typeof readers
const who = (asks: (actor: Actor) => boolean) =>
  (Object.keys(readers) as Reader[]).filter((reader) => asks(readers[reader]))
const everyone = ['the system', 'the platform’s administrator'] as const
const administrators = [...everyone, 'its administrator', 'its administrator, by a token that only reads'] as const
const ofLeeds = { authorityId: 'leeds', supplierId: null }
const ofNorthgrid = { authorityId: null, supplierId: 'northgrid' }
const ofNone = { authorityId: null, supplierId: null }

describe('reading', () => {
  test.each([
    [ofLeeds, administrators],
    [ofNorthgrid, [...everyone, 'a supplier’s administrator']],
    [ofNone, everyone],
  ])('memberships, people and invitations of %j', (of, expected) => {
    const row = { id: 'bob', personId: 'bob', email: 'bob@x.example', ...of }
    expect(who((actor) => answersTo(visibleMemberships(actor), row))).toEqual(expected)
    expect(who((actor) => answersTo(visibleInvitations(actor), row))).toEqual(expected)
    expect(who((actor) => answersTo(visiblePeople(actor), { id: 'bob', memberships: [of] }))).toEqual(expected)
  })

  test.each([
    ['who is there', null, [...administrators]],
    ['who has left', new Date(), []],
  ])('accounts of %s', (_who, endedAt, expected) => {
    const there = { personId: 'bob', endedAt, ...ofLeeds }
    const sees = who((actor) => answersTo(visibleAccounts(actor), { id: 'bob', memberships: [there] }))
    expect(sees).toEqual([...new Set([...everyone, ...expected])])
    const told = who((actor) => {
      const { where } = accountSelection(actor)._count.select.memberships
      return maySeeAccount(actor, { id: 'bob', _count: { memberships: answersTo(where, there) ? 1 : 0 } })
    })
    expect(told).toEqual(sees)
    expect(maySeeAccount(person(), { id: 'ann', _count: { memberships: 0 } })).toBe(true)
    expect(answersTo(visibleAccounts(person()), { id: 'ann', memberships: [] })).toBe(true)
    expect(visibleAccounts(organisation())).toMatchObject({ OR: [{ id: NOBODY }, {}] })
    expect(accountSelection(person()).id).toBe(true)
  })

  test('requests and claims', () => {
    const row = { id: 'one', personId: 'bob', authorityId: 'leeds' }
    expect(who((actor) => answersTo(visibleJoinRequests(actor), row))).toEqual(administrators)
    expect(who((actor) => answersTo(visibleDomainClaims(actor), row))).toEqual(administrators)
  })

  test('everyone sees what is their own, and nothing that belongs to no one in person', () => {
    const ann = person()
    const [own, noOne] = [
      { personId: 'ann', ...ofLeeds },
      { personId: NOBODY, ...ofLeeds },
    ]
    expect(answersTo(visibleMemberships(ann), own)).toBe(true)
    expect(answersTo(visibleJoinRequests(ann), own)).toBe(true)
    expect(answersTo(visiblePeople(ann), { id: 'ann', memberships: [] })).toBe(true)
    expect(answersTo(visibleInvitations(ann), { email: 'ann@leeds.example', ...ofLeeds })).toBe(true)
    expect(answersTo(visibleMemberships(ann), noOne)).toBe(false)
    for (const actor of [nobody, organisation(atLeeds('OFFICER'))]) {
      for (const row of [own, { ...own, personId: null }]) {
        expect(answersTo(visibleMemberships(actor), row)).toBe(false)
        expect(answersTo(visibleJoinRequests(actor), row)).toBe(false)
      }
      expect(answersTo(visiblePeople(actor), { id: null, memberships: [] })).toBe(false)
      expect(answersTo(visibleInvitations(actor), { id: 'one', email: null, ...ofNone })).toBe(false)
      // the id that stands for nobody can be nobody's row: the database makes ids of another kind
      expect(toThem(actor)).toEqual({ id: NOBODY })
      expect(visibleMemberships(actor)).toMatchObject({ OR: [{ personId: NOBODY }, {}, {}] })
      expect(visiblePeople(actor)).toMatchObject({ OR: [{ id: NOBODY }, {}] })
      expect(visibleJoinRequests(actor)).toMatchObject({ OR: [{ personId: NOBODY }, {}] })
    }
    expect(answersTo(toThem(ann), { email: 'bob@leeds.example' })).toBe(false)
  })

  test('an administrator’s role without an organisation administers none', () => {
    const astray = person(holding('AUTHORITY_ADMINISTRATOR'), holding('SUPPLIER_ADMINISTRATOR'))
    expect(answersTo(visibleMemberships(astray), { personId: 'bob', ...ofNone })).toBe(false)
    // a condition on nobody's id, which is no row's: were it empty, it would be read as no condition at all
    expect(named(visibleDomainClaims(astray))).toEqual([NOBODY])
    expect(mayAdministerAuthority(astray, 'leeds')).toBe(false)
  })

  test('only the organisations one administers are named, and of suppliers one’s own', () => {
    const officer = person(atLeeds('OFFICER'), selling('SUPPLIER_MEMBER'))
    expect(named(visibleMemberships(officer))).toEqual([])
    expect(named(visibleSuppliers(officer))).toEqual(['northgrid'])
    const both = person(atLeeds('AUTHORITY_ADMINISTRATOR'), atKent('OFFICER'), selling('SUPPLIER_ADMINISTRATOR'))
    expect(named(visibleMemberships(both))).toEqual(['leeds', 'northgrid'])
    expect(named(visibleSuppliers(person()))).toEqual([])
  })

  test('suppliers are seen by their own people, whatever their role', () => {
    const sees = who((actor) => answersTo(visibleSuppliers(actor), { id: 'northgrid' }))
    expect(sees).toEqual([...everyone, 'a supplier’s administrator', 'a supplier’s member'])
  })

  test('contacts of authorities are not for suppliers, nor for those without a role', () => {
    const none = ['a supplier’s administrator', 'a supplier’s member', 'an administrator of another supplier']
    const sees = Object.keys(readers).filter((name) => ![...none, 'someone without a role', 'nobody'].includes(name))
    expect(who(maySeeContacts)).toEqual(sees)
    expect(maySeeContacts(person(selling('SUPPLIER_MEMBER'), atLeeds('VIEWER')))).toBe(true)
  })
})

describe('administering', () => {
  test('the platform', () => {
    expect(who(mayAdministerPlatform)).toEqual(everyone)
    expect(mayAdministerPlatform(withScopes(person(holding('PLATFORM_ADMINISTRATOR')), 'READ', 'WRITE'))).toBe(false)
  })

  test.each([
    [ofLeeds, [...everyone, 'its administrator']],
    [ofNorthgrid, [...everyone, 'a supplier’s administrator']],
    [ofNone, everyone],
  ])('roles of %j', (of, expected) => {
    expect(who((actor) => mayAdminister(actor, of))).toEqual(expected)
  })

  test('an authority, and a supplier, with a token that may administer', () => {
    expect(who((actor) => mayAdministerAuthority(actor, 'leeds'))).toEqual([...everyone, 'its administrator'])
    const seller = readers['a supplier’s administrator']
    expect(who((actor) => mayAdministerSupplier(actor, 'northgrid'))).toEqual([
      ...everyone,
      'a supplier’s administrator',
    ])
    expect(mayAdministerSupplier(withScopes(seller, 'READ', 'WRITE', 'IMPORT'), 'northgrid')).toBe(false)
  })
})
