import { describe, expect, test } from 'vitest'
import {
  authoritiesAuditedBy,
  readsTheLog,
  seesWho,
  visibleEntries,
  whoseLog,
} from '../../../server/audit/audit-access.ts'
import { mayImport, mayImportFor, visibleImports } from '../../../server/importing/import-access.ts'
import { type Actor, nobody, system } from '../../../server/organisations/actor.ts'
import {
  mayCreateOwnToken,
  mayRevokeTokens,
  mayRotateToken,
  organisationToTokenise,
  visibleTokens,
} from '../../../server/organisations/token-access.ts'
import {
  mayKeepWebhooks,
  mayKeepWebhooksOf,
  readerOf,
  visibleWebhooks,
} from '../../../server/webhooks/webhook-access.ts'
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

/** Who keeps tokens and webhooks, who imports, and who reads the audit log. */

const officer = person(atLeeds('OFFICER'))
const administrator = person(atLeeds('AUTHORITY_ADMINISTRATOR'))
const seller = person(holding('SUPPLIER_ADMINISTRATOR', { supplierId: 'northgrid' }))
const platform = person(holding('PLATFORM_ADMINISTRATOR'))
const coordinator = person(coordinating('Wales'))
const byToken = organisation(atLeeds('OFFICER'))
/** An organisation never is more than an officer; if it were, its tokens would still not be its to keep. */
const mightyToken = organisation(atLeeds('AUTHORITY_ADMINISTRATOR'))
const owned = { personId: null, authorityId: null, supplierId: null }

describe('tokens', () => {
  const sees = (actor: Actor, owner: object) => answersTo(visibleTokens(actor), { ...owned, ...owner })

  test('one sees one’s own, and those of the organisations one administers', () => {
    expect(sees(officer, { personId: 'ann' })).toBe(true)
    expect(sees(administrator, { authorityId: 'leeds' })).toBe(true)
    expect(sees(seller, { supplierId: 'northgrid' })).toBe(true)
    for (const actor of [
      officer,
      seller,
      platform,
      coordinator,
      byToken,
      mightyToken,
      nobody,
      system,
      person(atKent('AUTHORITY_ADMINISTRATOR')),
    ]) {
      expect(sees(actor, { personId: 'bob' })).toBe(false)
      expect(sees(actor, { authorityId: 'leeds' })).toBe(false)
      expect(sees(actor, owned)).toBe(false)
    }
    expect(sees(administrator, { supplierId: 'northgrid' })).toBe(false)
    expect(sees(person(holding('SUPPLIER_MEMBER', { supplierId: 'northgrid' })), { supplierId: 'northgrid' })).toBe(
      false,
    )
    expect(sees({ ...mightyToken, personId: 'ann' }, { personId: 'ann' })).toBe(false)
    expect(sees({ ...officer, personId: null }, owned)).toBe(false)
  })

  test('a role is worth the organisation it is for, and no other', () => {
    const astray = person(
      holding('AUTHORITY_ADMINISTRATOR', { supplierId: 'northgrid' }),
      holding('SUPPLIER_ADMINISTRATOR', { authorityId: 'leeds' }),
    )
    expect(sees(astray, { authorityId: 'leeds' })).toBe(false)
    expect(sees(astray, { supplierId: 'northgrid' })).toBe(false)
    expect(sees(astray, owned)).toBe(false)
  })

  test('only the organisations one administers are named', () => {
    for (const actor of [
      officer,
      byToken,
      mightyToken,
      person(holding('SUPPLIER_MEMBER', { supplierId: 'northgrid' })),
    ]) {
      expect(named(visibleTokens(actor))).toEqual([])
      if (actor !== mightyToken) expect(named(visibleWebhooks(actor))).toEqual([])
    }
    expect(named(visibleTokens(administrator))).toEqual(['leeds'])
    expect(named(visibleTokens(seller))).toEqual(['northgrid'])
  })

  test('people make tokens with one that may write; for an organisation when they administer it', () => {
    expect(organisationToTokenise(administrator, 'leeds')).toEqual({ authorityId: 'leeds' })
    expect(organisationToTokenise(seller, 'northgrid')).toEqual({ supplierId: 'northgrid' })
    for (const actor of [officer, seller, platform, byToken, mightyToken, withScopes(administrator, 'READ', 'ADMIN')])
      expect(organisationToTokenise(actor, 'leeds')).toBe(null)
    expect(mayRevokeTokens(officer)).toBe(true)
    expect(organisationToTokenise(withScopes(administrator, 'READ', 'WRITE', 'IMPORT'), 'leeds')).toBe(null)
    expect(organisationToTokenise(withScopes(seller, 'WRITE'), 'northgrid')).toBe(null)
    const [own, shared] = [{ personId: 'ann' }, { personId: null }]
    const writing = withScopes(administrator, 'READ', 'WRITE')
    expect([mayRotateToken(writing, own), mayRotateToken(writing, shared)]).toEqual([true, false])
    expect([mayRotateToken(administrator, own), mayRotateToken(administrator, shared)]).toEqual([true, true])
    expect(mayCreateOwnToken(person())).toBe(true)
    for (const actor of [byToken, nobody, system, withScopes(officer, 'READ', 'IMPORT', 'ADMIN')])
      expect([mayRevokeTokens(actor), mayRotateToken(actor, own), mayRotateToken(actor, shared)]).not.toContain(true)
  })
})

