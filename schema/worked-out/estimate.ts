import type { JointEstimate } from '../../server/proposals/money/joint-estimate.ts'
import type { StatutoryValue } from '../../server/proposals/money/statutory-value.ts'
import type { Consequence } from '../../server/proposals/money/what-follows.ts'
import { regimeFor } from '../../server/rules/regimes.ts'
import { builder } from '../builder.ts'
import { Nation } from '../classification.ts'
import { Proposal } from '../proposal.ts'
import { Money, moneyOrNull } from '../scalars.ts'
import { type WorkedOut, workedOut } from './worked-out.ts'

const CURRENCY = 'GBP'

export const StatutoryValueRef = builder.objectRef<StatutoryValue>('StatutoryValue').implement({
  description: 'An estimated value as the law wants it: including VAT and extensions, over the whole term.',
  fields: (t) => ({
    exVat: t.field({
      type: Money,
      description: 'Without VAT.',
      resolve: ({ exVatPence: pence }) => ({ pence, currency: CURRENCY }),
    }),
    incVat: t.field({
      type: Money,
      description: 'Including VAT.',
      resolve: ({ incVatPence: pence }) => ({ pence, currency: CURRENCY }),
    }),
    extensionsExVat: t.field({
      type: Money,
      description: 'What of it is for extensions, without VAT, at the rate of the term.',
      resolve: ({ lines }) => ({
        pence: lines.reduce((sum, line) => sum + (line.what === 'EXTENSIONS' ? line.exVatPence : 0n), 0n),
        currency: CURRENCY,
      }),
    }),
    needsWithoutValue: t.int({
      description: 'Needs that state no value to all members; while there are any, it counts as above the threshold.',
      resolve: ({ notStated }) => notStated.length,
    }),
    isAboveThreshold: t.exposeBoolean('isAboveThreshold', { description: 'At or above the threshold.' }),
    threshold: t.field({
      type: Money,
      nullable: true,
      description: 'The threshold including VAT.',
      resolve: ({ thresholdIncVatPence }) => moneyOrNull(thresholdIncVatPence, CURRENCY),
    }),
    source: t.exposeString('source', { description: 'Where the threshold is laid down.' }),
  }),
})

const ConsequenceKind = builder.enumType('ConsequenceKind', {
  description: 'What kind of thing the law asks for.',
  values: {
    REGIME: { description: 'Which law applies.' },
    NOTICE: { description: 'A notice to publish.' },
    PERIOD: { description: 'A time to keep.' },
  },
})

const ConsequenceRef = builder.objectRef<Consequence>('StatutoryConsequence').implement({
  description: 'Something the law asks for at the estimated value.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ConsequenceKind, description: 'What kind of thing.' }),
    words: t.exposeString('words', { description: 'What, in words.' }),
    source: t.exposeString('source', { description: 'Where the law says so.' }),
  }),
})

const estimateOf = ({ estimate }: WorkedOut): JointEstimate | null => ('missing' in estimate ? null : estimate)

const Estimate = builder.objectRef<WorkedOut>('StatutoryEstimate').implement({
  description:
    'The estimated value of a joint purchase (Procurement Act 2023, Schedule 3), and what follows. What a member withholds from others takes no part.',
  fields: (t) => ({
    missing: t.string({
      nullable: true,
      description: 'What has to be settled before it can be worked out; null when it is.',
      resolve: ({ estimate }) => ('missing' in estimate ? estimate.missing : null),
    }),
    nation: t.field({
      type: Nation,
      nullable: true,
      description: 'The nation whose law applies: that of the lead.',
      resolve: (whole) => estimateOf(whole)?.nation ?? null,
    }),
    regime: t.string({
      nullable: true,
      description: 'The law that applies.',
      resolve: (whole) => {
        const estimate = estimateOf(whole)
        return (estimate && regimeFor(estimate.nation, estimate.commencesOn)?.name) ?? null
      },
    }),
    commencesOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the tender notice by the timetable, on which law and threshold are looked up.',
      resolve: (whole) => estimateOf(whole)?.commencesOn ?? null,
    }),
    total: t.field({
      type: StatutoryValueRef,
      nullable: true,
      description: 'Of all lots together, which decides the law for each of them.',
      resolve: (whole) => estimateOf(whole)?.total ?? null,
    }),
    follows: t.field({
      type: [ConsequenceRef],
      description: 'What the law asks for at this value.',
      resolve: (whole) => [...(estimateOf(whole)?.follows ?? [])],
    }),
  }),
})

builder.prismaObjectField(Proposal, 'statutoryEstimate', (t) =>
  t.field({
    type: Estimate,
    description: 'Its estimated value by law, the threshold, and what follows.',
    select: { id: true },
    resolve: ({ id }, _args, context) => workedOut(context, id),
  }),
)
