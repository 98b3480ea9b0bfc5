import { expect, test } from 'vitest'
import { type Migration, pendingMigrations, refusalToDeploy } from './migrations.ts'

const migration = (name: string, checksum = name): Migration => ({ name, script: '', checksum })
const [first, second, third] = [migration('1_first'), migration('2_second'), migration('3_third')]

test('what the database has not seen is pending, oldest first', () => {
  expect(pendingMigrations([first, second, third], [first])).toEqual([second, third])
  expect(refusalToDeploy([first, second, third], [first])).toBeNull()
  expect(refusalToDeploy([first], [])).toBeNull()
})

test('a migration edited after it was applied is refused by name', () => {
  expect(refusalToDeploy([first, migration('2_second', 'edited')], [first, second])).toMatch(/2_second was changed/)
})

test('a database from a newer version is refused', () => {
  expect(refusalToDeploy([first], [first, second])).toMatch(/2_second, which this version/)
})

test('a newcomer may not slip in before what is already applied', () => {
  expect(refusalToDeploy([first, second, third], [first, third])).toMatch(/2_second is older than 3_third/)
})
