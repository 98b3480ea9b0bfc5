import { afterAll } from 'vitest'
import type { Role } from '../../server/generated/prisma/enums.ts'
import { makeGraphql } from '../../server/graphql.ts'
import { MATCHES_A_NEED, MatchingIndex } from '../../server/matching/matching-index.ts'
import { openSimilarNeedsReplica } from '../../server/matching/similar-needs-replica.ts'
import { draftNeed } from '../../server/needs/draft-need.ts'
import { postNeed } from '../../server/needs/post-need.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { actorByEmail } from '../../server/organisations/find-actor.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { openLive } from '../../server/platform/live.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { makeUnitOfWork, type UnitOfWork } from '../../server/platform/unit-of-work.ts'
import { carryOutNow } from '../../workers/carry-out-now.ts'
import { reactions } from '../../workers/reactions.ts'
import { testDatabase } from './database.ts'

export interface Answer<Data = Record<string, any>> {
  readonly data: Data
  readonly errors?: { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

export interface Choices {
  readonly clock?: () => Date
}

export type Marketplace = Awaited<ReturnType<typeof marketplace>>

/** The whole marketplace on a database of the test file's own: verbs, the API, and what follows, on demand. */
export async function marketplace({ clock }: Choices = {}) {
  const { url } = await testDatabase()
  const statements: string[] = []
  const { db, close } = openDatabase(url, 6, (sql) => statements.push(sql))
  const [live, queues] = await Promise.all([openLive({ databaseUrl: url }), openQueues({ databaseUrl: url })])
  const log = makeLog('test', process.env.TEST_LOG ?? 'silent')
  const unitOfWork: UnitOfWork = makeUnitOfWork(db, clock)
  const similarNeeds = openSimilarNeedsReplica({ databaseUrl: url })
  const serving = (unitOfWork: UnitOfWork) => makeGraphql({ db, live, queues, similarNeeds, unitOfWork }, log)
  const yoga = serving(unitOfWork)
  afterAll(async () => {
    await Promise.all([live.close(), queues.close(), similarNeeds.close()])
    await close()
  })
  const authorityId = async (slug: string) => (await db.authority.findUniqueOrThrow({ where: { slug } })).id
  const market = {
    url,
    db,
    live,
    similarNeeds,
    queues,
    unitOfWork,
    authorityId,
    /** A person with one role, for an authority or a supplier, or for nobody in particular. */
    person: async (
      role: Role,
      at: { authority?: string; supplier?: string; regions?: string[] } = {},
    ): Promise<Actor> => {
      const email = `${role.toLowerCase()}.${Math.random().toString(36).slice(2)}@${at.authority ?? 'commonlot'}.example`
      await db.person.create({
        data: {
          email,
          name: `${role.toLowerCase()} of ${at.authority ?? at.supplier ?? 'Commonlot'}`,
          memberships: {
            create: {
              role,
              authorityId: at.authority ? await authorityId(at.authority) : null,
              supplierId: at.supplier ? await supplierId(at.supplier) : null,
              regions: at.regions ?? [],
            },
          },
        },
      })
      const actor = await actorByEmail(db, email)
      if (!actor) throw new Error('the person was not found again')
      return actor
    },
    officer: (authority: string) => market.person('OFFICER', { authority }),
    department: async (authority: string, name: string) =>
      (await db.department.create({ data: { authorityId: await authorityId(authority), name } })).id,
    draftedNeed: (actor: Actor, details: object = {}) =>
      unitOfWork(actor, (work) => draftNeed(work, { ...anything, ...details })),
    postedNeed: async (actor: Actor, details: object = {}, posting: object = {}) => {
      const needId = await market.draftedNeed(actor, details)
      return unitOfWork(actor, (work) => postNeed(work, { needId, ...posting }))
    },
    /** Carries out everything that follows on what has happened so far. */
    settle: async () => {
      const matching = await MatchingIndex.load(db, { neighbours: MATCHES_A_NEED })
      await carryOutNow(unitOfWork, reactions, {
        db,
        log,
        live,
        queues,
        publicUrl: 'http://commonlot.test',
        matching: async () => matching,
      })
    },
    ask: async <Data = Record<string, any>>(
      actor: Actor,
      query: string,
      variables: object = {},
      instead: { readonly unitOfWork?: UnitOfWork; readonly operationName?: string } = {},
    ): Promise<Answer<Data>> => {
      const response = await (instead.unitOfWork ? serving(instead.unitOfWork) : yoga).fetch(
        'http://commonlot.test/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables, operationName: instead.operationName }),
        },
        { actor },
      )
      return (await response.json()) as Answer<Data>
    },
    /** How many SQL statements an operation sends. */
    statementsOf: async (work: () => Promise<unknown>): Promise<number> => {
      const before = statements.length
      await work()
      return statements.length - before
    },
    /** The facts recorded so far, oldest first. */
    recorded: async (type?: string) =>
      (await db.event.findMany({ where: type ? { type } : {}, orderBy: { sequence: 'asc' } })).map((event) => ({
        type: event.type,
        ...(event.payload as object),
      })),
  }
  const supplierId = async (name: string) => {
    const companyNumber = name.slice(0, 8)
    return (
      await db.supplier.upsert({ where: { companyNumber }, create: { name, companyNumber, isSme: true }, update: {} })
    ).id
  }
  return market
}

const anything = {
  title: 'Replacement of something quite ordinary',
  description: 'A description that is long enough for others to judge what is needed here.',
  earliestStartOn: '2027-04-01',
}

/** The id of a row as the API gives it. */
export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64')
