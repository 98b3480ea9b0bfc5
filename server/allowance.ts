import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import type { Actor } from './organisations/actor.ts'
import { type Charge, type Used, WINDOW_SECONDS } from './platform/rate-limits.ts'

/** What requests are counted by: the token, the person behind it, their organisations, or the network address. */
export type Limit = 'token' | 'person' | 'organisation' | 'address'

/** Someone with more organisations than this is counted against so many of them. */
const MOST_ORGANISATIONS = 10

/** Whom a request is counted against. Who is not signed in is counted by where they ask from. */
export function chargesFor(actor: Actor, address: string | undefined): Charge<Limit>[] {
  const { tokenId, personId, memberships } = actor
  const organisations = new Set(memberships.flatMap(({ authorityId, supplierId }) => authorityId ?? supplierId ?? []))
  const charges: Charge<Limit>[] = [
    ...(tokenId ? [{ limit: 'token' as const, key: tokenId }] : []),
    ...(personId ? [{ limit: 'person' as const, key: personId }] : []),
    ...[...organisations].slice(0, MOST_ORGANISATIONS).map((key) => ({ limit: 'organisation' as const, key })),
  ]
  return tokenId || personId ? charges : [{ limit: 'address', key: hashOf(networkOf(address ?? '')) }]
}

/** An address of version 6 counts by its network of 64 bits: whoever has one has them all. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const read = ipaddr.process(address)
  return read.kind() === 'ipv6' ? (read as ipaddr.IPv6).parts.slice(0, 4).join(':') : read.toString()
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** The limit that is nearest of its kind, for each kind: what the headers tell. */
function nearest(used: readonly Used<Limit>[]): Used<Limit>[] {
  const byLimit = new Map<Limit, Used<Limit>>()
  for (const one of used) if (one.left <= (byLimit.get(one.limit)?.left ?? one.left)) byLimit.set(one.limit, one)
  return [...byLimit.values()]
}

const inSeconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000))

/** The header fields of draft-ietf-httpapi-ratelimit-headers: what is allowed, what is left and for how long. */
export function limitHeaders(used: readonly Used<Limit>[]): Record<string, string> {
  const told = nearest(used)
  return {
    'RateLimit-Policy': told.map(({ limit, most }) => `"${limit}";q=${most};w=${WINDOW_SECONDS}`).join(', '),
    RateLimit: told.map(({ limit, left, resetsInMs }) => `"${limit}";r=${left};t=${inSeconds(resetsInMs)}`).join(', '),
  }
}

/** Limits that end within a second of each other began together, and were noted some milliseconds apart. */
const TOGETHER_MS = 1_000

/** Of the limits passed, the one that holds longest: what a client is told to wait for. The first of those together. */
export const passedLongest = (used: readonly Used<Limit>[]): Used<Limit> | undefined =>
  used
    .filter(({ isPassed }) => isPassed)
    .reduce<Used<Limit> | undefined>(
      (longest, one) => (longest && one.resetsInMs <= longest.resetsInMs + TOGETHER_MS ? longest : one),
      undefined,
    )

const whose: Record<Limit, string> = {
  token: 'with this token',
  person: 'with all your tokens together',
  organisation: 'by everyone of your organisation together',
  address: 'without being signed in from your network',
}

/** What happened, why and what to do, in the shape of a GraphQL answer. */
export function refusalOfRate({ limit, most, resetsInMs }: Used<Limit>) {
  const seconds = inSeconds(resetsInMs)
  const message = `More than ${most.toLocaleString('en-GB')} requests were sent within a minute ${whose[limit]}. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then go on more slowly`
  const extensions = { code: 'RATE_LIMITED', limit, mostPerMinute: most, retryAfterSeconds: seconds }
  return { seconds, body: { errors: [{ message, extensions }] } }
}
