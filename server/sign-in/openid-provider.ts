import { createPrivateKey, type webcrypto } from 'node:crypto'
import * as openid from 'openid-client'
import { isLoopback, type ProviderSettings } from '../platform/sign-in-settings.ts'
import { type Claims, identityFrom, type ProvenIdentity } from './provider-claims.ts'

/** What is agreed before the browser is sent to a provider, and needed when it comes back; kept in its visit. */
export interface Attempt {
  readonly provider: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly startedAt: string
}

/** An identity provider that people can sign in with. */
export interface OpenidProvider {
  readonly id: string
  readonly name: string
  /** Where to send the browser, and what to remember meanwhile. */
  begin(redirectUri: string, now: Date): Promise<{ address: string; attempt: Attempt }>
  /** Who came back; throws when anything about the answer is not as agreed. `cameTo` is the address with its parameters. */
  finish(cameTo: URL, attempt: Attempt): Promise<ProvenIdentity>
}

/** Its metadata and keys are read when first needed; until then it may be away without stopping the server. */
export function openidProvider(settings: ProviderSettings): OpenidProvider {
  const connected = remembered(() => connect(settings))
  return {
    id: settings.id,
    name: settings.name,
    begin: async (redirect_uri, now) => {
      const { config, signingKey } = await connected()
      const [state, nonce, verifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()]
      const asked = {
        redirect_uri,
        scope: settings.kind === 'entra' ? 'openid email profile' : 'openid email',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }
      const address = signingKey
        ? await openid.buildAuthorizationUrlWithJAR(config, asked, signingKey)
        : openid.buildAuthorizationUrl(config, asked)
      // One Login reads these two before it opens the signed request
      if (signingKey)
        for (const name of ['scope', 'response_type'] as const)
          address.searchParams.set(name, name === 'scope' ? asked.scope : 'code')
      const attempt = { provider: settings.id, state, nonce, verifier, startedAt: now.toISOString() }
      return { address: address.href, attempt }
    },
    finish: async (cameTo, { state, nonce, verifier }) => {
      const { config } = await connected()
      const tokens = await openid.authorizationCodeGrant(config, cameTo, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims() as Claims
      // One Login gives the address to those who ask for it with the access token, not in the ID token
      const more =
        settings.kind === 'one-login' ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
      return identityFrom(settings, { ...claims, ...more })
    },
  }
}

interface Connected {
  readonly config: openid.Configuration
  readonly signingKey?: openid.PrivateKey
}

async function connect(settings: ProviderSettings): Promise<Connected> {
  const issuer = issuerOf(settings)
  const execute = isLoopback(issuer) ? [openid.allowInsecureRequests] : []
  const options = { execute, timeout: 10 }
  if (settings.kind === 'entra') {
    const auth = openid.ClientSecretPost(settings.clientSecret)
    return { config: await openid.discovery(new URL(issuer), settings.clientId, {}, auth, options) }
  }
  const signingKey = await privateKey(settings)
  const metadata = { request_object_signing_alg: settings.algorithm }
  const auth = openid.PrivateKeyJwt(signingKey)
  return { config: await openid.discovery(new URL(issuer), settings.clientId, metadata, auth, options), signingKey }
}

/** The issuer that tokens must name: of one tenant, never of Entra as a whole, where anybody can have a tenant. */
const issuerOf = (settings: ProviderSettings): string =>
  settings.issuer ?? (settings.kind === 'entra' ? `https://login.microsoftonline.com/${settings.tenantId}/v2.0` : '')

async function privateKey({ privateKey: pem, keyId, algorithm }: ProviderSettings & { kind: 'one-login' }) {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  const how: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams =
    algorithm === 'RS256' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(der), how, false, ['sign'])
  return { key, ...(keyId ? { kid: keyId } : {}) }
}

/** Asked once; a failure is not remembered, so the next to ask tries again. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return answer
  }
}
