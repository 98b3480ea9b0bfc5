import { inspect } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { decisionRouteOf } from '../../../server/proposals/sign-off/find-decision-route.ts'
import { setDecisionMeetings } from '../../../server/proposals/sign-off/set-decision-meetings.ts'
import { setDelegation } from '../../../server/proposals/sign-off/set-delegation.ts'
import { marketplace } from '../../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const leedsId = await market.authorityId('leeds')
const administrator = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const day = (text: string) => new Date(`${text}T00:00:00Z`)

const rules = {
  authorityId: leedsId,
  effectiveFrom: day('2027-04-01'),
  source: 'Constitution, part 3C',
  keyDecisionFromPence: 250_000_00n,
  callInWorkingDays: 5,
  papersDaysBefore: 5,
  startMayMoveDays: 30,
  delegation: [
    { approver: 'OFFICER', fromPence: 0n },
    { approver: 'FINANCE', fromPence: 50_000_00n },
  ],
}
const set = (more: object = {}, who = administrator) =>
  unitOfWork(who, (work) => setDelegation(work, { ...rules, ...more }))
const routeOn = (on: string) => decisionRouteOf(db, leedsId, day(on))

beforeEach(async () => {
  await db.$executeRaw`truncate decision_setting, delegation_rule, decision_meeting, event cascade`
})

test('where an authority has said nothing, a default holds and says so', async () => {
  const route = await routeOn('2027-05-01')
  expect(route).toMatchObject({ isDefault: true, callInWorkingDays: 5, meetings: [] })
  expect(route.delegation.map(({ approver }) => approver)).toEqual([
    'OFFICER',
    'PROCUREMENT',
    'LEGAL',
    'FINANCE',
    'MEMBERS',
  ])
})

test('its own rules hold from their first day on, and not the day before', async () => {
  await set()
  expect(await routeOn('2027-03-31')).toMatchObject({ isDefault: true })
  const route = await routeOn('2027-04-01')
  expect(route).toMatchObject({ isDefault: false, source: 'Constitution, part 3C', keyDecisionFromPence: 250_000_00n })
  expect(route.delegation).toHaveLength(2)
  expect(await market.recorded('DelegationSet')).toEqual([{ type: 'DelegationSet', authorityId: leedsId }])
})

test('new rules end the old ones on their first day, and those stay as history', async () => {
  await set()
  await set({
    effectiveFrom: day('2028-04-01'),
    delegation: [{ approver: 'MEMBERS', fromPence: 0n }],
    startMayMoveDays: 7,
  })
  const approvers = async (on: string) => (await routeOn(on)).delegation.map(({ approver }) => approver).sort()
  expect(await approvers('2028-03-31')).toEqual(['FINANCE', 'OFFICER'])
  expect(await approvers('2028-04-01')).toEqual(['MEMBERS'])
  expect((await routeOn('2028-03-31')).startMayMoveDays).toBe(30)
  await expect(set()).rejects.toThrow('The authority has entered rules that apply from 1 April 2028')
})

test('rules of the same day are mended', async () => {
  await set()
  await set({ callInWorkingDays: 3 })
  expect(await routeOn('2027-04-01')).toMatchObject({ callInWorkingDays: 3 })
  expect(await db.delegationRule.count()).toBe(2)
})

test('two that set rules at the same moment leave one set in force', async () => {
  await Promise.all([set({ source: 'One' }), set({ source: 'Another' })])
  expect(['One', 'Another']).toContain((await routeOn('2027-04-01')).source)
  expect(await db.delegationRule.count()).toBe(2)
})

test('somebody approves the smallest purchase, and nobody stands twice', async () => {
  await expect(set({ delegation: [{ approver: 'OFFICER', fromPence: 1n }] })).rejects.toThrow(/approved by nobody/)
  const twice = [0n, 5n].map((fromPence) => ({ approver: 'OFFICER', fromPence }))
  await expect(set({ delegation: twice })).rejects.toThrow(/each approver once/)
  await expect(set({ source: '' })).rejects.toThrow(/where the rules are written/)
})

test('only its own administrator says how an authority decides', async () => {
  for (const who of [
    await market.officer('leeds'),
    await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'york' }),
  ]) {
    await expect(set({}, who), inspect(who.memberships)).rejects.toThrow(/not allowed/)
    const meetings = { authorityId: leedsId, body: 'Cabinet', on: [] }
    await expect(unitOfWork(who, (work) => setDecisionMeetings(work, meetings))).rejects.toThrow(/not allowed/)
  }
})

test('meetings of a body are replaced from today on', async () => {
  const meet = (body: string, ...on: string[]) =>
    unitOfWork(administrator, (work) => setDecisionMeetings(work, { authorityId: leedsId, body, on: on.map(day) }))
  await meet('Cabinet', '2030-01-10', '2030-02-10', '2030-01-10')
  await meet('Council', '2030-01-20')
  await meet('Cabinet', '2030-03-10')
  expect((await routeOn('2030-01-20')).meetings.map(({ body }) => body)).toEqual(['Council', 'Cabinet'])
  expect((await routeOn('2030-01-21')).meetings).toHaveLength(1)
  await expect(meet('Cabinet', '2020-01-01')).rejects.toThrow(/meetings that are over/)
})
