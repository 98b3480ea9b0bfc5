import { createHash, randomBytes } from 'node:crypto'

/** Tokens begin with this, so that a leaked one can be recognised. */
const PREFIX = 'clt_'

/** A new secret of 256 random bits, to be shown once. */
export const newToken = (): string => PREFIX + randomBytes(32).toString('base64url')

/** What is stored of a token. A plain SHA-256 is enough for 256 random bits: there is nothing to guess. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token in an Authorization header, if there is one. */
export function bearerToken(header: string | null | undefined): string | undefined {
  const [scheme, token] = (header ?? '').trim().split(/\s+/)
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined
}
