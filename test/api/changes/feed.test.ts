import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideMatch } from '../../../server/matching/decide-match.ts'
import { editNeed } from '../../../server/needs/edit-need.ts'
import { postNeed } from '../../../server/needs/post-need.ts'
import { shareNeed } from '../../../server/needs/share-need.ts'
import { withdrawNeed } from '../../../server/needs/withdraw-need.ts'
import type { Actor } from '../../../server/organisations/actor.ts'
import { openProposal } from '../../../server/proposals/open-proposal.ts'
import { marketplace } from '../../support/marketplace.ts'
import { follower, freshRead } from './followed.ts'

/** The change feed loses nothing, invents nothing and tells nobody of what they may not see. */

const market = await marketplace()
const { db, unitOfWork } = market
const places = ['leeds', 'bradford', 'manchester', 'york'] as const
const officers: Actor[] = []
for (const place of places) officers.push(await market.officer(place))
const authorityIds = await Promise.all(places.map((place) => market.authorityId(place)))
const [leeds, bradford, manchester] = officers as [Actor, Actor, Actor, Actor]

const lighting = {
  title: 'Street lighting central management',
  description: 'Street lighting central management system with fault reports.',
}
const parking = { title: 'Parking permits', description: 'Parking permits and penalty charge notices back office.' }

test('random dealings leave every reader who polls now and then with what a fresh read gives, and with nothing else', async () => {
  const both = {
    ...(await market.person('OFFICER', { authority: 'leeds' })),
    memberships: [...leeds.memberships, ...manchester.memberships],
  }
  const readers = [
    ...officers,
    both,
    await market.person('COORDINATOR'),
    await market.person('COORDINATOR', { regions: ['North West'] }),
    await market.person('SUPPLIER_MEMBER', { supplier: 'Northgrid Ltd' }),
  ].map((actor) => ({ actor, feed: follower(db, actor), couldSee: new Set<string>() }))

  const sharing = fc.constantFrom('DRAFT', 'PARTNERS', 'REGION', 'COUNCILS')
  const command = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('post'), who: fc.nat(3), of: fc.boolean(), sharing }) },
    { weight: 5, arbitrary: fc.record({ does: fc.constant('share'), nth: fc.nat(30), sharing, partner: fc.nat(3) }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constantFrom('edit', 'withdraw', 'open', 'decide'), nth: fc.nat(30) }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('settle') }) },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('poll'), reader: fc.nat(7), pages: fc.integer({ min: 1, max: 3 }) }),
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 30 }), async (commands) => {
      for (const one of commands) {
        await carryOut(one as Command).catch(refused)
        for (const { actor, couldSee } of readers)
          if (one.does !== 'poll') for (const id of await freshRead(db, actor)) couldSee.add(id)
        const reader = one.does === 'poll' && readers[(one as Command).reader ?? 0]
        if (reader) await reader.feed.poll(3, (one as Command).pages)
      }
      for (const { actor, feed, couldSee } of readers) {
        await feed.catchUp()
        const who = `${actor.name} ${JSON.stringify(commands)}`
        expect(feed.held(), who).toEqual(await freshRead(db, actor))
        // moments between two commits of a settling market count too
        const never = [...feed.everTold].filter((id) => !couldSee.has(id) && feed.actions.get(id) === 'CHANGED')
        expect(never, who).toEqual([])
      }
      expect(readers.at(-1)?.feed.everTold.size).toBe(0)
    }),
    { numRuns: 8, seed: 20261123, endOnFailure: true },
  )
}, 180_000)

type Command = {
  does: string
  who?: number
  of?: boolean
  sharing?: string
  partner?: number
  nth?: number
  reader?: number
  pages?: number
}

