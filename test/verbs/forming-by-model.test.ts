import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commitment } from '../../server/generated/prisma/enums.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import { abandonProposal } from '../../server/proposals/abandon-proposal.ts'
import { declineProposal } from '../../server/proposals/decline-proposal.ts'
import { acceptLead } from '../../server/proposals/forming/accept-lead.ts'
import { commitToProposal } from '../../server/proposals/forming/commit-to-proposal.ts'
import { consentToLead } from '../../server/proposals/forming/consent-to-lead.ts'
import { declineLead } from '../../server/proposals/forming/decline-lead.ts'
import { holdSuggestion } from '../../server/proposals/forming/hold-suggestion.ts'
import { planProposal } from '../../server/proposals/forming/plan-proposal.ts'
import { proposeLead } from '../../server/proposals/forming/propose-lead.ts'
import { releaseSuggestion } from '../../server/proposals/forming/release-suggestion.ts'
import { withdrawFromProposal } from '../../server/proposals/forming/withdraw-from-proposal.ts'
import { joinProposal } from '../../server/proposals/join-proposal.ts'
import { openProposal } from '../../server/proposals/open-proposal.ts'
import { authorityOf, suggestionAmong } from '../support/forming.ts'
import { marketplace } from '../support/marketplace.ts'

/**
 * Random commands by random people, against the real verbs and a model written from the rules alone: both must take and
 * refuse the same, and stand the same afterwards.
 */
const market = await marketplace()
const { db, unitOfWork } = market
const PLACES = ['leeds', 'bradford', 'york', 'kent'] as const
type Place = (typeof PLACES)[number]
const officers = await Promise.all(PLACES.map(market.officer))
const authorityIds = officers.map(authorityOf)
const actors = {
  ...(Object.fromEntries(PLACES.map((place, at) => [place, officers[at]])) as Record<Place, Actor>),
  viewer: await market.person('VIEWER', { authority: 'leeds' }),
  coordinator: await market.person('COORDINATOR'),
  outsider: await market.officer('manchester'),
}
type Who = keyof typeof actors
const idOf = (place: Place) => authorityIds[PLACES.indexOf(place)] as string
const placeOf = (id: string | null) => PLACES[authorityIds.indexOf(id ?? '')] ?? null

/** What the rules say, in the shortest words. */
interface Model {
  status: 'HELD' | 'SUGGESTED' | 'OPEN' | 'AGREED' | 'ABANDONED'
  is: Record<Place, Commitment>
  opener: Who | null
  lead: Place | null
  next: Place | null
  accepted: boolean
  consents: Place[]
}
interface Real {
  id: string
}

const takesPart = (c: Commitment) => c === 'INTERESTED' || c === 'INTENDS' || c === 'COMMITTED'
const buys = (c: Commitment) => c === 'INTENDS' || c === 'COMMITTED'
const isPlace = (who: Who): who is Place => (PLACES as readonly string[]).includes(who)

/** What follows from anything that was done. */
function settle(m: Model, before: { lead: Place | null; parts: string }): void {
  if (m.lead && !buys(m.is[m.lead])) m.lead = null
  if (m.next && !takesPart(m.is[m.next])) m.next = null
  if (!m.next || !buys(m.is[m.next])) m.accepted = false
  m.consents = m.next ? m.consents.filter((place) => buys(m.is[place])) : []
  const others = PLACES.filter((place) => place !== m.next && buys(m.is[place]))
  if (m.next && m.accepted && others.length > 0 && others.every((place) => m.consents.includes(place)))
    Object.assign(m, { lead: m.next, next: null, accepted: false, consents: [] })
  if (m.status === 'AGREED' && (m.lead !== before.lead || parts(m) !== before.parts)) m.status = 'OPEN'
  const stillIn = PLACES.filter((place) => !['OBSERVER', 'DECLINED', 'WITHDRAWN'].includes(m.is[place]))
  if (stillIn.length < 2 && m.status !== 'HELD') m.status = 'ABANDONED'
}
const parts = (m: Model) => PLACES.filter((place) => takesPart(m.is[place])).join()

interface Rule {
  readonly verb: (work: Work, raw: unknown) => Promise<string>
  readonly input: (of: Place) => object
  /** Whether it is taken. */
  readonly may: (m: Model, who: Who, of: Place) => boolean
  readonly makes: (m: Model, who: Who, of: Place) => void
}

const forming = (m: Model) => m.status === 'OPEN' || m.status === 'AGREED'
const answer = (to: Commitment): Pick<Rule, 'makes'> => ({
  makes: (m, who) => {
    m.is[who as Place] = to
  },
})
const joins: Pick<Rule, 'verb' | 'may'> = {
  verb: joinProposal,
  may: (m, who) => isPlace(who) && m.status === 'OPEN' && m.is[who] !== 'COMMITTED',
}
const runs = (m: Model, who: Who) => (m.lead ? who === m.lead : who === 'coordinator' || who === m.opener)
const reason = () => ({ reason: 'So' })

