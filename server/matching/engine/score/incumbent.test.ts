import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { incumbentOf, sharedIncumbent } from './incumbent.ts'

const shared = (a: [string | null, string | null], b: [string | null, string | null]) =>
  sharedIncumbent(
    incumbentOf(given.need({ incumbentSystem: a[0], incumbentSupplier: a[1] })),
    incumbentOf(given.need({ incumbentSystem: b[0], incumbentSupplier: b[1] })),
  )

test('the same system is found under longer and shorter names', () => {
  expect(shared(['Civica Cx', null], ['Civica Cx Housing System', null])).toBe('system')
  expect(shared(['Civica Cx', null], ['Civica Pay', null])).toBeNull()
})

test('the same supplier is less than the same system, and company forms do not count', () => {
  expect(shared(['Cx', 'Civica UK Ltd'], ['Pay', 'CIVICA UK LIMITED'])).toBe('supplier')
  expect(shared([null, 'Ltd'], [null, 'Ltd'])).toBeNull()
})

test('what is not stated is not shared', () => {
  expect(shared([null, null], [null, null])).toBeNull()
})
