import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { TokenScope } from '../generated/prisma/enums.ts'

/** Tokens begin with this, so that a leaked one can be recognised. */
const PREFIX = 'clt_'
const SECRET_LENGTH = 43
const CHECKSUM_LENGTH = 6

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** CRC-32 in base 62, six characters: a scanner for leaked secrets can tell a token from a text that looks like one. */
function checksumOf(text: string): string {
  let rest = crc32(text)
  let written = ''
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    written = DIGITS[rest % 62] + written
    rest = Math.floor(rest / 62)
  }
  return written
}

/** A new secret of 256 random bits and its checksum, to be shown once. */
export function newToken(): string {
  const secret = PREFIX + randomBytes(32).toString('base64url')
  return secret + checksumOf(secret)
}

/** Whether a text could be a token at all; those made before there were checksums end after the secret. */
export function isIntact(token: string): boolean {
  if (!/^clt_[\w-]+$/.test(token)) return false
  const secret = token.slice(0, PREFIX.length + SECRET_LENGTH)
  const checksum = token.slice(secret.length)
  return secret.length === PREFIX.length + SECRET_LENGTH && (checksum === '' || checksum === checksumOf(secret))
}

/** What is stored of a token. A plain SHA-256 is enough for 256 random bits: there is nothing to guess. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token in an Authorization header, if there is one. */
export function bearerToken(header: string | null | undefined): string | undefined {
  const [scheme, token] = (header ?? '').trim().split(/\s+/)
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined
}

/** Longest life of a token, and of the secret before a rotation. */
export const MOST_DAYS = 366
export const MOST_GRACE_HOURS = 48

/** How long before its end the holders of a token are reminded. */
export const REMINDER_DAYS = 14

interface Validity {
  readonly hash: string
  readonly formerHash: string | null
  readonly formerUntil: Date | null
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** Until when the secret with this hash opens, if it does now: a secret rotated away ends with its grace. */
export function goodUntil(token: Validity, hash: string, now: Date): Date | null {
  const { formerUntil, expiresAt } = token
  const ends = hash === token.hash ? expiresAt : formerUntil && formerUntil < expiresAt ? formerUntil : expiresAt
  return !token.revokedAt && ends > now ? ends : null
}

/** The scopes asked for that the one who asks does not hold: nobody gives what they have not. */
export const scopesBeyond = (asked: readonly TokenScope[], held: ReadonlySet<TokenScope>): TokenScope[] =>
  asked.filter((scope) => !held.has(scope))
