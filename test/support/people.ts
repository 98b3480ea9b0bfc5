import { type Actor, nobody } from '../../server/organisations/actor.ts'
import type { Marketplace } from './marketplace.ts'

export type People = Awaited<ReturnType<typeof people>>

/** Two officers with something to hide, one of everyone from whom they hide it, and someone with every role at once. */
export async function people(market: Marketplace) {
  const [leeds, bradford] = [await market.officer('leeds'), await market.officer('bradford')]
  const coordinator = await market.person('COORDINATOR')
  const platformAdministrator = await market.person('PLATFORM_ADMINISTRATOR')
  const outsider = await market.officer('manchester')
  const others = {
    'an officer of another region': outsider,
    'an officer of the same region': await market.officer('york'),
    'a viewer elsewhere': await market.person('VIEWER', { authority: 'manchester' }),
    'an administrator of another authority': await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' }),
    'a coordinator of all regions': coordinator,
    'a coordinator of Wales': await market.person('COORDINATOR', { regions: ['Wales'] }),
    'a supplier': await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
    'a platform administrator': platformAdministrator,
    'an officer’s own token without scopes': { ...leeds, scopes: new Set() },
    nobody,
  } satisfies Record<string, Actor>
  const everything: Actor = {
    ...leeds,
    scopes: new Set(['READ', 'WRITE', 'IMPORT', 'ADMIN']),
    memberships: [...leeds.memberships, ...coordinator.memberships, ...platformAdministrator.memberships],
  }
  return { leeds, bradford, outsider, others, everything }
}

/** One of those from whom something is hidden. */
export type Other = keyof People['others']
