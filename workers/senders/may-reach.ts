import ipaddr from 'ipaddr.js'

/** Addresses of cloud platforms' own services that are public by their number only. */
const PLATFORM_SERVICES: readonly string[] = ['168.63.129.16']

/**
 * May a webhook go to this network address? Only to one on the public internet: not to this machine, a private or shared
 * network, a cloud's metadata service, or an address that wraps another one (IANA special-purpose registries).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  // an IPv4 address written as an IPv6 one is judged as what it is
  const address = ipaddr.process(text)
  return address.range() === 'unicast' && !PLATFORM_SERVICES.includes(address.toString())
}

export const isLoopbackAddress = (text: string): boolean =>
  ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback'
