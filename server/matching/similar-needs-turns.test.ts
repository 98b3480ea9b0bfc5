import { expect, test } from 'vitest'
import { Refused } from '../platform/errors.ts'
import { oneAtATime } from './similar-needs-turns.ts'

/** Work that goes on until the test ends it. */
const opened = () => Promise.withResolvers<string>()

test('a person has one question at a time, and of those that wait only the newest is asked', async () => {
  const inTurn = oneAtATime()
  const [first, third] = [opened(), opened()]
  const begun: string[] = []
  const ask = (name: string, work: Promise<string>) =>
    inTurn('leeds', () => {
      begun.push(name)
      return work
    })
  const one = ask('one', first.promise)
  const two = ask('two', Promise.resolve('never asked'))
  const three = ask('three', third.promise)
  await expect(two).rejects.toThrow(Refused)
  expect(begun).toEqual(['one'])
  first.resolve('1')
  expect(await one).toBe('1')
  third.resolve('3')
  expect(await three).toBe('3')
  expect(begun).toEqual(['one', 'three'])
})

test('a question that fails gives its place to the next, and people do not wait for each other', async () => {
  const inTurn = oneAtATime()
  const slow = opened()
  const failing = inTurn('leeds', () => slow.promise)
  const waiting = inTurn('leeds', async () => 'asked all the same')
  expect(await inTurn('york', async () => 'at once')).toBe('at once')
  slow.reject(new Error('broken'))
  await expect(failing).rejects.toThrow('broken')
  expect(await waiting).toBe('asked all the same')
  expect(await inTurn('leeds', async () => 'and again')).toBe('and again')
})

test('a question that throws at once gives its place back', async () => {
  const inTurn = oneAtATime()
  const closed = () => {
    throw new Error('closed')
  }
  await expect(inTurn('leeds', closed)).rejects.toThrow('closed')
  expect(await inTurn('leeds', async () => 'open')).toBe('open')
})
