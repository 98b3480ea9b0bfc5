import * as enums from '../../server/generated/prisma/enums.ts'
import type { JointPurchase } from '../../server/proposals/joint-purchase.ts'
import { costShares, measureOf, type SharingMethod } from '../../server/proposals/money/cost-shares.ts'
import { expectedSavings, type Range } from '../../server/proposals/money/expected-savings.ts'
import { setCostParts } from '../../server/proposals/set-cost-parts.ts'
import { stateSavings } from '../../server/proposals/state-savings.ts'
import { Authority } from '../authority.ts'
import { builder } from '../builder.ts'
import { refusals } from '../errors.ts'
import { Proposal } from '../proposal.ts'
import { Money, moneyOrNull } from '../scalars.ts'
import { changed, workedOut } from './worked-out.ts'

const pounds = (pence: bigint) => ({ pence, currency: 'GBP' })

const BaselineKind = builder.enumType(enums.BaselineKind, {
  name: 'BaselineKind',
  description: 'What savings are measured against.',
})
const SavingsEffect = builder.enumType(enums.SavingsEffect, {
  name: 'SavingsEffect',
  description: 'What an assumption is about.',
})

type Case = JointPurchase['savings'][number]
type Authorities = JointPurchase['members'][number]['authority']

const RangeRef = builder.objectRef<Range>('MoneyRange').implement({
  description: 'An amount from least to most.',
  fields: (t) => ({
    least: t.field({ type: Money, description: 'At least.', resolve: ({ leastPence }) => pounds(leastPence) }),
    most: t.field({ type: Money, description: 'At most.', resolve: ({ mostPence }) => pounds(mostPence) }),
  }),
})

const Assumption = builder.objectRef<Case['assumptions'][number]>('SavingAssumption').implement({
  description: 'What a member assumes, and why.',
  fields: (t) => ({
    effect: t.expose('effect', { type: SavingsEffect, description: 'What it is about.' }),
    words: t.exposeString('words', { description: 'What is assumed.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    leastPercent: t.float({
      nullable: true,
      description: 'Per cent of the baseline that a price falls by, at least; null for a cost avoided.',
      resolve: ({ effect, least }) => (effect === 'PRICE' ? Number(least) / 100 : null),
    }),
    mostPercent: t.float({
      nullable: true,
      description: 'The same at most.',
      resolve: ({ effect, most }) => (effect === 'PRICE' ? Number(most) / 100 : null),
    }),
    avoided: t.field({
      type: RangeRef,
      nullable: true,
      description: 'The cost that is avoided; null for a price.',
      resolve: ({ effect, least: leastPence, most: mostPence }) =>
        effect === 'AVOIDED_COST' ? { leastPence, mostPence } : null,
    }),
  }),
})

const Savings = builder.objectRef<{ stated: Case; authority: Authorities }>('MemberSavings').implement({
  description: 'What a member expects to save, as it states itself.',
  fields: (t) => ({
    authority: t.field({ type: Authority, description: 'The member.', resolve: ({ authority }) => authority }),
    baselineKind: t.field({
      type: BaselineKind,
      description: 'What it measures against.',
      resolve: ({ stated }) => stated.baselineKind,
    }),
    baseline: t.field({
      type: Money,
      description: 'Over the whole term, without VAT.',
      resolve: ({ stated }) => pounds(stated.baselinePence),
    }),
    baselineSource: t.string({
      description: 'Where the baseline comes from.',
      resolve: ({ stated }) => stated.baselineSource,
    }),
    price: t.field({
      type: RangeRef,
      description: 'Saved by price, as its assumptions have it; negative when prices rise.',
      resolve: ({ stated }) => expectedSavings(stated.baselinePence, stated.assumptions).price,
    }),
    avoided: t.field({
      type: RangeRef,
      description: 'Saved by not procuring alone.',
      resolve: ({ stated }) => expectedSavings(stated.baselinePence, stated.assumptions).avoided,
    }),
    isCashable: t.boolean({
      description: 'Money that leaves a budget, and not only time.',
      resolve: ({ stated }) => stated.isCashable,
    }),
    realised: t.field({
      type: Money,
      nullable: true,
      description: 'What was saved in fact; null until stated.',
      resolve: ({ stated }) => moneyOrNull(stated.realisedPence, 'GBP'),
    }),
    realisedSource: t.string({
      nullable: true,
      description: 'Where that comes from.',
      resolve: ({ stated }) => stated.realisedSource,
    }),
    assumptions: t.field({
      type: [Assumption],
      description: 'Every assumption behind the ranges.',
      resolve: ({ stated }) => stated.assumptions,
    }),
  }),
})

const Method = builder.enumType('CostSharingMethod', {
  description: 'How a cost is shared among members.',
  values: {
    EQUAL: { description: 'Each pays the same.' },
    BY_VALUE: { description: 'By the value of their needs, as far as all members are told.' },
    BY_POPULATION: { description: 'By how many people live there.' },
    CUSTOM: { description: 'By the parts that were agreed and kept with setCostParts.' },
  },
})

