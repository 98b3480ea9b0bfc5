import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../platform/database.ts'

/** Links that may be asked for in a quarter of an hour: for one address, and from one network. A council is one network. */
export const linkLimits = { perAddress: 5, perNetwork: 60, seconds: 15 * 60 } as const

/** Counts what is asked for, the same for addresses that are known here and that are not. */
export interface SignInLimits {
  /** Counts one more; the seconds to wait when it is too much, otherwise 0. */
  secondsToWait(asked: { email: string; network: string }): Promise<number>
}

export function makeSignInLimits(db: Database): SignInLimits {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPrisma({
      storeClient: db,
      tableName: 'signInLimit',
      keyPrefix,
      points,
      duration: linkLimits.seconds,
      clearExpiredByTimeout: false,
    })
  const perNetwork = limiter('network', linkLimits.perNetwork)
  const perAddress = limiter('address', linkLimits.perAddress)
  return {
    secondsToWait: async ({ email, network }) =>
      // the network first: whoever is over its limit does not use up an address's
      (await wait(perNetwork, networkOf(network))) || (await wait(perAddress, hashOfAddress(email))),
  }
}

async function wait(limiter: RateLimiterPrisma, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
    throw refused
  }
}

const hashOfAddress = (email: string) => createHash('sha256').update(email).digest('hex')

/** One IPv4 address; of IPv6 the 64 bits that a household or an office is given. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`
}
