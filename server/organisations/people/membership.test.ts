import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Role } from '../../generated/prisma/enums.ts'
import { problemsWithOrganisation, problemsWithRole, refusalToLeaveWithout } from './membership.ts'

const role = fc.constantFrom(...Object.values(Role))
const id = fc.constantFrom(null, 'an id')

test('a role has the organisation of its kind and no other: exactly one choice fits each', () => {
  for (const one of Object.values(Role)) {
    const fitting = [null, 'a'].flatMap((authorityId) =>
      [null, 's'].filter((supplierId) => problemsWithOrganisation(one, { authorityId, supplierId }).length === 0),
    )
    expect(fitting, one).toHaveLength(1)
  }
})

test('every problem names the field to mend', () => {
  fc.assert(
    fc.property(role, id, id, (one, authorityId, supplierId) => {
      for (const { field, message } of problemsWithOrganisation(one, { authorityId, supplierId })) {
        expect(field).toMatch(/^(authorityId|supplierId)$/)
        expect(message.length).toBeGreaterThan(20)
      }
    }),
  )
})

test('a role becomes only another of the same kind of organisation, and so can go back', () => {
  fc.assert(
    fc.property(role, role, (from, to) => {
      const may = problemsWithRole(from, to).length === 0
      expect(problemsWithRole(to, from).length === 0).toBe(may)
      if (from === to) expect(may).toBe(true)
      if (to === 'PLATFORM_ADMINISTRATOR') expect(may).toBe(from === to)
    }),
  )
})

test('nobody takes the platform’s last administrator away, and only the platform’s an organisation’s', () => {
  expect(refusalToLeaveWithout('PLATFORM_ADMINISTRATOR', true)?.code).toBe('LAST_ADMINISTRATOR')
  expect(refusalToLeaveWithout('AUTHORITY_ADMINISTRATOR', false)?.code).toBe('LAST_ADMINISTRATOR')
  expect(refusalToLeaveWithout('AUTHORITY_ADMINISTRATOR', true)).toBeNull()
  expect(refusalToLeaveWithout('SUPPLIER_ADMINISTRATOR', true)).toBeNull()
})
