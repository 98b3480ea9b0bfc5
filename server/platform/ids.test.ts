import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('identifiers are UUIDs of version 7, each once, and sort in the order they were made', () => {
  const made = Array.from({ length: 5_000 }, newId)
  expect(made.every((id) => validate(id) && version(id) === 7)).toBe(true)
  expect(new Set(made).size).toBe(5_000)
  expect(made.toSorted()).toEqual(made)
})

test('what follows in the same millisecond cannot be told from what came before', () => {
  const tails = new Set(Array.from({ length: 1_000 }, () => newId().slice(-11)))
  expect(tails.size).toBe(1_000)
})
