import { describe, expect, test } from 'vitest'
import { decideMatch } from '../../server/matching/decide-match.ts'
import { ENGINE_VERSION } from '../../server/matching/engine/engine.ts'
import { weights as committed } from '../../server/matching/engine/score/weights.ts'
import { learnFromDecisions } from '../../server/matching/learning/learn-from-decisions.ts'
import { useWeights } from '../../server/matching/learning/use-weights.ts'
import { findVersions } from '../../server/matching/learning/versions.ts'
import { findWeightsInUse } from '../../server/matching/learning/weights-in-use.ts'
import { matchNeeds } from '../../server/matching/match-needs.ts'
import { MatchingIndex } from '../../server/matching/matching-index.ts'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { accept, decidedMarket, notAlike, type ShownPair } from '../support/decided-market.ts'
import { globalId } from '../support/marketplace.ts'

/** They care for the same system today, and not for words. */
const bySystem = ({ features }: ShownPair) => (features.incumbent === 1 ? accept : notAlike)
/** They follow neither: multiples of an irrational number are as good as a coin. */
const byChance = ({ k }: ShownPair) => (Math.floor(k * 4.3262379) % 2 === 0 ? accept : notAlike)

describe('weights learn from what officers decide', async () => {
  let now = new Date('2027-03-01T09:00:00Z')
  const market = await decidedMarket(() => now)
  const { db, unitOfWork, needCount } = market
  const learn = () => unitOfWork(system, learnFromDecisions)
  const versions = () =>
    db.matchingWeights.findMany({ select: { version: true, status: true }, orderBy: { version: 'asc' } })
  const later = (day: string) => {
    now = new Date(`${day}T09:00:00Z`)
  }
  /** A worker that runs all the while. */
  const index = await MatchingIndex.load(db)

  test('too few decisions, or by too few authorities, replace nothing and leave no trace', async () => {
    await market.decide(24, bySystem)
    expect(await learn()).toMatchObject({
      result: 'NOT_TRIED',
      version: committed.version,
      why: expect.stringContaining('24 decisions by 6 authorities; it takes 50 by 5'),
    })
    expect(await versions()).toEqual([])
  })

  test('decisions that agree replace the weights', async () => {
    await market.decide(36, bySystem)
    later('2027-03-07')
    expect(await learn()).toMatchObject({ result: 'REPLACED', version: 'learnt-2027-03-07' })
    const row = await db.matchingWeights.findFirstOrThrow()
    expect(row).toMatchObject({
      status: 'IN_USE',
      source: 'DECISIONS',
      base: committed.version,
      decisions: 60,
      authorities: 6,
    })
    const { weights } = await findWeightsInUse(db)
    expect(weights.features.incumbent).toBeGreaterThan(committed.features.incumbent)
    expect(weights.features.words).toBeLessThan(committed.features.words)
    expect(await market.recorded('WeightsReplaced')).toEqual([{ type: 'WeightsReplaced', weightsId: row.id }])
  })

  test('the same decisions do not replace them again', async () => {
    later('2027-03-14')
    expect(await learn()).toMatchObject({ result: 'NOT_TRIED', version: 'learnt-2027-03-07' })
    expect(await versions()).toHaveLength(1)
  })

  test('needs are then matched afresh, also by a worker that began with the weights of before', async () => {
    const needId = market.alike[0]
    await unitOfWork(system, (work) => matchNeeds(work, [needId], index))
    const by = `${ENGINE_VERSION}+w:learnt-2027-03-07`
    expect((await db.need.findUniqueOrThrow({ where: { id: needId } })).matchedBy).toBe(by)
    await market.settle()
    expect(await db.need.count({ where: { matchedBy: by } })).toBe(needCount)
    const matches = await db.match.findMany({ where: { status: 'CURRENT' } })
    expect(matches.length).toBeGreaterThan(0)
    expect(new Set(matches.map(({ engineVersion }) => engineVersion))).toEqual(new Set([by]))
  })

  test('decisions by chance leave them as they are, and are kept with the reason, once', async () => {
    await market.decide(66, byChance)
    later('2027-03-21')
    expect(await learn()).toMatchObject({ result: 'NOT_BETTER', version: 'learnt-2027-03-07' })
    expect(await learn()).toMatchObject({
      result: 'NOT_TRIED',
      why: expect.stringContaining('Nothing was decided since'),
    })
    expect(await versions()).toEqual([
      { version: 'learnt-2027-03-07', status: 'IN_USE' },
      { version: 'learnt-2027-03-21', status: 'NOT_BETTER' },
    ])
  })

  test('an operator goes back to the committed weights, and the next refit does not undo it', async () => {
    const use = (version: string) => unitOfWork(system, (work) => useWeights(work, { version }))
    await expect(use('learnt-2027-03-21')).rejects.toMatchObject({ code: 'WEIGHTS_NOT_BETTER' })
    await expect(use('learnt-1999-01-01')).rejects.toMatchObject({ name: 'NotFound' })
    later('2027-03-22')
    expect(await use('committed')).toBe(committed.version)
    expect((await findWeightsInUse(db)).weights).toEqual(committed)
    expect(await learn()).toMatchObject({ result: 'NOT_TRIED', version: committed.version })
    await market.settle()
    expect(await db.need.count({ where: { matchedBy: ENGINE_VERSION } })).toBe(needCount)
    later('2027-03-23')
    expect(await use('learnt-2027-03-07')).toBe('learnt-2027-03-07')
    expect(await versions()).toEqual([
      { version: committed.version, status: 'RETIRED' },
      { version: 'learnt-2027-03-07', status: 'IN_USE' },
      { version: 'learnt-2027-03-21', status: 'NOT_BETTER' },
    ])
  })

  test('weights fitted from committed ones of an older release rest', async () => {
    await db.matchingWeights.updateMany({ data: { base: 'an older one' } })
    const listed = await unitOfWork(system, findVersions)
    expect(new Set(listed.map(({ status }) => status))).toEqual(new Set(['OUTDATED']))
    expect((await findWeightsInUse(db)).weights).toEqual(committed)
    await expect(
      unitOfWork(system, (work) => useWeights(work, { version: 'learnt-2027-03-07' })),
    ).rejects.toMatchObject({
      code: 'WEIGHTS_OUTDATED',
    })
  })
})

