import { EventEmitter, on } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { goesOnWhile } from './goes-on-while.ts'

/** A stream of what is emitted, and a hint that can be given. */
function given({ lookAgainInMs = 60_000 } = {}) {
  const bus = new EventEmitter()
  const state = { isGood: true, looked: 0, closed: 0 }
  const stream = goesOnWhile<unknown>(on(bus, 'said'), {
    hints: [on(bus, 'hint')],
    isGood: async () => {
      state.looked++
      return state.isGood
    },
    lookAgainInMs: () => lookAgainInMs,
    lastWord: 'ended',
    closed: () => {
      state.closed++
    },
  })
  return { bus, state, stream, rest: () => Array.fromAsync(stream) }
}

test('it passes on what is said, looking before each telling, and a hint that changes nothing ends nothing', async () => {
  const { bus, state, stream } = given()
  bus.emit('hint')
  bus.emit('said', 'one')
  expect(await stream.next()).toEqual({ done: false, value: ['one'] })
  bus.emit('said', 'two')
  expect(await stream.next()).toEqual({ done: false, value: ['two'] })
  expect([state.looked, state.closed]).toEqual([3, 0])
  await stream.return?.()
})

test('a hint that it is good no longer ends it at once, with a last word, while it waits', async () => {
  const { bus, state, rest } = given()
  const all = rest()
  state.isGood = false
  bus.emit('hint')
  expect(await all).toEqual(['ended'])
  expect(state.closed).toBe(1)
  expect(bus.eventNames()).toEqual([])
})

test('without a hint it is looked at again in time', async () => {
  const { state, rest } = given({ lookAgainInMs: 5 })
  const all = rest()
  while (state.looked < 3) await sleep(1)
  state.isGood = false
  expect(await all).toEqual(['ended'])
})

test('who leaves it while it waits is let go, and nothing is held any more', async () => {
  const { bus, state, stream, rest } = given()
  const all = rest()
  await stream.return?.()
  expect(await all).toEqual([])
  expect(state.closed).toBe(1)
  expect(bus.eventNames()).toEqual([])
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})

test('a stream that fails is closed and says so', async () => {
  const { bus, state, rest } = given()
  const all = rest()
  bus.emit('error', new Error('broken'))
  await expect(all).rejects.toThrow('broken')
  expect(state.closed).toBe(1)
})
