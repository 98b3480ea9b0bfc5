import { type LookupAddress, type LookupOptions, lookup as lookUpName } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'

/** How names are looked up, and which addresses may be reached: another of each in tests only. */
export interface Reach {
  mayReach(address: string): boolean
  lookup(hostname: string, options: { all: true }, found: Found): void
}

type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void

type Answered = (error: NodeJS.ErrnoException | null, address?: string | LookupAddress[], family?: number) => void

export const lookup: Reach['lookup'] = (hostname, options, found) => lookUpName(hostname, options, found)

/** Said of every address that may not be reached: which it is would tell of our network. */
export const NOT_PUBLIC = 'The address leads to a network that webhooks may not reach. Use one on the public internet'

/**
 * Connections that are made only to addresses that may be reached, checked after the name was looked up and on the very
 * answer that is connected to: a name that changes its mind between a check and a connection gains nothing. Each is used
 * once.
 */
export function guardedConnections(reach: Reach): Agent {
  const guarded = (hostname: string, { all }: LookupOptions, answer: Answered) =>
    reach.lookup(hostname, { all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return answer(error ?? new Error(`${hostname} has no address`))
      if (!addresses.every(({ address }) => reach.mayReach(address))) return answer(new Error(NOT_PUBLIC))
      if (all) answer(null, addresses)
      else answer(null, first.address, first.family)
    })
  const connect = buildConnector({ lookup: guarded as never, timeout: 10_000, allowH2: false })
  return new Agent({
    allowH2: false,
    pipelining: 0,
    connect: (options, callback) => {
      // a number is not looked up
      const literal = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(literal) && !reach.mayReach(literal)) return callback(new Error(NOT_PUBLIC), null)
      connect(options, callback)
    },
  })
}
