import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chargesFor, limitHeaders, networkOf, passedLongest, refusalOfRate } from './allowance.ts'
import { type ActingAs, type Actor, nobody } from './organisations/actor.ts'

const officerOf = (authorityId: string): ActingAs => ({
  role: 'OFFICER',
  authorityId,
  authorityRegion: 'Wales',
  supplierId: null,
  regions: [],
})
const person: Actor = {
  ...nobody,
  kind: 'person',
  personId: 'priya',
  tokenId: 'export',
  memberships: [officerOf('leeds')],
}
const kinds = (actor: Actor) => chargesFor(actor, '203.0.113.7').map(({ limit, key }) => `${limit} ${key}`)

describe('a request counts against', () => {
  test('the token, the person behind it and their organisation', () => {
    expect(kinds(person)).toEqual(['token export', 'person priya', 'organisation leeds'])
  })

  test('the person alone, without a token', () => {
    expect(kinds({ ...person, tokenId: null, memberships: [] })).toEqual(['person priya'])
  })

  test('each organisation once, ten at most', () => {
    const twice = { ...person, memberships: [officerOf('leeds'), officerOf('leeds'), officerOf('york')] }
    expect(kinds(twice).slice(2)).toEqual(['organisation leeds', 'organisation york'])
    const many = { ...person, memberships: Array.from({ length: 30 }, (_, i) => officerOf(`a${i}`)) }
    expect(kinds(many)).toHaveLength(2 + 10)
  })

  test('the network address, which is not kept as it is, for those not signed in', () => {
    const [charge] = chargesFor(nobody, '203.0.113.7')
    expect(charge?.limit).toBe('address')
    expect(charge?.key).not.toContain('203')
    expect(chargesFor(nobody, '203.0.113.8')).not.toEqual([charge])
    expect(chargesFor(nobody, undefined)).toHaveLength(1)
  })
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff::1'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
])('%s and %s are one network', (one, other) => {
  expect(networkOf(one)).toBe(networkOf(other))
})

test('neighbours of version 4, and other networks of version 6, are others', () => {
  expect(networkOf('203.0.113.7')).not.toBe(networkOf('203.0.113.8'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
})

const used = fc.record({
  limit: fc.constantFrom('token' as const, 'person' as const, 'organisation' as const),
  most: fc.integer({ min: 1, max: 10_000 }),
  left: fc.nat(10_000),
  resetsInMs: fc.integer({ min: 0, max: 60_000 }),
  isPassed: fc.boolean(),
})

test('the headers name each kind of limit once, with the least that is left of it', () => {
  fc.assert(
    fc.property(fc.array(used, { minLength: 1, maxLength: 6 }), (all) => {
      const { RateLimit, 'RateLimit-Policy': policy } = limitHeaders(all) as Record<string, string>
      expect(policy).toMatch(/^"\w+";q=\d+;w=60(, "\w+";q=\d+;w=60)*$/)
      const told = (RateLimit as string).split(', ').map((part) => /^"(\w+)";r=(\d+);t=[1-9]\d*$/.exec(part) ?? [])
      expect(told.map(([, limit]) => limit)).toEqual([...new Set(all.map(({ limit }) => limit))])
      for (const [, limit, left] of told)
        expect(Number(left)).toBe(Math.min(...all.filter((one) => one.limit === limit).map((one) => one.left)))
    }),
  )
})

test('who has passed several limits waits for the longest, and is told how long and whose limit it is', () => {
  const [token, organisation] = [20_001, 45_000].map((resetsInMs, i) => ({
    limit: i === 0 ? ('token' as const) : ('organisation' as const),
    most: 3_000,
    left: 0,
    resetsInMs,
    isPassed: true,
  })) as [Parameters<typeof refusalOfRate>[0], Parameters<typeof refusalOfRate>[0]]
  expect(passedLongest([token, organisation])).toBe(organisation)
  expect(passedLongest([token, { ...organisation, resetsInMs: token.resetsInMs + 1 }])).toBe(token)
  expect(passedLongest([{ ...token, isPassed: false }])).toBeUndefined()
  expect(refusalOfRate(token)).toEqual({
    seconds: 21,
    body: {
      errors: [
        {
          message:
            'More than 3,000 requests were sent within a minute with this token. Wait 21 seconds, then go on more slowly',
          extensions: { code: 'RATE_LIMITED', limit: 'token', mostPerMinute: 3_000, retryAfterSeconds: 21 },
        },
      ],
    },
  })
})
