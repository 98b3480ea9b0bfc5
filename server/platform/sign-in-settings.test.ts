import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const PUBLIC_URL = 'https://commonlot.example.gov.uk'
const entra = {
  id: 'leeds',
  kind: 'entra',
  name: 'Leeds City Council',
  clientId: 'client',
  clientSecret: 'a-secret-value',
  tenantId: '8a9b3c1e-7f42-4b7e-9d55-2a6c1f0e4d11',
  domains: ['Leeds.gov.uk'],
}
const providers = (...some: object[]) => ({ PUBLIC_URL, SIGN_IN_PROVIDERS: JSON.stringify(some) })
const key = `team-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0`

test('with nothing set, no provider, no mail, sessions of 30 minutes and 12 hours', () => {
  expect(readConfig({})).toMatchObject({
    signInProviders: [],
    mail: { by: 'nothing' },
    sessionLimits: { idleMs: 1_800_000, absoluteMs: 43_200_000 },
    publicUrl: undefined,
  })
})

test('providers are read from JSON or from a file that holds it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'providers-')), 'providers.json')
  writeFileSync(file, JSON.stringify([entra]))
  for (const given of [providers(entra), { PUBLIC_URL, SIGN_IN_PROVIDERS: file }])
    expect(readConfig(given).signInProviders).toEqual([{ ...entra, domains: ['leeds.gov.uk'] }])
})

describe('a setting that is wrong is named', () => {
  test.each([
    ['an address over plain HTTP elsewhere', { PUBLIC_URL: 'http://commonlot.example' }, 'PUBLIC_URL must be an https'],
    ['an address of no kind', { PUBLIC_URL: 'commonlot' }, 'PUBLIC_URL must be an https'],
    [
      'a provider without the address people use',
      { ...providers(entra), PUBLIC_URL: '' },
      'PUBLIC_URL must be the address',
    ],
    ['mail without it', { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example' }, 'PUBLIC_URL must be the address'],
    ['mail from nobody', { PUBLIC_URL, SMTP_URL: 'smtp://mail' }, 'MAIL_FROM must say from whom'],
    [
      'two ways for mail',
      { PUBLIC_URL, SMTP_URL: 'smtp://m', MAIL_FROM: 'a@b.example', NOTIFY_API_KEY: key },
      'choose one',
    ],
    ['Notify without a template', { PUBLIC_URL, NOTIFY_API_KEY: key }, 'NOTIFY_TEMPLATE_ID must name'],
    ['what is no key of Notify', { PUBLIC_URL, NOTIFY_API_KEY: 'short' }, 'NOTIFY_API_KEY must be'],
    ['what is no list', { PUBLIC_URL, SIGN_IN_PROVIDERS: '{}' }, 'SIGN_IN_PROVIDERS must be a JSON list'],
    ['a tenant that is everybody’s', providers({ ...entra, tenantId: 'common' }), 'tenantId must be the tenant’s id'],
    ['Entra without its domains', providers({ ...entra, domains: [] }), 'domains must name'],
    ['two providers alike', providers(entra, entra), 'an id of its own'],
    ['an issuer over plain HTTP', providers({ ...entra, issuer: 'http://login.example' }), 'issuer must be an https'],
    ['a session of no length', { SESSION_IDLE_MINUTES: '0' }, 'SESSION_IDLE_MINUTES'],
    ['a session of a month', { SESSION_HOURS: '720' }, 'SESSION_HOURS'],
  ])('%s', (_what, env, problem) => {
    expect(() => readConfig(env as Record<string, string>)).toThrow(problem)
  })
})

test('a problem with a provider never shows its secret', () => {
  expect(() => readConfig(providers({ ...entra, id: 'NOT A SLUG' }))).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(entra.clientSecret) }),
  )
})

test('the development mailbox gives way to anything real', () => {
  expect(readConfig({ DEVELOPMENT_MAILBOX: 'yes' }).mail.by).toBe('mailbox')
  const smtp = { PUBLIC_URL, SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example' }
  expect(readConfig({ ...smtp, DEVELOPMENT_MAILBOX: 'yes' }).mail.by).toBe('smtp')
})