async function carryOut({ does, who = 0, of, sharing, partner = 0, nth = 0 }: Command): Promise<unknown> {
  if (does === 'settle') return market.settle()
  if (does === 'poll') return
  const partnerIds = sharing === 'PARTNERS' ? [authorityIds[partner] as string] : []
  if (does === 'post')
    return market.postedNeed(officers[who] as Actor, of ? lighting : parking, {
      sharing,
      partnerIds: partnersOf(who, partnerIds),
    })
  const needs = await db.need.findMany({ where: { status: 'POSTED' }, orderBy: { id: 'asc' } })
  const need = needs[nth % Math.max(needs.length, 1)]
  if (!need) return
  const owner = officers[authorityIds.indexOf(need.authorityId)] as Actor
  const needId = need.id
  if (does === 'share')
    return unitOfWork(owner, (work) =>
      shareNeed(work, { needId, sharing, partnerIds, mayBeCounted: false, reason: 'So' }),
    )
  if (does === 'edit')
    return unitOfWork(owner, (work) => editNeed(work, { needId, details: { service: `edited ${nth}` } }))
  if (does === 'withdraw') return unitOfWork(owner, (work) => withdrawNeed(work, { needId }))
  const side = await db.matchSide.findFirst({ where: { needId, match: { status: 'CURRENT' } } })
  if (does === 'decide')
    return (
      side && unitOfWork(owner, (work) => decideMatch(work, { matchId: side.matchId, needId, decision: 'ACCEPTED' }))
    )
  const proposal = await db.proposalNeed.findFirst({ where: { needId, proposal: { status: 'SUGGESTED' } } })
  return proposal && unitOfWork(owner, (work) => openProposal(work, { proposalId: proposal.proposalId }))
}

const partnersOf = (who: number, ids: string[]) =>
  ids.map((id) => (id === authorityIds[who] ? (authorityIds[(who + 1) % 4] as string) : id))

/** A rule may say no to what chance came up with. */
const refused = (error: Error) => {
  if (!/^(Refused|InvalidInput|NotAllowed|NotFound)$/.test(error.name)) throw error
}

test('a transaction that takes long loses none of its changes to a faster one', async () => {
  const feed = follower(db, leeds)
  await feed.catchUp()
  let finish = () => {}
  const finishing = new Promise<void>((resolve) => {
    finish = resolve
  })
  let slowId = ''
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = unitOfWork(bradford, async (work) => {
    const { draftNeed } = await import('../../../server/needs/draft-need.ts')
    slowId = await draftNeed(work, { ...parking, earliestStartOn: '2027-05-01' })
    await postNeed(work, { needId: slowId })
    begun()
    await finishing
  })
  await hasBegun
  const fastId = await market.postedNeed(manchester, parking)
  await feed.poll(50)
  finish()
  await slow
  await feed.catchUp()
  expect(feed.held()).toEqual(expect.arrayContaining([slowId, fastId]))
})

test('what is no longer shared is told once as gone, and nothing of what its authority does with it then', async () => {
  const feed = follower(db, manchester)
  const needId = await market.postedNeed(leeds, parking)
  await feed.catchUp()
  expect(feed.actions.get(needId)).toBe('CHANGED')
  await unitOfWork(leeds, (work) => shareNeed(work, { needId, sharing: 'DRAFT', mayBeCounted: false, reason: 'Kept' }))
  await feed.catchUp()
  expect(feed.actions.get(needId)).toBe('DELETED')
  feed.actions.clear()
  await unitOfWork(leeds, (work) => editNeed(work, { needId, details: { service: 'hidden' } }))
  await unitOfWork(leeds, (work) => withdrawNeed(work, { needId }))
  await feed.catchUp()
  expect(feed.actions.has(needId)).toBe(false)
})

test('a need that was never shared, and what is done with it, appears to nobody else', async () => {
  const feeds = [manchester, bradford].map((actor) => follower(db, actor))
  const needId = await market.draftedNeed(leeds, parking)
  await unitOfWork(leeds, (work) => editNeed(work, { needId, details: { service: 'hidden' } }))
  const own = follower(db, leeds)
  for (const feed of [...feeds, own]) await feed.catchUp()
  expect(own.actions.get(needId)).toBe('CHANGED')
  for (const feed of feeds) expect(feed.everTold.has(needId)).toBe(false)
})
