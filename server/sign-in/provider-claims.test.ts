import { expect, test } from 'vitest'
import type { ProviderSettings } from '../platform/sign-in-settings.ts'
import { identityFrom } from './provider-claims.ts'

const tenantId = '8a9b3c1e-7f42-4b7e-9d55-2a6c1f0e4d11'
const entra: ProviderSettings = {
  id: 'leeds',
  kind: 'entra',
  name: 'Leeds City Council',
  clientId: 'client',
  clientSecret: 'secret',
  tenantId,
  domains: ['leeds.gov.uk'],
}
const oneLogin = { id: 'one', kind: 'one-login', name: 'GOV.UK One Login' } as ProviderSettings
const said = { iss: 'https://issuer.example', sub: 'abc' }

test.each([
  ['in a domain of the tenant', entra, { tid: tenantId, email: ' Officer@Leeds.gov.uk' }, 'officer@leeds.gov.uk'],
  ['in another domain', entra, { tid: tenantId, email: 'officer@york.gov.uk' }, null],
  ['in a domain that only ends alike', entra, { tid: tenantId, email: 'officer@notleeds.gov.uk' }, null],
  ['with the domain in its first part', entra, { tid: tenantId, email: 'a@leeds.gov.uk@evil.example' }, null],
  [
    'that Entra calls verified, in another domain',
    entra,
    { tid: tenantId, email: 'a@b.uk', email_verified: true },
    null,
  ],
  ['that is none', entra, { tid: tenantId }, null],
  ['checked by One Login', oneLogin, { email: 'Sales@Firm.example', email_verified: true }, 'sales@firm.example'],
  ['not checked by One Login', oneLogin, { email: 'sales@firm.example', email_verified: false }, null],
  ['of which One Login does not say', oneLogin, { email: 'sales@firm.example' }, null],
  ['called checked in another way', oneLogin, { email: 'sales@firm.example', email_verified: 'true' }, null],
])('an e-mail address %s', (_which, provider, claims, email) => {
  expect(identityFrom(provider, { ...said, ...claims })).toEqual({
    issuer: said.iss,
    subject: 'abc',
    email,
  })
})

test.each([[undefined], ['11111111-2222-4333-8444-555555555555'], [[tenantId]]])('tenant %s is refused', (tid) => {
  expect(() => identityFrom(entra, { ...said, tid, email: 'officer@leeds.gov.uk' })).toThrow('not one of Leeds')
})