const rules: Record<string, Rule> = {
  open: {
    verb: openProposal,
    input: () => ({}),
    may: (m, who) => m.status === 'SUGGESTED' && (isPlace(who) || who === 'coordinator'),
    makes: (m, who) => {
      Object.assign(m, { status: 'OPEN', opener: who })
      if (isPlace(who)) m.is[who] = 'INTERESTED'
    },
  },
  hold: {
    verb: holdSuggestion,
    input: () => ({}),
    may: (m, who) => who === 'coordinator' && m.status === 'SUGGESTED',
    makes: (m) => Object.assign(m, { status: 'HELD' }),
  },
  release: {
    verb: releaseSuggestion,
    input: () => ({}),
    may: (m, who) => who === 'coordinator' && m.status === 'HELD',
    makes: (m) => Object.assign(m, { status: 'SUGGESTED' }),
  },
  beInterested: { ...joins, input: () => ({ commitment: 'INTERESTED' }), ...answer('INTERESTED') },
  intend: { ...joins, input: () => ({ commitment: 'INTENDS' }), ...answer('INTENDS') },
  observe: { ...joins, input: () => ({ commitment: 'OBSERVER' }), ...answer('OBSERVER') },
  commit: {
    verb: commitToProposal,
    input: () => ({ users: 10 }),
    may: (m, who) => isPlace(who) && m.status === 'OPEN' && takesPart(m.is[who]),
    ...answer('COMMITTED'),
  },
  decline: {
    verb: declineProposal,
    input: reason,
    may: (m, who) =>
      isPlace(who) && ['SUGGESTED', 'OPEN'].includes(m.status) && !['COMMITTED', 'WITHDRAWN'].includes(m.is[who]),
    ...answer('DECLINED'),
  },
  withdraw: {
    verb: withdrawFromProposal,
    input: reason,
    may: (m, who) => isPlace(who) && forming(m) && (takesPart(m.is[who]) || m.is[who] === 'OBSERVER'),
    ...answer('WITHDRAWN'),
  },
  proposeLead: {
    verb: proposeLead,
    input: (of) => ({ leadAuthorityId: idOf(of) }),
    may: (m, who, of) =>
      isPlace(who) && forming(m) && takesPart(m.is[who]) && takesPart(m.is[of]) && m.lead !== of && m.next !== of,
    makes: (m, who, of) => Object.assign(m, { next: of, accepted: false, consents: who === of ? [] : [who] }),
  },
  acceptLead: {
    verb: acceptLead,
    input: () => ({}),
    may: (m, who) => isPlace(who) && forming(m) && m.next === who && !m.accepted && buys(m.is[who]),
    makes: (m) => Object.assign(m, { accepted: true }),
  },
  declineLead: {
    verb: declineLead,
    input: () => ({}),
    may: (m, who) => forming(m) && m.next === who,
    makes: (m) => Object.assign(m, { next: null }),
  },
  consentToLead: {
    verb: consentToLead,
    input: (of) => ({ leadAuthorityId: idOf(of) }),
    may: (m, who, of) =>
      isPlace(who) && forming(m) && m.next === of && who !== of && buys(m.is[who]) && !m.consents.includes(who),
    makes: (m, who) => {
      m.consents.push(who as Place)
    },
  },
  plan: {
    verb: planProposal,
    input: (of) => ({ model: of === 'kent' ? 'FRAMEWORK' : 'SHARED_SERVICE' }),
    may: (m, who) => m.status === 'OPEN' && runs(m, who),
    makes: () => {},
  },
  abandon: {
    verb: abandonProposal,
    input: reason,
    may: (m, who) => m.status !== 'ABANDONED' && (who === 'coordinator' || (who === m.opener && m.status !== 'HELD')),
    makes: (m) => Object.assign(m, { status: 'ABANDONED' }),
  },
}

const carryOut = (real: Real, name: string, who: Who, of: Place, version?: number) =>
  unitOfWork(actors[who], (work) =>
    (rules[name] as Rule).verb(work, { proposalId: real.id, ...(rules[name] as Rule).input(of), version }),
  )

const SAYING_NO = ['Refused', 'NotAllowed', 'NotFound', 'InvalidInput']
const isNo = (error: unknown) => error instanceof Error && SAYING_NO.includes(error.name)

async function standing({ id }: Real): Promise<Model & { version: number }> {
  const row = await db.proposal.findUniqueOrThrow({ where: { id }, include: { members: true } })
  const of = (place: Place) => row.members.find((one) => one.authorityId === idOf(place))
  const person = (Object.keys(actors) as Who[]).find((who) => actors[who].personId === row.openedById)
  return {
    status: row.status as Model['status'],
    is: Object.fromEntries(PLACES.map((place) => [place, of(place)?.commitment])) as Model['is'],
    opener: row.openedById ? (person ?? null) : null,
    lead: placeOf(row.leadAuthorityId),
    next: placeOf(row.toLeadAuthorityId),
    accepted: row.toLeadAcceptedAt !== null,
    consents: PLACES.filter((place) => of(place)?.consentedToNextAt),
    version: row.version,
  }
}

