import * as enums from '../../server/generated/prisma/enums.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import { agreeToClause } from '../../server/proposals/governance/agree-to-clause.ts'
import { missingFrom, type Settled, settle } from '../../server/proposals/governance/agreement.ts'
import { type AgreementRows, lookUpAgreement } from '../../server/proposals/governance/find-governance.ts'
import { writeClause } from '../../server/proposals/governance/write-clause.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import { Authority } from '../authority.ts'
import { builder, type Context } from '../builder.ts'
import { refusals } from '../errors.ts'
import { Proposal } from '../proposal.ts'
import { reread } from '../reread.ts'

const AgreementItem = builder.enumType(enums.AgreementItem, {
  name: 'AgreementItem',
  description: 'A question that authorities settle before they buy together.',
  values: {
    COST_SHARE: { description: 'How costs are shared.' },
    LIABILITY: { description: 'Who answers for what goes wrong.' },
    WITHDRAWAL: { description: 'Who may leave until when, and what they owe.' },
    LATE_JOINERS: { description: 'Who may join later, and on what terms.' },
    DISPUTES: { description: 'How disputes among them are settled.' },
    FREEDOM_OF_INFORMATION: { description: 'Who answers requests for information.' },
    DATA_PROTECTION: { description: 'Who controls which personal data.' },
  },
})

interface Shown {
  readonly settled: Settled<AgreementRows['clauses'][number]>
  readonly rows: AgreementRows
}

const authorityIn = ({ members }: AgreementRows, id: string) =>
  members.flatMap(({ authorityId, authority }) => (authorityId === id ? [authority] : []))

const Clause = builder.objectRef<Shown>('AgreementClause').implement({
  description: 'One question of the agreement between the authorities, and how far it is settled.',
  fields: (t) => ({
    item: t.field({ type: AgreementItem, description: 'Which.', resolve: ({ settled }) => settled.question.item }),
    title: t.string({ description: 'What it is about.', resolve: ({ settled }) => settled.question.title }),
    asks: t.string({ description: 'What has to be settled.', resolve: ({ settled }) => settled.question.asks }),
    source: t.string({
      description: 'The law or practice it comes from.',
      resolve: ({ settled }) => settled.question.source,
    }),
    text: t.string({
      nullable: true,
      description: 'What is agreed, in plain text; null while nothing is written.',
      resolve: ({ settled }) => settled.clause?.text ?? null,
    }),
    version: t.int({
      description: 'Of the wording: give it to agree or to change it; 0 while nothing is written.',
      resolve: ({ settled }) => settled.clause?.version ?? 0,
    }),
    writtenBy: t.string({
      nullable: true,
      description: 'Who worded it.',
      resolve: ({ settled }) => settled.clause?.writtenBy ?? null,
    }),
    writtenFor: t.field({
      type: Authority,
      nullable: true,
      description: 'For which authority; null for a coordinator.',
      resolve: ({ settled }) => settled.clause?.authority ?? null,
    }),
    writtenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was worded so.',
      resolve: ({ settled }) => settled.clause?.writtenAt ?? null,
    }),
    agreed: t.field({
      type: [Authority],
      description: 'The buying authorities that agreed to this wording.',
      resolve: ({ settled, rows }) => settled.agreed.flatMap((id) => authorityIn(rows, id)),
    }),
    awaited: t.field({
      type: [Authority],
      description: 'The buying authorities that have yet to agree.',
      resolve: ({ settled, rows }) => settled.awaited.flatMap((id) => authorityIn(rows, id)),
    }),
  }),
})

const Agreement = builder.objectRef<readonly Shown[]>('InterAuthorityAgreement').implement({
  description: 'What the authorities have to settle among themselves, and what of it is missing.',
  fields: (t) => ({
    clauses: t.field({ type: [Clause], description: 'Every question.', resolve: (shown) => [...shown] }),
    missing: t.stringList({ description: 'What is still to be done, a sentence each.', resolve: missing }),
    isComplete: t.boolean({
      description: 'Whether everything is written and every buying authority has agreed to it.',
      resolve: (shown) => missing(shown).length === 0,
    }),
  }),
})

const missing = (shown: readonly Shown[]): string[] =>
  missingFrom(
    shown.map(({ settled }) => settled),
    (id) => shown.flatMap(({ rows }) => authorityIn(rows, id))[0]?.name ?? 'An authority',
  )

builder.prismaObjectField(Proposal, 'agreement', (t) =>
  t.field({
    type: Agreement,
    nullable: true,
    complexity: 20,
    description: 'The agreement between its authorities; null for those who do not work on it.',
    select: { id: true },
    resolve: async ({ id }, _args, { actor, db }) => {
      const rows = await lookUpAgreement(db, actor, id)
      return rows && settle(rows.members, rows.clauses).map((settled) => ({ settled, rows }))
    },
  }),
)

async function act({ actor, db, unitOfWork }: Context, query: object, verb: (work: Work) => Promise<string>) {
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.proposal.findFirst({ ...some, where: { AND: [{ id }, visibleProposals(actor)] } }))
}

builder.mutationFields((t) => {
  const within = {
    proposalId: t.arg.globalID({ for: Proposal, required: true }),
    authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
    item: t.arg({ type: AgreementItem, required: true, description: 'The question.' }),
  }
  return {
    writeClause: t.prismaField({
      type: Proposal,
      description: 'Words the answer to a question of the agreement. Every authority’s yes is asked for anew.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: {
        ...within,
        text: t.arg.string({ required: true, description: 'What is agreed, in up to 10,000 characters.' }),
        expectedVersion: t.arg.int({ description: 'The version you read; 0 where nothing was written.' }),
      },
      resolve: (query, _root, { proposalId, authorityId, ...input }, context) =>
        act(context, query, (work) =>
          writeClause(work, { ...input, proposalId: proposalId.id, authorityId: authorityId?.id }),
        ),
    }),
    agreeToClause: t.prismaField({
      type: Proposal,
      description: 'Agrees to a clause for your authority, in the wording you have read.',
      authScopes: { mayWrite: true },
      errors: refusals,
      args: { ...within, version: t.arg.int({ required: true, description: 'The version of the wording you read.' }) },
      resolve: (query, _root, { proposalId, authorityId, ...input }, context) =>
        act(context, query, (work) =>
          agreeToClause(work, { ...input, proposalId: proposalId.id, authorityId: authorityId?.id }),
        ),
    }),
  }
})