describe('webhooks', () => {
  const sees = (actor: Actor, owner: object) => answersTo(visibleWebhooks(actor), { ...owned, ...owner })

  test('one sees one’s own, and those of the authorities one administers', () => {
    expect(sees(officer, { personId: 'ann' })).toBe(true)
    expect(sees(administrator, { personId: 'ann' })).toBe(true)
    expect(sees(administrator, { authorityId: 'leeds' })).toBe(true)
    for (const actor of [officer, seller, platform, byToken, nobody, person(holding('AUTHORITY_ADMINISTRATOR'))]) {
      expect(sees(actor, { authorityId: 'leeds' })).toBe(false)
      expect(sees(actor, { personId: 'bob' })).toBe(false)
      expect(sees(actor, owned)).toBe(false)
    }
    expect(visibleWebhooks(system)).toEqual({})
  })

  test('keeping them takes a token that reads and writes', () => {
    expect(mayKeepWebhooks(officer)).toBe(true)
    for (const scopes of [['READ'], ['WRITE'], ['IMPORT', 'ADMIN']] as const) {
      expect(mayKeepWebhooks(withScopes(officer, ...scopes))).toBe(false)
      expect(mayKeepWebhooksOf(withScopes(administrator, ...scopes), 'leeds')).toBe(false)
    }
    expect(mayKeepWebhooksOf(administrator, 'leeds')).toBe(true)
    expect(mayKeepWebhooksOf(administrator, 'kent')).toBe(false)
    expect(mayKeepWebhooksOf(officer, 'leeds')).toBe(false)
  })

  test('an authority’s webhook reads as its viewer, and is no one', () => {
    expect(readerOf('leeds', 'Yorkshire')).toEqual({
      ...nobody,
      kind: 'person',
      name: 'A webhook',
      memberships: [atLeeds('VIEWER')],
      scopes: new Set(['READ']),
    })
  })
})

describe('imports', () => {
  const forWhom = (actor: Actor) => ['leeds', 'kent'].filter(mayImportFor(actor))

  test('officers and administrators import for their own authorities; coordinators and the platform for all', () => {
    for (const actor of [officer, administrator, byToken]) {
      expect(mayImport(actor)).toBe(true)
      expect(forWhom(actor)).toEqual(['leeds'])
    }
    for (const actor of [coordinator, platform]) {
      expect(mayImport(actor)).toBe(true)
      expect(forWhom(actor)).toEqual(['leeds', 'kent'])
    }
  })

  test('nobody else does, nor anyone without the scope, nor anyone who acts as no one', () => {
    const others = [
      person(atLeeds('VIEWER')),
      person(atLeeds('APPROVER')),
      seller,
      person(),
      person(holding('OFFICER')),
    ]
    for (const actor of [...others, nobody]) {
      expect(mayImport(actor)).toBe(false)
      expect(forWhom(actor)).toEqual([])
    }
    for (const actor of [officer, coordinator]) {
      expect(mayImport(withScopes(actor, 'READ', 'WRITE', 'ADMIN'))).toBe(false)
      expect(mayImport({ ...actor, personId: null })).toBe(false)
    }
  })

  test('one reads one’s own, and a platform administrator all', () => {
    expect(visibleImports(officer)).toEqual({ startedById: 'ann' })
    expect(visibleImports(byToken)).toEqual({ startedById: 'token' })
    expect(visibleImports(coordinator)).toEqual({ startedById: 'ann' })
    expect(visibleImports(platform)).toEqual({})
    expect(visibleImports(withScopes(platform, 'READ', 'IMPORT'))).toEqual({ startedById: 'ann' })
    expect(visibleImports(nobody)).toEqual({ startedById: '00000000-0000-0000-0000-000000000000' })
  })
})

describe('the audit log', () => {
  const entry = { readers: ['leeds', 'york'], actingFor: ['leeds'] }
  const both = person(atLeeds('AUTHORITY_ADMINISTRATOR'), atLeeds('AUTHORITY_ADMINISTRATOR'), atKent('OFFICER'))
  const everything = [system, platform]
  const nothing = [
    officer,
    person(atLeeds('APPROVER')),
    coordinator,
    seller,
    byToken,
    person(),
    nobody,
    withScopes(platform, 'READ', 'WRITE'),
  ]

  test('administrators read their authority’s part, the platform’s all, others nothing', () => {
    expect(authoritiesAuditedBy(both)).toEqual(['leeds'])
    expect(authoritiesAuditedBy(person(holding('AUTHORITY_ADMINISTRATOR')))).toEqual([])
    for (const actor of [administrator, ...everything]) {
      expect(readsTheLog(actor)).toBe(true)
      expect(answersTo(visibleEntries(actor), entry)).toBe(true)
    }
    for (const actor of nothing) {
      expect(readsTheLog(actor)).toBe(false)
      expect(answersTo(visibleEntries(actor), entry)).toBe(false)
    }
    expect(answersTo(visibleEntries(person(atKent('AUTHORITY_ADMINISTRATOR'))), entry)).toBe(false)
    for (const actor of everything) expect(visibleEntries(actor)).toEqual({})
  })

  test('who did it is for those on whose behalf it was done', () => {
    for (const actor of [administrator, ...everything]) expect(seesWho(actor, entry)).toBe(true)
    const york = person(holding('AUTHORITY_ADMINISTRATOR', { authorityId: 'york' }))
    for (const actor of [york, ...nothing]) expect(seesWho(actor, entry)).toBe(false)
  })

  test('a reading is told to the authority that was asked about, if it is the reader’s to read', () => {
    for (const actor of [administrator, ...everything])
      expect(whoseLog(actor, 'leeds')).toEqual({ authorityId: 'leeds' })
    expect(whoseLog(administrator, 'kent')).toEqual({})
    for (const actor of [administrator, ...everything]) expect(whoseLog(actor, undefined)).toEqual({})
    for (const actor of nothing) expect(whoseLog(actor, 'leeds')).toEqual({})
  })
})
