import { expect, test } from 'vitest'
import { createEngine } from './engine/engine.ts'
import { given } from './engine/given.ts'
import { mayPair } from './engine/may-pair.ts'
import { here } from './engine/neighbours/join.ts'
import { joinInThreads } from './join-in-threads.ts'

const words = 'telephony ballast gravel payroll sieve kiln lathe anvil parking mosaic mortar trowel plumb'.split(' ')
const wordAt = (number: number): string => words[number % words.length] as string

/** More needs than the plain loops are used for, each alike to some others and to itself in another council. */
const needs = Array.from({ length: 4_500 }, (_, at) =>
  given.need({
    id: `need ${at}`,
    authorityId: `council ${at % 97}`,
    title: `${wordAt(at)} ${wordAt(at * 7 + 3)}`,
    description: `${wordAt(at * 5 + 1)} and ${wordAt(at * 11 + 2)} of the kind ${at % 31}`,
  }),
)
const isOpen = (id: string) => !id.endsWith('7')
const rules = { neighbours: 5, mayPair, isOpen }

const neighboursWith = (carryOut: typeof here, shares: number) => {
  const engine = createEngine(needs, { ...rules, joinHelp: { shares, carryOut } })
  return needs.map(({ id }) => engine.neighboursOf(id))
}

test('threads that share the index find the same neighbours as one thread alone', () => {
  const alone = createEngine(needs, rules)
  const expected = needs.map(({ id }) => alone.neighboursOf(id))
  expect(expected.flat().length).toBeGreaterThan(needs.length)
  expect(neighboursWith(joinInThreads, 3)).toEqual(expected)
  expect(neighboursWith(here, 2)).toEqual(expected)
})
