import { expect, test } from 'vitest'
import { changeMembership } from '../../server/organisations/people/change-membership.ts'
import { disablePerson } from '../../server/organisations/people/disable-person.ts'
import { endMembership } from '../../server/organisations/people/end-membership.ts'
import { marketplace } from '../support/marketplace.ts'
import { organisations } from '../support/organisations.ts'

const market = await marketplace()
const { leeds, platform, as, membershipOf } = await organisations(market)

test('what a person holds open is told when they are disabled or their role changes or ends, and no other’s', async () => {
  const [ann, bob] = [await market.officer('leeds'), await market.officer('leeds')]
  await market.settle()
  const told: string[] = []
  const leaving = new AbortController()
  const listening = [ann, bob].map(async ({ personId }) => {
    for await (const _ of market.live.subscribe(`actor.${personId}`, leaving.signal)) told.push(personId as string)
  })
  const { id: membershipId } = await membershipOf(ann)
  await as(leeds, (work) => changeMembership(work, { membershipId, role: 'VIEWER' }))
  await as(leeds, (work) => endMembership(work, { membershipId }))
  await as(platform, (work) => disablePerson(work, { personId: ann.personId, reason: 'Left' }))
  await market.settle()
  await expect.poll(() => told).toEqual([ann.personId, ann.personId, ann.personId])
  leaving.abort()
  await Promise.all(listening)
  expect(told).not.toContain(bob.personId)
})
