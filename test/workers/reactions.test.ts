import { expect, test } from 'vitest'
import type { DomainEvent } from '../../server/events.ts'
import type { Reaction, ReactionsTo } from '../../workers/reaction.ts'
import { reactions } from '../../workers/reactions.ts'
import { timetable } from '../../workers/timetable.ts'

const all: Reaction[] = Object.values<readonly Reaction[]>(reactions).flat()

test('a reaction’s name means one reaction', () => {
  const named = Map.groupBy(new Set(all), ({ name }) => name)
  expect([...named].filter(([, same]) => same.length > 1).map(([name]) => name)).toEqual([])
})

test('no event has the same reaction twice', () => {
  for (const list of Object.values<readonly Reaction[]>(reactions)) expect(new Set(list).size).toBe(list.length)
})

test('names can be part of a job’s id', () => {
  for (const { name } of [...all, ...timetable]) expect(name).toMatch(/^[a-z][A-Za-z]+$/)
})

test('each entry of the timetable has a name of its own', () => {
  expect(new Set(timetable.map(({ name }) => name)).size).toBe(timetable.length)
})

test('a table that leaves an event out does not compile', () => {
  const { NeedPosted: _left, ...others } = reactions
  // @ts-expect-error NeedPosted is missing
  const table: ReactionsTo<DomainEvent> = others
  expect(Object.keys(table)).not.toContain('NeedPosted')
})

test('a reaction is only given the event it reacts to', () => {
  const carryOut: Reaction<Extract<DomainEvent, { type: 'NeedPosted' }>>['carryOut'] = async (_work, event) => {
    // @ts-expect-error a posted need has no release
    event.releaseId
  }
  expect(carryOut).toBeTypeOf('function')
})
