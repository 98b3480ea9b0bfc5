import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll } from 'vitest'
import { freePort } from '../../server/platform/run/free-port.ts'
import type { ProviderSettings } from '../../server/platform/sign-in-settings.ts'

/** Whom the identity provider signs in next, and what it says of them. */
export interface Account {
  readonly sub: string
  readonly [claim: string]: unknown
}

export const TENANT = '8a9b3c1e-7f42-4b7e-9d55-2a6c1f0e4d11'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PRIVATE_KEY = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** A real identity provider on this machine: in the manner of Entra, or of GOV.UK One Login, until the test file is done. */
export async function identityProvider(kind: ProviderSettings['kind'], callback: string) {
  const issuer = `http://127.0.0.1:${await freePort()}`
  const state = { account: { sub: 'nobody' } as Account, claims: {} as object }
  const provider = new Provider(issuer, {
    clients: [kind === 'entra' ? entraClient(callback) : oneLoginClient(callback)],
    jwks: { keys: [{ ...signing.privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'es' }] },
    cookies: { keys: ['only for a test'] },
    claims: { openid: ['sub', 'tid'], email: ['email', 'email_verified'], profile: ['name'] },
    // Entra puts the address into the ID token; One Login gives it to those who ask with the access token
    conformIdTokenClaims: kind === 'one-login',
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, requestObjects: { enabled: kind === 'one-login' } },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], requestObjectSigningAlgValues: ['RS256'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...state.account, sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (request.url === '/token') changeIdToken(response, () => state.claims)
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    // whoever comes is signed in without a question
    return provider.interactionFinished(request, response, { login: { accountId: state.account.sub } })
  }).listen(Number(new URL(issuer).port), '127.0.0.1')
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    issuer,
    settings: { ...(kind === 'entra' ? entraSettings : oneLoginSettings), issuer } as ProviderSettings,
    /** Signs this account in from now on. */
    signsIn: (account: Account) => {
      state.account = account
    },
    /** Says this in its ID tokens from now on, whatever is right; signed all the same. */
    says: (claims: object) => {
      state.claims = claims
    },
  }
}

/** Puts other claims into the ID token of an answer, and signs it again with the provider's own key. */
function changeIdToken(response: ServerResponse, claims: () => object): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse
  response.end = ((body?: string) => {
    const answer = JSON.parse(String(body))
    if (!answer.id_token) return end(body)
    const [header, payload] = answer.id_token.split('.') as [string, string]
    const said = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims() }
    const signed = `${header}.${Buffer.from(JSON.stringify(said)).toString('base64url')}`
    const key = { key: signing.privateKey, dsaEncoding: 'ieee-p1363' } as const
    const id_token = `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
    const changed = JSON.stringify({ ...answer, id_token })
    response.setHeader('content-length', Buffer.byteLength(changed))
    return end(changed)
  }) as typeof response.end
}

const entraClient = (callback: string) => ({
  client_id: 'commonlot',
  client_secret: 'a secret of at least thirty-two characters',
  redirect_uris: [callback],
  token_endpoint_auth_method: 'client_secret_post' as const,
  id_token_signed_response_alg: 'ES256' as const,
})

const oneLoginClient = (callback: string) => ({
  client_id: 'commonlot',
  redirect_uris: [callback],
  token_endpoint_auth_method: 'private_key_jwt' as const,
  token_endpoint_auth_signing_alg: 'RS256' as const,
  id_token_signed_response_alg: 'ES256' as const,
  request_object_signing_alg: 'RS256' as const,
  require_signed_request_object: true,
  jwks: { keys: [{ ...rsa.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'ours' }] },
})

const entraSettings = {
  id: 'leeds',
  kind: 'entra',
  name: 'Leeds City Council',
  clientId: 'commonlot',
  clientSecret: 'a secret of at least thirty-two characters',
  tenantId: TENANT,
  domains: ['leeds.example'],
}

const oneLoginSettings = {
  id: 'one-login',
  kind: 'one-login',
  name: 'GOV.UK One Login',
  clientId: 'commonlot',
  privateKey: PRIVATE_KEY,
  keyId: 'ours',
  algorithm: 'RS256',
}
