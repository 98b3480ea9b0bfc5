import { expect, test } from 'vitest'
import { bearerToken, goodUntil, hashOfToken, isIntact, newToken } from './api-token.ts'

test('tokens are long, recognisable and never the same', () => {
  const tokens = Array.from({ length: 100 }, newToken)
  expect(new Set(tokens).size).toBe(100)
  for (const token of tokens) expect(token).toMatch(/^clt_[\w-]{43}[0-9A-Za-z]{6}$/)
})

test('only the hash is kept, and it does not hold the token', () => {
  const token = newToken()
  expect(hashOfToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOfToken(token)).not.toContain(token.slice(4))
})

test.each([
  ['Bearer clt_x', 'clt_x'],
  ['bearer   clt_x', 'clt_x'],
  ['Basic clt_x', undefined],
  ['Bearer', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s → %s', (header, token) => {
  expect(bearerToken(header)).toBe(token)
})

test('a token with a character changed is told from one that was made, before anything is looked up', () => {
  const token = newToken()
  expect(isIntact(token)).toBe(true)
  for (let i = 4; i < token.length; i++) {
    const changed = token.slice(0, i) + (token[i] === 'A' ? 'B' : 'A') + token.slice(i + 1)
    expect([i, isIntact(changed)]).toEqual([i, false])
  }
  for (const not of ['', 'clt_', 'clt_unknown', token.slice(1), token.slice(0, -1), `${token}x`])
    expect(isIntact(not)).toBe(false)
})

test('tokens made before there were checksums are still taken', () => {
  expect(isIntact(newToken().slice(0, 47))).toBe(true)
})

test('a secret rotated away ends with its grace, and never after the token itself', () => {
  const [now, grace, end] = ['2027-03-01', '2027-03-02', '2027-04-01'].map((day) => new Date(day)) as [Date, Date, Date]
  const token = { hash: 'new', formerHash: 'old', formerUntil: grace, expiresAt: end, revokedAt: null }
  expect([goodUntil(token, 'new', now), goodUntil(token, 'old', now)]).toEqual([end, grace])
  expect([goodUntil(token, 'new', grace), goodUntil(token, 'old', grace)]).toEqual([end, null])
  expect(goodUntil({ ...token, expiresAt: grace, formerUntil: end }, 'old', now)).toEqual(grace)
  expect(goodUntil({ ...token, revokedAt: now }, 'new', now)).toBeNull()
})
