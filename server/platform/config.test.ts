import { expect, test } from 'vitest'
import { readConfig, readConnectedConfig } from './config.ts'

test('an empty environment gives the embedded default', () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    dataDir: '.data',
    databaseUrl: undefined,
    redisUrl: undefined,
  })
})

test('every problem is listed at once, each under the variable to change', () => {
  const read = () => readConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://x', REDIS_URL: 'nonsense', LOG_LEVEL: 'loud' })
  for (const name of ['PORT', 'DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL', '4 problems']) expect(read).toThrow(name)
})

test('a limit can be raised and lowered, never taken away', () => {
  expect(readConfig({ RATE_LIMIT_TOKEN: '90000' }).rateLimits).toEqual({
    token: 90_000,
    person: 1_200,
    organisation: 3_000,
    address: 120,
  })
  for (const limit of ['TOKEN', 'PERSON', 'ORGANISATION', 'ADDRESS'])
    for (const wrong of ['0', '-1', '1.5', 'none', '10000001'])
      expect(() => readConfig({ [`RATE_LIMIT_${limit}`]: wrong })).toThrow(`RATE_LIMIT_${limit}`)
})

test('an empty variable counts as not set', () =>
  expect(readConfig({ REDIS_URL: '', PORT: '' })).toMatchObject({ port: 4000, redisUrl: undefined }))

test('web server and worker say that they need a database', () => {
  expect(() => readConnectedConfig({})).toThrow('DATABASE_URL must be set')
})

test('proxies are trusted by their number, addresses or networks, and never all of them', () => {
  const trusted = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }).trustProxy
  expect(readConfig({}).trustProxy).toBeUndefined()
  expect(trusted('1')).toBe(1)
  expect(trusted('10.0.0.0/8, loopback,2001:db8::1')).toEqual(['10.0.0.0/8', 'loopback', '2001:db8::1'])
  for (const wrong of ['true', '11', '10.0.0.0/8,everywhere', '-1', '10.0.0.0/8,'])
    expect(() => trusted(wrong)).toThrow('TRUST_PROXY must be the number of proxies')
})
