import { getNamedType } from 'graphql'
import { expect, test } from 'vitest'
import { type Actor, nobody } from '../../../server/organisations/actor.ts'
import { setAuthorityContact } from '../../../server/organisations/authority/set-authority-contact.ts'
import { invitePerson } from '../../../server/organisations/invitations/invite-person.ts'
import { endMembership } from '../../../server/organisations/people/end-membership.ts'
import { newId } from '../../../server/platform/ids.ts'
import { aboutPeople } from '../../support/about-people.ts'
import { opened, shape } from '../../support/answers.ts'
import { globalId, marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'
import { queries, selections } from '../../support/questions.ts'

/** Who works where, who is invited and who asks is nobody’s business but the organisation’s own. */

const market = await marketplace()
const { db, ask } = market
const { leeds, leedsId, platform, as, stranger, claimed, verified, asked, membershipOf } = await organisations(market)

const northgrid = await market.person('SUPPLIER_ADMINISTRATOR', { supplier: 'Northgrid Ltd' })
const supplierId = northgrid.memberships[0]?.supplierId as string

// Of each kind one, with a word in it that must not be found.
const officer = await market.officer('leeds')
await db.person.update({
  where: { id: officer.personId ?? '' },
  data: { name: 'Quokka Person', email: 'quokka.person@secret.example' },
})
const left = await market.officer('leeds')
await db.person.update({ where: { id: left.personId ?? '' }, data: { name: 'Quokka Leaver' } })
const { id: leftId } = await membershipOf(left)
await as(leeds, (work) => endMembership(work, { membershipId: leftId, reason: 'Quokka reason' }))
const invitationId = await as(leeds, (work) =>
  invitePerson(work, { email: 'quokka.invited@secret.example', role: 'OFFICER', authorityId: leedsId }),
)
const supplierInvitationId = await as(northgrid, (work) =>
  invitePerson(work, { email: 'quokka.seller@secret.example', role: 'SUPPLIER_MEMBER', supplierId }),
)
const claimId = await claimed('quokka.example')
await verified('verified.example')
const joinRequestId = await asked(await stranger('quokka.asker@verified.example'))

const hidden: Record<string, readonly { type: string; id: string }[]> = {
  'of Leeds': [
    { type: 'Person', id: officer.personId as string },
    { type: 'Person', id: left.personId as string },
    { type: 'Membership', id: (await membershipOf(officer)).id },
    { type: 'Membership', id: leftId },
    { type: 'Invitation', id: invitationId },
    { type: 'DomainClaim', id: claimId },
    { type: 'JoinRequest', id: joinRequestId },
  ],
  'of Northgrid': [
    { type: 'Person', id: northgrid.personId as string },
    { type: 'Membership', id: (await membershipOf(northgrid)).id },
    { type: 'Invitation', id: supplierInvitationId },
    { type: 'Supplier', id: supplierId },
  ],
}

const kent = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' })
const others: Record<string, Actor> = {
  'an administrator elsewhere': kent,
  'an officer of the same authority': await market.officer('leeds'),
  'an officer elsewhere': await market.officer('kent'),
  'a coordinator': await market.person('COORDINATOR'),
  'a supplier': await market.person('SUPPLIER_ADMINISTRATOR', { supplier: 'Larchfield Ltd' }),
  'a person without a role': await stranger('nora@elsewhere.example'),
  nobody,
}

const kentId = await market.authorityId('kent')
const missing = newId()
const none = (type: string) => globalId(type, missing)
const types = ['Person', 'Membership', 'Invitation', 'DomainClaim', 'JoinRequest', 'Supplier']
const state = async () =>
  JSON.stringify(
    await Promise.all([
      db.membership.findMany(),
      db.invitation.findMany(),
      db.domainClaim.findMany(),
      db.event.count(),
    ]),
  )

test.each(Object.keys(others))('an id hidden from %s is answered as one that does not exist', async (who) => {
  const actor = others[who] as Actor
  const before = await state()
  const different: string[] = []
  for (const [name, operation] of Object.entries(aboutPeople)) {
    // An authority is known to everyone: kent's own, so that what is refused is the hidden id and not the authority.
    const known = (type: string) => (type === 'Authority' ? globalId(type, kentId) : none(type))
    const plain = shape(await ask(actor, operation(known)), ...types.map(none))
    for (const { type, id } of Object.values(hidden).flat()) {
      const given = (asked: string) => (asked === type ? globalId(type, id) : known(asked))
      if (operation(given) === operation(known)) continue
      const answer = shape(await ask(actor, operation(given)), globalId(type, id), ...types.map(none))
      if (answer !== plain) different.push(`${name}: ${answer} but ${plain}`)
    }
  }
  expect(different).toEqual([])
  // What an administrator elsewhere may do for their own authority without any hidden id is undone by nobody.
  if (who !== 'an administrator elsewhere') expect(await state()).toBe(before)
})

const lists = ['people', 'invitations', 'joinRequests', 'domainClaims', 'suppliers']

test.each(Object.keys(others))('no list shows %s whose business it is not', async (who) => {
  const leaks: string[] = []
  for (const field of queries.filter(({ name }) => [...lists, 'viewer', 'authorities'].includes(name)))
    for (const selection of selections(getNamedType(field.type), 3)) {
      const text = opened(await ask(others[who] as Actor, `{ ${field.name} { ${selection} } }`))
      if (/quokka/i.test(text)) leaks.push(`${field.name}: ${selection}`)
    }
  expect(leaks).toEqual([])
})

test('whose business it is sees it all', async () => {
  const seen = async (actor: Actor) => {
    const fields = {
      people: 'name email memberships(ended: true) { endReason }',
      invitations: 'email',
      joinRequests: 'personEmail',
      domainClaims: 'domain',
    }
    const selection = Object.entries(fields).map(([list, of]) => `${list} { nodes { ${of} } }`)
    return JSON.stringify(await ask(actor, `{ ${selection.join(' ')} left: people(state: LEFT) { nodes { name } } }`))
  }
  const text = await seen(leeds)
  for (const word of [
    'Quokka Person',
    'quokka.person@',
    'quokka.invited@',
    'quokka.asker@',
    'quokka.example',
    'Leaver',
  ])
    expect(text).toContain(word)
  expect(text).not.toContain('quokka.seller@')
  expect(await seen(northgrid)).toContain('quokka.seller@')
  expect(await seen(platform)).toContain('quokka.seller@')
})

test('the two Quokka claims to one domain are told apart by nobody', async () => {
  const claim = (domain: string) =>
    ask(
      kent,
      `mutation { claimDomain(authorityId: "${globalId('Authority', kentId)}", domain: "${domain}") { __typename ... on Refused { code message } } }`,
    )
  expect(await claim('quokka.example')).toEqual(await claim('gmail.com'))
})

test('a contact is shown to whom one may buy with, and not to suppliers', async () => {
  const contact = { name: 'Category team', email: 'it@leeds.example' }
  await as(leeds, (work) => setAuthorityContact(work, { authorityId: leedsId, contact }))
  const shown = async (actor: Actor) => {
    const answer = await ask(actor, '{ authorities(search: "Leeds") { nodes { contact { name email version } } } }')
    expect(answer.errors).toBeUndefined()
    return answer.data.authorities.nodes[0].contact
  }
  for (const who of ['an officer elsewhere', 'a coordinator'])
    expect(await shown(others[who] as Actor)).toEqual({ ...contact, version: 1 })
  for (const who of ['a supplier', 'a person without a role']) expect(await shown(others[who] as Actor)).toBeNull()
})