const Share = builder.objectRef<{ authority: Authorities; pence: bigint; isMeasured: boolean }>('CostShare').implement({
  description: 'A member’s share of a cost. The shares add up to the cost, to the penny.',
  fields: (t) => ({
    authority: t.field({ type: Authority, description: 'The member.', resolve: ({ authority }) => authority }),
    amount: t.field({ type: Money, description: 'Its share.', resolve: ({ pence }) => pounds(pence) }),
    isMeasured: t.exposeBoolean('isMeasured', {
      description: 'Whether what its share is measured by is known; where it is not, it counts as nothing.',
    }),
  }),
})

function sharesOf({ members, needs, costParts }: JointPurchase, method: SharingMethod, costPence: bigint) {
  const measured = members.map(({ authorityId, authority }) => {
    const values = needs.flatMap((need) =>
      need.authorityId === authorityId && need.valueExVatPence !== null ? [need.valueExVatPence] : [],
    )
    const by = {
      valuePence: values.length > 0 ? values.reduce((sum, one) => sum + one, 0n) : null,
      population: authority.population,
      parts: costParts.find((part) => part.authorityId === authorityId)?.parts ?? null,
    }
    const isMeasured =
      { EQUAL: 1, BY_VALUE: by.valuePence, BY_POPULATION: by.population, CUSTOM: by.parts }[method] !== null
    return { authorityId, authority, isMeasured, measure: measureOf(method, by) }
  })
  const shares = costShares(costPence, measured)
  return measured.map((one) => ({ ...one, pence: shares.get(one.authorityId) ?? 0n }))
}

builder.prismaObjectFields(Proposal, (t) => ({
  savings: t.field({
    type: [Savings],
    description: 'What its members expect to save, as they state it.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => {
      const { members, savings } = (await workedOut(context, id)).purchase
      return members.flatMap(({ authorityId, authority }) => {
        const stated = savings.find((one) => one.authorityId === authorityId)
        return stated ? [{ stated, authority }] : []
      })
    },
  }),
  costShares: t.field({
    type: [Share],
    description: 'How the members that are still in would share a cost.',
    args: {
      method: t.arg({ type: Method, required: true, description: 'By what it is shared.' }),
      costPence: t.arg({
        type: 'Pence',
        required: true,
        description: 'The cost; one below nothing counts as nothing.',
      }),
    },
    select: { id: true },
    resolve: async ({ id }, { method, costPence }, context) =>
      sharesOf((await workedOut(context, id)).purchase, method, costPence < 0n ? 0n : costPence),
  }),
}))

const AssumptionInput = builder.inputType('SavingAssumptionInput', {
  description: 'A range from least to most: of a price in per cent, or of a cost avoided in pence.',
  fields: (t) => ({
    words: t.string({ required: true, description: 'What is assumed.' }),
    source: t.string({ required: true, description: 'Where it comes from.' }),
    leastPercent: t.float({ description: 'Per cent of the baseline, -100 to 100; negative when the price rises.' }),
    mostPercent: t.float({ description: 'The same at most.' }),
    leastPence: t.field({ type: 'Pence', description: 'The cost avoided, at least.' }),
    mostPence: t.field({ type: 'Pence', description: 'The same at most.' }),
  }),
})

const PartInput = builder.inputType('CostPartInput', {
  description: 'The parts of one member.',
  fields: (t) => ({
    authorityId: t.globalID({ for: Authority, required: true, description: 'The member.' }),
    parts: t.int({ required: true, description: '0 to 1,000,000.' }),
  }),
})

builder.mutationFields((t) => ({
  stateSavings: t.prismaField({
    type: Proposal,
    description: 'States what your authority expects to save; it replaces what it stated before.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      proposalId: t.arg.globalID({ for: Proposal, required: true }),
      authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
      baselineKind: t.arg({ type: BaselineKind, required: true, description: 'What you measure against.' }),
      baselinePence: t.arg({ type: 'Pence', required: true, description: 'Over the whole term, without VAT.' }),
      baselineSource: t.arg.string({ required: true, description: 'Where the baseline comes from.' }),
      isCashable: t.arg.boolean({ required: true, description: 'Whether money leaves a budget.' }),
      realisedPence: t.arg({ type: 'Pence', description: 'What was saved in fact, once known.' }),
      realisedSource: t.arg.string({ description: 'Where that comes from.' }),
      assumptions: t.arg({ type: [AssumptionInput], required: true, description: 'What the ranges rest on.' }),
    },
    resolve: (query, _root, { proposalId, authorityId, ...rest }, context) =>
      changed(context, query, (work) =>
        stateSavings(work, { ...rest, proposalId: proposalId.id, authorityId: authorityId?.id }),
      ),
  }),
  setCostParts: t.prismaField({
    type: Proposal,
    description:
      'Keeps the parts in which the members share costs. For the lead; until one has accepted, for who opened the proposal, or a coordinator.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      proposalId: t.arg.globalID({ for: Proposal, required: true }),
      expectedVersion: t.arg.int({ required: true }),
      parts: t.arg({ type: [PartInput], required: true, description: 'One figure for each member that is still in.' }),
    },
    resolve: (query, _root, { proposalId, expectedVersion, parts }, context) =>
      changed(context, query, (work) =>
        setCostParts(work, {
          proposalId: proposalId.id,
          expectedVersion,
          parts: parts.map(({ authorityId, parts }) => ({ authorityId: authorityId.id, parts })),
        }),
      ),
  }),
}))