class Does implements fc.AsyncCommand<Model, Real> {
  readonly name: string
  readonly who: Who
  readonly of: Place
  constructor(name: string, who: Who, of: Place) {
    this.name = name
    this.who = who
    this.of = of
  }
  check = () => true
  async run(m: Model, real: Real): Promise<void> {
    const rule = rules[this.name] as Rule
    const expected = rule.may(m, this.who, this.of)
    const taken = await carryOut(real, this.name, this.who, this.of).then(
      () => true,
      (error) => {
        if (!isNo(error)) throw error
        return false
      },
    )
    expect(taken, `${this} while ${JSON.stringify(m)}`).toBe(expected)
    if (expected) {
      const before = { lead: m.lead, parts: parts(m) }
      rule.makes(m, this.who, this.of)
      settle(m, before)
    }
    const { version: _, ...stands } = await standing(real)
    expect({ ...stands, consents: [...stands.consents].sort() }, `after ${this}`).toEqual({
      ...m,
      consents: [...m.consents].sort(),
    })
  }
  toString = () => `${this.name}(${this.of}) by ${this.who}`
}

const invited = () => Object.fromEntries(PLACES.map((place) => [place, 'INVITED'])) as Model['is']
const anActor = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Who>(...PLACES) },
  { weight: 1, arbitrary: fc.constantFrom<Who>('viewer', 'coordinator', 'outsider') },
)
const place = fc.constantFrom(...PLACES)
/** Rare ones that end it all would leave little to look at. */
const RARE = ['abandon', 'hold', 'release', 'decline']
const aVerb = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom(...Object.keys(rules).filter((name) => !RARE.includes(name))) },
  { weight: 1, arbitrary: fc.constantFrom(...RARE) },
)
const command = fc.tuple(aVerb, anActor, place).map(([name, who, of]) => new Does(name, who, of))

/** Where a run begins: as suggested, or further on. */
const beginning = fc.record({
  status: fc.constantFrom('SUGGESTED' as const, 'OPEN' as const, 'AGREED' as const),
  is: fc.record(
    Object.fromEntries(PLACES.map((name) => [name, fc.constantFrom<Commitment>('INVITED', 'INTERESTED', 'INTENDS')])),
  ),
})

async function begun({
  status,
  is,
}: typeof beginning extends fc.Arbitrary<infer Start> ? Start : never): Promise<{ model: Model; real: Real }> {
  const id = await suggestionAmong(market, authorityIds, { status })
  const commitments = status === 'SUGGESTED' ? invited() : (is as Model['is'])
  for (const name of PLACES)
    await db.proposalMember.updateMany({
      where: { proposalId: id, authorityId: idOf(name) },
      data: { commitment: commitments[name] },
    })
  const model: Model = { status, is: commitments, opener: null, lead: null, next: null, accepted: false, consents: [] }
  return { model, real: { id } }
}

test('random commands by random people are taken, refused and end as the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(beginning, fc.commands([command], { maxCommands: 40, size: 'max' }), async (start, commands) => {
      await fc.asyncModelRun(() => begun(start), commands)
    }),
    { numRuns: 40, seed: 20261123, endOnFailure: true },
  )
}, 240_000)

test('of two at the same version exactly one wins, and the loser is told what changed', async () => {
  let pairs = 0
  await fc.assert(
    fc.asyncProperty(
      beginning,
      fc.array(fc.tuple(aVerb, anActor, place), { minLength: 30, maxLength: 60 }),
      async (start, tries) => {
        const { model, real } = await begun(start)
        const possible = tries.filter(([name, who, of]) => name !== 'plan' && (rules[name] as Rule).may(model, who, of))
        const [first] = possible
        const second = possible.find(([, who]) => who !== first?.[1])
        if (!first || !second) return
        pairs++
        const { version } = await standing(real)
        const both = await Promise.allSettled(
          [first, second].map(([name, who, of]) => carryOut(real, name, who, of, version)),
        )
        const lost = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
        expect(lost).toHaveLength(1)
        // held meanwhile, it is no longer there for its members
        if (lost[0].name === 'NotFound') expect((await standing(real)).status).toBe('HELD')
        else {
          expect(lost[0]).toMatchObject({ code: 'CHANGED_MEANWHILE' })
          expect(lost[0].message).toMatch(/has changed since you read it: .+\. Read it again/)
        }
        expect((await standing(real)).version).toBe(version + 1)
      },
    ),
    { numRuns: 30, seed: 20261123, endOnFailure: true },
  )
  expect(pairs).toBeGreaterThan(20)
}, 120_000)
