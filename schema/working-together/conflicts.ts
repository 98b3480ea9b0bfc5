import { dayOf } from '../../server/platform/days.ts'
import { assessConflicts } from '../../server/proposals/governance/assess-conflicts.ts'
import { conflictsStanding, latestReviews } from '../../server/proposals/governance/conflicts.ts'
import { type ConflictRows, lookUpConflicts } from '../../server/proposals/governance/find-governance.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import { mayReadConflicts } from '../../server/proposals/working-access.ts'
import { Authority } from '../authority.ts'
import { builder } from '../builder.ts'
import { refusals } from '../errors.ts'
import { Proposal } from '../proposal.ts'
import { reread } from '../reread.ts'

const ConflictsStanding = builder.enumType('ConflictsStanding', {
  description: 'How a member stands with its assessment of conflicts of interest (Procurement Act 2023, ss.81–83).',
  values: {
    NOT_ASSESSED: { description: 'It has none yet. It needs one before the tender notice.' },
    ASSESSED: { description: 'It has one, and the day of its review is to come.' },
    UNMITIGATED: { description: 'It has one, and found conflicts that nothing is done about yet.' },
    REVIEW_OVERDUE: { description: 'It was to be looked at again by now.' },
  } as const,
})

interface Shown {
  readonly member: ConflictRows['members'][number]
  readonly latest: ConflictRows['conflictReviews'][number] | null
  readonly proposal: ConflictRows
}

const Conflicts = builder.objectRef<Shown>('ConflictsOfInterest').implement({
  description: 'Whether a member has assessed its conflicts of interest, and when it looks at them again.',
  fields: (t) => ({
    authority: t.field({ type: Authority, description: 'The member.', resolve: ({ member }) => member.authority }),
    standing: t.field({
      type: ConflictsStanding,
      description: 'Whether it is assessed, and in time.',
      resolve: ({ latest }) => conflictsStanding(latest, dayOf(new Date())),
    }),
    assessedBy: t.string({
      nullable: true,
      description: 'Who made the assessment.',
      resolve: ({ latest }) => latest?.reviewedBy ?? null,
    }),
    assessedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was made.',
      resolve: ({ latest }) => latest?.reviewedAt ?? null,
    }),
    reviewOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it is looked at again.',
      resolve: ({ latest }) => latest?.reviewOn ?? null,
    }),
    interests: t.string({
      nullable: true,
      description: 'What was found. Null also for members other than the authority itself and the lead.',
      resolve: (shown, _args, { actor }) => (mayRead(shown, actor) ? (shown.latest?.interests ?? null) : null),
    }),
    mitigations: t.string({
      nullable: true,
      description: 'What is done about it. Null also for members other than the authority itself and the lead.',
      resolve: (shown, _args, { actor }) => (mayRead(shown, actor) ? (shown.latest?.mitigations ?? null) : null),
    }),
    unmitigated: t.string({
      nullable: true,
      description:
        'What nothing is done about yet; null when there is no such thing, and for members other than the authority itself and the lead.',
      resolve: (shown, _args, { actor }) => (mayRead(shown, actor) ? (shown.latest?.unmitigated ?? null) : null),
    }),
  }),
})

const mayRead = ({ proposal, member }: Shown, actor: Parameters<typeof mayReadConflicts>[0]) =>
  mayReadConflicts(actor, proposal, member.authorityId)

builder.prismaObjectField(Proposal, 'conflictsOfInterest', (t) =>
  t.field({
    type: [Conflicts],
    complexity: 20,
    description: 'Its members’ assessments of conflicts of interest; empty for those who do not work on it.',
    select: { id: true },
    resolve: async ({ id }, _args, { actor, db }) => {
      const proposal = await lookUpConflicts(db, actor, id)
      if (!proposal) return []
      return latestReviews(proposal.members, proposal.conflictReviews).map((found) => ({ ...found, proposal }))
    },
  }),
)

builder.mutationField('assessConflicts', (t) =>
  t.prismaField({
    type: Proposal,
    description: 'Puts down your authority’s assessment of conflicts of interest; earlier ones are kept.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      proposalId: t.arg.globalID({ for: Proposal, required: true }),
      authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several members.' }),
      interests: t.arg.string({ required: true, description: 'What was found, or that there is nothing.' }),
      mitigations: t.arg.string({ required: true, description: 'What is done about it, or that nothing is needed.' }),
      unmitigated: t.arg.string({
        description: 'What nothing is done about yet. As long as it is there, no tender notice can be recorded.',
      }),
      reviewOn: t.arg({ type: 'Date', required: true, description: 'When it is looked at again, within 12 months.' }),
    },
    resolve: async (query, _root, { proposalId, authorityId, ...input }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) =>
        assessConflicts(work, { ...input, proposalId: proposalId.id, authorityId: authorityId?.id }),
      )
      const where = { AND: [{ id }, visibleProposals(actor)] }
      return reread(query, (some) => db.proposal.findFirst({ ...some, where }))
    },
  }),
)