test('two workers at once try once', async () => {
  const market = await decidedMarket()
  await market.decide(60, bySystem)
  const learnings = await Promise.all([1, 2, 3].map(() => market.unitOfWork(system, learnFromDecisions)))
  expect(learnings.map(({ result }) => result).sort()).toEqual(['NOT_TRIED', 'NOT_TRIED', 'REPLACED'])
  expect(await market.db.matchingWeights.count()).toBe(1)
})

describe('what a decision teaches', async () => {
  const market = await decidedMarket()
  const { db, unitOfWork } = market

  test('begins with the match, which keeps its comparison', async () => {
    const match = await db.match.findFirstOrThrow({ where: { sides: { some: { needId: market.alike[0] } } } })
    expect(Object.keys(match.features as object).sort()).toEqual(Object.keys(committed.features).sort())
  })

  test('is kept as numbers, and an edit does not rewrite it', async () => {
    await market.decide(1, () => notAlike)
    const side = await db.matchSide.findFirstOrThrow({ where: { decision: 'DISMISSED' } })
    expect(side).toMatchObject({ dismissReason: 'NOT_ALIKE', engineVersion: ENGINE_VERSION })
    expect(Object.values(side.features as object).every((value) => typeof value === 'number')).toBe(true)
    await db.match.update({ where: { id: side.matchId }, data: { features: { words: 1 } } })
    expect((await db.matchSide.findFirstOrThrow({ where: { decision: 'DISMISSED' } })).features).toEqual(side.features)
  })

  test('only a dismissal has a kind of reason', async () => {
    const { matchId, needId } = await db.matchSide.findFirstOrThrow({ where: { decision: 'DISMISSED' } })
    const decide = (choice: object) =>
      unitOfWork(market.officers[0] ?? system, (work) => decideMatch(work, { matchId, needId, ...choice }))
    await expect(decide({ decision: 'ACCEPTED', dismissReason: 'DATES' })).rejects.toMatchObject({
      name: 'InvalidInput',
    })
    await decide({ decision: 'NOT_NOW' })
    expect(await db.matchSide.findUnique({ where: { matchId_needId: { matchId, needId } } })).toMatchObject({
      dismissReason: null,
    })
  })

  test('is nothing when dates or money were the reason: such decisions are not counted', async () => {
    await market.decide(60, ({ k }) => ({
      decision: 'DISMISSED',
      dismissReason: k % 2 ? 'DATES' : 'MONEY',
      reason: 'No',
    }))
    expect(await unitOfWork(system, learnFromDecisions)).toMatchObject({
      why: expect.stringContaining('0 decisions by 0 authorities'),
    })
  })

  test('stays with the authority that decided', async () => {
    const [leeds, , york] = market.officers as [Actor, Actor, Actor]
    const match = await db.match.findFirstOrThrow({ where: { sides: { some: { needId: market.alike[0] } } } })
    const id = globalId('Match', match.id)
    const dismissed = await market.ask(
      leeds,
      `mutation ($id: ID!, $needId: ID!) {
        decideMatch(matchId: $id, needId: $needId, decision: DISMISSED, dismissReason: MONEY, reason: "Too dear") {
          ... on MutationDecideMatchSuccess { data { id } }
        }
      }`,
      { id, needId: globalId('Need', market.alike[0]) },
    )
    expect(dismissed.data.decideMatch.data.id).toBe(id)
    const seenBy = async (actor: Actor) => {
      const sides = '{ node(id: $id) { ... on Match { sides { decision dismissReason } } } }'
      return (await market.ask(actor, `query ($id: ID!) ${sides}`, { id })).data.node.sides
    }
    expect(await seenBy(leeds)).toContainEqual({ decision: 'DISMISSED', dismissReason: 'MONEY' })
    expect(await seenBy(york)).toContainEqual({ decision: 'DISMISSED', dismissReason: null })
  })
})
