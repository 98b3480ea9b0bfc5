import { expect, test } from 'vitest'
import { system } from '../../server/organisations/actor.ts'
import { actorByEmail } from '../../server/organisations/find-actor.ts'
import { registerPerson } from '../../server/organisations/register-person.ts'
import { marketplace } from '../support/marketplace.ts'

const { db, unitOfWork, authorityId } = await marketplace()
const register = (person: object) => unitOfWork(system, (work) => registerPerson(work, person))
const priya = { email: 'Priya@Leeds.example ', name: 'Priya Nair', role: 'OFFICER', authority: 'leeds' }

test('a person is let in with a role, and again without a second one', async () => {
  expect(await register(priya)).toBe(await register(priya))
  const actor = await actorByEmail(db, 'priya@leeds.example')
  expect(actor?.memberships).toEqual([
    expect.objectContaining({
      role: 'OFFICER',
      authorityId: await authorityId('leeds'),
      authorityRegion: 'Yorkshire and The Humber',
    }),
  ])
})

test('someone who serves two councils has both roles', async () => {
  await register({ ...priya, authority: 'bradford' })
  expect((await actorByEmail(db, 'priya@leeds.example'))?.memberships).toHaveLength(2)
})

test.each([
  ['email', { email: 'priya' }],
  ['role', { role: 'KING' }],
  ['companyNumber', { role: 'SUPPLIER_MEMBER' }],
  ['companyNumber', { role: 'SUPPLIER_MEMBER', companyNumber: 'LEEDS' }],
  ['supplierName', { role: 'SUPPLIER_MEMBER', companyNumber: '01234567' }],
  ['authority', { authority: 'atlantis' }],
  ['authority', { authority: undefined }],
])('what is wrong with the %s is said, and nobody is let in', async (field, wrong) => {
  const before = await db.person.count()
  await expect(register({ ...priya, email: 'new@leeds.example', ...wrong })).rejects.toMatchObject({
    problems: [{ field }],
  })
  expect(await db.person.count()).toBe(before)
})

test('a supplier’s person is let in with the supplier, which is registered once', async () => {
  const northgrid = {
    role: 'SUPPLIER_ADMINISTRATOR',
    companyNumber: '1234567',
    supplierName: 'Northgrid Ltd',
    isSme: true,
  }
  await register({ email: 'ann@northgrid.example', name: 'Ann', ...northgrid })
  await register({ email: 'bob@northgrid.example', name: 'Bob', ...northgrid, supplierName: 'Another name' })
  expect(await db.supplier.findMany({ include: { memberships: true } })).toMatchObject([
    { companyNumber: '01234567', name: 'Northgrid Ltd', isSme: true, memberships: [{}, {}] },
  ])
})
