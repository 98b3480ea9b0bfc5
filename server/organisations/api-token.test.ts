import { expect, test } from 'vitest'
import { bearerToken, hashOfToken, newToken } from './api-token.ts'

test('tokens are long, recognisable and never the same', () => {
  const tokens = Array.from({ length: 100 }, newToken)
  expect(new Set(tokens).size).toBe(100)
  for (const token of tokens) expect(token).toMatch(/^clt_[\w-]{43}$/)
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
