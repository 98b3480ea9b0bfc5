import DataLoader from 'dataloader'
import { visibleFrameworks } from '../server/frameworks/framework-access.ts'
import {
  type FrameworkCandidate as CandidateShape,
  isAnyUsable,
  usableFrameworks,
} from '../server/frameworks/usable-frameworks.ts'
import type { Framework as FrameworkRow } from '../server/generated/prisma/client.ts'
import { builder, type Context } from './builder.ts'
import { Framework } from './framework.ts'
import { Proposal } from './proposal.ts'
import { toTwoPlaces } from './two-places.ts'

type Shown = CandidateShape & { readonly framework: FrameworkRow }

const FrameworkCandidate = builder.objectRef<Shown>('FrameworkCandidate').implement({
  description: 'An existing framework that is alike in scope to what a proposal would buy, and whether it could serve.',
  fields: (t) => ({
    framework: t.field({ type: Framework, description: 'The framework.', resolve: ({ framework }) => framework }),
    probability: t.float({
      description: 'How likely its scope is that of the need it is most like, 0 to 1, to two places.',
      resolve: ({ probability }) => toTwoPlaces(probability),
    }),
    concepts: t.stringList({
      description: 'What it and the needs are both about.',
      resolve: ({ concepts }) => [...concepts],
    }),
    needsAlike: t.exposeInt('needsAlike', { description: 'How many of the needs you see it is like.' }),
    isUsable: t.boolean({
      description: 'Whether all members may use it, it runs long enough and enough of it is left.',
      resolve: ({ fit }) => fit.isUsable,
    }),
    inFavour: t.stringList({ description: 'What speaks for it.', resolve: ({ fit }) => [...fit.inFavour] }),
    against: t.stringList({ description: 'What speaks against it.', resolve: ({ fit }) => [...fit.against] }),
  }),
})

builder.prismaObject('WithoutFramework', {
  description: 'Why a proposal goes on although existing frameworks could serve.',
  fields: (t) => ({
    reason: t.exposeString('reason'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When it was decided.' }),
    setAside: t.field({
      type: [Framework],
      description: 'The frameworks that were usable then.',
      select: { setAside: true },
      resolve: ({ setAside }, _args, context) => readFrameworks(context, setAside),
    }),
  }),
})

/** Comparing with the catalogue costs the server what hundreds of rows do, once for all proposals of an answer. */
const COMPARING = 300

builder.prismaObjectFields(Proposal, (t) => ({
  framework: t.relation('framework', { nullable: true, description: 'The framework that it was awarded as.' }),
  withoutFramework: t.relation('withoutFramework', {
    nullable: true,
    description: 'Why its members go on without an existing framework; null while nobody has said.',
  }),
  usableFrameworks: t.field({
    type: [FrameworkCandidate],
    description: 'Existing frameworks alike in scope, usable ones first, then the most alike; with reasons.',
    complexity: { field: COMPARING, multiplier: 5 },
    select: { id: true },
    resolve: async ({ id }, _args, context) => {
      const candidates = await candidatesOf(context).load(id)
      const rows = await readFrameworks(
        context,
        candidates.map(({ frameworkId }) => frameworkId),
      )
      const found = new Map(rows.map((row) => [row.id, row]))
      return candidates.flatMap((candidate) => {
        const framework = found.get(candidate.frameworkId)
        return framework ? [{ ...candidate, framework }] : []
      })
    },
  }),
  mustConsider: t.boolean({
    description:
      'Whether a usable framework exists already and nobody has recorded why to go on without (`goOnWithoutFramework`). Until then no framework can be recorded for it.',
    complexity: COMPARING,
    select: { id: true, status: true, withoutFramework: { select: { proposalId: true } } },
    resolve: async ({ id, status, withoutFramework }, _args, context) =>
      withoutFramework === null &&
      ['HELD', 'SUGGESTED', 'OPEN', 'AGREED'].includes(status) &&
      isAnyUsable(await candidatesOf(context).load(id)),
  }),
}))

const candidateLoaders = new WeakMap<Context, DataLoader<string, readonly CandidateShape[]>>()

/** The candidates of all the proposals of an answer, compared together. */
function candidatesOf(context: Context): DataLoader<string, readonly CandidateShape[]> {
  const before = candidateLoaders.get(context)
  if (before) return before
  const loader = new DataLoader<string, readonly CandidateShape[]>(async (ids) => {
    const { actor, db: tx } = context
    const found = await usableFrameworks({ tx, actor, now: new Date() }, ids)
    return ids.map((id) => found.get(id) ?? [])
  })
  candidateLoaders.set(context, loader)
  return loader
}

const frameworkLoaders = new WeakMap<Context, DataLoader<string, FrameworkRow | null>>()

async function readFrameworks(context: Context, ids: readonly string[]): Promise<FrameworkRow[]> {
  const loader =
    frameworkLoaders.get(context) ?? new DataLoader<string, FrameworkRow | null>((all) => read(context, all))
  frameworkLoaders.set(context, loader)
  const rows = await loader.loadMany([...ids])
  return rows.filter((row): row is FrameworkRow => row !== null && !(row instanceof Error))
}

async function read({ db, actor }: Context, ids: readonly string[]): Promise<(FrameworkRow | null)[]> {
  const where = { AND: [{ id: { in: [...ids] } }, visibleFrameworks(actor)] }
  const found = new Map((await db.framework.findMany({ where })).map((row) => [row.id, row]))
  return ids.map((id) => found.get(id) ?? null)
}
