import { visibleNeeds } from '../../server/needs/need-access.ts'
import { divideIntoLots } from '../../server/proposals/divide-into-lots.ts'
import type { JointNeed } from '../../server/proposals/joint-purchase.ts'
import { leaveUndivided } from '../../server/proposals/leave-undivided.ts'
import { smeNote } from '../../server/proposals/lots/sme-fit.ts'
import { type Division, suggestedLots, yearlyValue } from '../../server/proposals/lots/suggested-lots.ts'
import { among } from '../../server/proposals/money/joint-estimate.ts'
import type { StatutoryValue } from '../../server/proposals/money/statutory-value.ts'
import { builder } from '../builder.ts'
import { refusals } from '../errors.ts'
import { Need } from '../need.ts'
import { Proposal } from '../proposal.ts'
import { StatutoryValueRef } from './estimate.ts'
import { changed, type WorkedOut, workedOut } from './worked-out.ts'

interface LotShape {
  readonly number: number
  readonly title: string
  readonly needIds: readonly string[]
  readonly yearlyExVatPence: bigint | null
  readonly estimate: StatutoryValue | null
}

const Lot = builder.objectRef<LotShape>('ProposalLot').implement({
  description: 'A part of what is bought together, for which others may bid.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, in the order in which they are shown.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    needs: t.prismaField({
      type: [Need],
      description: 'The needs in it, as far as you may see them.',
      resolve: (query, { needIds }, _args, { db, actor }) =>
        db.need.findMany({
          ...query,
          where: { AND: [{ id: { in: [...needIds] } }, visibleNeeds(actor)] },
          orderBy: { id: 'asc' },
        }),
    }),
    estimate: t.expose('estimate', {
      type: StatutoryValueRef,
      nullable: true,
      description: 'Its estimated value; null as long as the law that applies is open.',
    }),
    smeFit: t.string({
      description: 'Whether a small company could bid, and why.',
      resolve: ({ yearlyExVatPence }) => smeNote(yearlyExVatPence),
    }),
  }),
})

const DividedBy = builder.enumType('DividedBy', {
  description: 'What lots are told apart by.',
  values: {
    FUNCTION: { description: 'What the needs are for.' },
    REGION: { description: 'Where the members are.' },
    SIZE: { description: 'How much the needs are worth.' },
  },
})

const DivisionRef = builder.objectRef<Omit<Division, 'lots'> & { lots: LotShape[] }>('SuggestedDivision').implement({
  description: 'A way to divide a purchase: every need is in exactly one lot.',
  fields: (t) => ({
    by: t.expose('by', { type: DividedBy, description: 'What the lots are told apart by.' }),
    lots: t.expose('lots', { type: [Lot], description: 'The lots.' }),
  }),
})

function drawn({ purchase, estimate }: WorkedOut): LotShape[] {
  return purchase.lots.map(({ id, number, title, needs: held }) => {
    const needs = among(purchase.needs, held)
    return {
      ...{ number, title, needIds: needs.map((need) => need.id), yearlyExVatPence: yearlyValue(needs) },
      estimate: ('missing' in estimate ? null : estimate.lots.find(({ lotId }) => lotId === id)?.value) ?? null,
    }
  })
}

function suggested({ purchase }: WorkedOut) {
  const regions = new Map(purchase.members.map(({ authorityId, authority }) => [authorityId, authority.region]))
  const divisible = ({ id, category, authorityId, valueExVatPence, termMonths }: JointNeed) => ({
    ...{ id, valueExVatPence, termMonths },
    category: category?.name ?? null,
    region: regions.get(authorityId) ?? '',
  })
  return suggestedLots(purchase.needs.map(divisible)).map(({ by, lots }) => ({
    by,
    lots: lots.map((lot, at) => ({ ...lot, number: at + 1, estimate: null })),
  }))
}

builder.prismaObjectFields(Proposal, (t) => ({
  lots: t.field({
    type: [Lot],
    description: 'The lots its members have drawn; empty when it is not divided, or nobody has said.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => drawn(await workedOut(context, id)),
  }),
  notDividedReason: t.exposeString('notDividedReason', {
    nullable: true,
    description: 'Why it is not divided into lots (Procurement Act 2023 s.18); null when it is, or nobody has said.',
  }),
  suggestedLots: t.field({
    type: [DivisionRef],
    description: 'Ways to divide it, by function, region and size; empty when its needs are alike in all of them.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => suggested(await workedOut(context, id)),
  }),
}))

const LotInput = builder.inputType('LotInput', {
  description: 'A lot to draw.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called, 200 characters at most.' }),
    needIds: t.globalIDList({ for: Need, required: true, description: 'The needs in it, one or more.' }),
  }),
})

builder.mutationFields((t) => {
  const which = {
    proposalId: t.arg.globalID({ for: Proposal, required: true }),
    expectedVersion: t.arg.int({ required: true }),
  }
  return {
    divideIntoLots: t.prismaField({
      type: Proposal,
      description: 'Divides an open proposal into lots, every need in exactly one. For officers of its members.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { ...which, lots: t.arg({ type: [LotInput], required: true, description: 'The lots, two or more.' }) },
      resolve: (query, _root, { proposalId, expectedVersion, lots }, context) =>
        changed(context, query, (work) =>
          divideIntoLots(work, {
            proposalId: proposalId.id,
            expectedVersion,
            lots: lots.map(({ title, needIds }) => ({ title, needIds: needIds.map(({ id }) => id) })),
          }),
        ),
    }),
    leaveUndivided: t.prismaField({
      type: Proposal,
      description: 'Leaves an open proposal in one piece and says why. For officers of its members.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { ...which, reason: t.arg.string({ required: true }) },
      resolve: (query, _root, { proposalId, ...rest }, context) =>
        changed(context, query, (work) => leaveUndivided(work, { ...rest, proposalId: proposalId.id })),
    }),
  }
})
