import { expect, test } from 'vitest'
import { addDepartment } from '../../../server/organisations/authority/add-department.ts'
import { renameDepartment } from '../../../server/organisations/authority/rename-department.ts'
import { setAuthorityContact } from '../../../server/organisations/authority/set-authority-contact.ts'
import { registerSupplier } from '../../../server/organisations/suppliers/register-supplier.ts'
import { marketplace } from '../../support/marketplace.ts'
import { organisations } from '../../support/organisations.ts'

const market = await marketplace()
const { db, recorded } = market
const { leeds, leedsId, platform, as } = await organisations(market)
const refused = (code: string) => ({ name: 'Refused', code })

test('a supplier is registered once, whichever way its number is written', async () => {
  const register = (companyNumber: string) =>
    as(platform, (work) => registerSupplier(work, { companyNumber, name: 'Northgrid Ltd', isSme: true }))
  const supplierId = await register('sc 12345')
  expect(await db.supplier.findUnique({ where: { id: supplierId } })).toMatchObject({ companyNumber: 'SC012345' })
  expect(await recorded('SupplierRegistered')).toEqual([{ type: 'SupplierRegistered', supplierId }])
  await expect(register('SC012345')).rejects.toMatchObject(refused('SUPPLIER_KNOWN'))
  await expect(register('ZZ123456')).rejects.toMatchObject({ problems: [{ field: 'companyNumber' }] })
})

test('a department is added and renamed, and no two of an authority have the same name', async () => {
  const add = (name: string) => as(leeds, (work) => addDepartment(work, { authorityId: leedsId, name }))
  const departmentId = await add(' Adult   social care ')
  await expect(add('adult social CARE')).rejects.toMatchObject(refused('DEPARTMENT_KNOWN'))
  await expect(add(' ')).rejects.toMatchObject({ problems: [{ field: 'name' }] })
  const other = await add('Children')
  const rename = (to: object) => as(leeds, (work) => renameDepartment(work, { departmentId, ...to }))
  await rename({ name: 'Adults and health', expectedVersion: 1 })
  expect(await db.department.findUnique({ where: { id: departmentId } })).toMatchObject({
    name: 'Adults and health',
    version: 2,
  })
  await expect(rename({ name: 'Adults', expectedVersion: 1 })).rejects.toMatchObject(refused('CHANGED_MEANWHILE'))
  await expect(rename({ name: 'children' })).rejects.toMatchObject(refused('DEPARTMENT_KNOWN'))
  await expect(as(leeds, (work) => renameDepartment(work, { departmentId: other, name: 'CHILDREN' }))).resolves.toBe(
    other,
  )
  expect((await recorded()).map(({ type }) => type).filter((type) => type.startsWith('Department'))).toEqual([
    'DepartmentAdded',
    'DepartmentAdded',
    'DepartmentRenamed',
    'DepartmentRenamed',
  ])
})

test('of two departments added with one name at the same moment one is', async () => {
  const added = await Promise.allSettled(
    ['Parks', 'parks', 'PARKS'].map((name) => as(leeds, (work) => addDepartment(work, { authorityId: leedsId, name }))),
  )
  expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a contact is shown, changed and taken away, where nobody else changed it since', async () => {
  const set = (contact: object | null, expectedVersion?: number) =>
    as(leeds, (work) => setAuthorityContact(work, { authorityId: leedsId, contact, expectedVersion }))
  const shown = () => db.authorityContact.findUnique({ where: { authorityId: leedsId } })
  await set({ name: 'Digital procurement', email: 'Digital@Leeds.example' })
  expect(await shown()).toMatchObject({ email: 'digital@leeds.example', version: 1 })
  await set({ name: 'Category team', email: 'it@leeds.example' }, 1)
  await expect(set({ name: 'Old', email: 'old@leeds.example' }, 1)).rejects.toMatchObject(refused('CHANGED_MEANWHILE'))
  await expect(set({ name: 'Team', email: 'nobody' })).rejects.toMatchObject({ problems: [{ field: 'contact.email' }] })
  await set(null, 2)
  expect(await shown()).toBeNull()
  await expect(set(null)).rejects.toMatchObject(refused('NO_CONTACT'))
})
