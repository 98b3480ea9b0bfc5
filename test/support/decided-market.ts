import { decideMatch } from '../../server/matching/decide-match.ts'
import { ENGINE_VERSION } from '../../server/matching/engine/engine.ts'
import type { Features } from '../../server/matching/engine/score/features.ts'
import { pairOf } from '../../server/matching/match.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { marketplace } from './marketplace.ts'

/** The `k`th pair that officers are shown: as a rule they share many words, and some of them their system. */
export interface ShownPair {
  readonly k: number
  readonly features: Features
}

type Choice = Readonly<Record<string, unknown>>

const places = ['leeds', 'bradford', 'york', 'wakefield', 'kent', 'devon']
/** Of each place's needs one half is asked about, and the other half shown as the others: so no pair comes twice. */
const asked = 4
const needsEach = 2 * asked

const housing = {
  title: 'Housing management system',
  description: 'Rent accounting, tenancies, voids, arrears and leasehold for our homes.',
}

/**
 * A marketplace in which officers of six authorities are shown pairs of needs, compared as the test would have it, and two
 * needs (`alike`) that the engine finds by itself.
 */
export async function decidedMarket(clock?: () => Date) {
  const market = await marketplace(clock ? { clock } : {})
  const officers: Actor[] = await Promise.all(places.map(market.officer))
  const needIds: string[][] = []
  for (const officer of officers) {
    const own: string[] = []
    for (let n = 0; n < needsEach; n++) own.push(await market.postedNeed(officer))
    needIds.push(own)
  }
  const [leeds, , york] = officers as [Actor, Actor, Actor]
  const alike = [await market.postedNeed(leeds, housing), await market.postedNeed(york, housing)] as const
  await market.settle()
  let shown = 0

  /** Shows that many more pairs, and has them decided for the first of their two needs. */
  async function decide(pairs: number, choice: (pair: ShownPair) => Choice): Promise<void> {
    for (const end = shown + pairs; shown < end; shown++) {
      const { officer, needId, otherId } = pairAt(shown)
      const features = featuresAt(shown)
      const matchId = await shownMatch(needId, otherId, features)
      const chosen = choice({ k: shown, features })
      await market.unitOfWork(officer, (work) => decideMatch(work, { matchId, needId, ...chosen }))
    }
  }

  function pairAt(k: number) {
    const [place, round] = [k % places.length, Math.floor(k / places.length)]
    const other = (place + 1 + (round % (places.length - 1))) % places.length
    return {
      officer: officers[place] as Actor,
      needId: needIds[place]?.[round % asked] as string,
      otherId: needIds[other]?.[asked + (Math.floor(round / asked) % asked)] as string,
    }
  }

  async function shownMatch(needId: string, otherNeedId: string, features: Features): Promise<string> {
    const authorityOf = async (id: string) => (await market.db.need.findUniqueOrThrow({ where: { id } })).authorityId
    const sides = [
      { needId, otherNeedId, authorityId: await authorityOf(needId), probability: 0.7 },
      { needId: otherNeedId, otherNeedId: needId, authorityId: await authorityOf(otherNeedId), probability: 0.7 },
    ]
    const scored = { probability: 0.7, reasons: [], against: [], feasibility: {}, concepts: [] }
    const { id } = await market.db.match.upsert({
      where: { needAId_needBId: pairOf(needId, otherNeedId) },
      update: { features, status: 'CURRENT' },
      create: {
        ...pairOf(needId, otherNeedId),
        ...scored,
        features,
        engineVersion: ENGINE_VERSION,
        sides: { create: sides },
      },
    })
    return id
  }

  return { ...market, officers, alike, needCount: places.length * needsEach + alike.length, decide }
}

/** Evenly spread, with neither feature telling of the other: 7 and 2 have no common divisor. */
const featuresAt = (k: number): Features => ({
  words: 0.2 + ((k * 3) % 7) / 20,
  breadth: 2.4,
  concepts: 0.6,
  affinity: 0.2,
  usage: 0.5,
  cpv: 0.25,
  incumbent: Math.floor(k / 6) % 2,
  clash: 0,
  seen: 3,
})

export const accept = { decision: 'ACCEPTED' }
export const notAlike = { decision: 'DISMISSED', dismissReason: 'NOT_ALIKE', reason: 'Another thing altogether' }
