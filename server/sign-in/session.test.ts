import fc from 'fast-check'
import { expect, test } from 'vitest'
import { browserName, isOpen } from './session.ts'

const limits = { idleMs: 30, absoluteMs: 100 }
const at = (ms: number) => new Date(1_000_000 + ms)

test('a session is open while it was used lately, is not too old and was not ended', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.option(fc.nat(200)), (startedAgo, usedAgo, endedAgo) => {
      const session = {
        startedAt: at(-startedAgo),
        lastUsedAt: at(-usedAgo),
        endedAt: endedAgo === null ? null : at(-endedAgo),
      }
      expect(isOpen(session, limits, at(0))).toBe(endedAgo === null && usedAgo < 30 && startedAgo < 100)
    }),
  )
})

test('a browser’s name is one short line, whatever it sends', () => {
  expect(browserName('Mozilla/5.0\u0000\u202e (X11)')).toBe('Mozilla/5.0 (X11)')
  expect(browserName('x'.repeat(5_000))).toHaveLength(300)
  expect(browserName(undefined)).toContain('does not say')
})
