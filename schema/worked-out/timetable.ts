import { planTimetable } from '../../server/proposals/plan-timetable.ts'
import { visibleProposals } from '../../server/proposals/proposal-access.ts'
import type { MemberPosition } from '../../server/proposals/timetable/joint-timetable.ts'
import { isWorkedOut } from '../../server/proposals/timetable/joint-timetable.ts'
import type { MovedStep } from '../../server/proposals/timetable/moved-steps.ts'
import type { PlanChoices } from '../../server/proposals/timetable/plan.ts'
import type { Remedy } from '../../server/proposals/timetable/remedies.ts'
import type { ScheduledStep } from '../../server/proposals/timetable/schedule.ts'
import { Authority } from '../authority.ts'
import { builder } from '../builder.ts'
import { refusals } from '../errors.ts'
import { Proposal } from '../proposal.ts'
import { reread } from '../reread.ts'
import { given, type WorkedOut, workedOut } from './worked-out.ts'

const Choices = builder.objectRef<PlanChoices>('PlanChoices').implement({
  description: 'What the members have chosen about how to buy; each choice costs or saves time.',
  fields: (t) => ({
    isEngagement: t.exposeBoolean('isEngagement', { description: 'The market is engaged before (UK2).' }),
    isPlannedNotice: t.exposeBoolean('isPlannedNotice', {
      description: 'A planned procurement notice (UK3) shortens tendering, at least 40 days before.',
    }),
    tendersElectronically: t.exposeBoolean('tendersElectronically', { description: 'Tenders come electronically.' }),
    documentsWithNotice: t.exposeBoolean('documentsWithNotice', {
      description: 'Every tender document comes with the tender notice.',
    }),
    engagementDays: t.exposeInt('engagementDays', { description: 'Days for engaging the market.' }),
    specificationDays: t.exposeInt('specificationDays', { description: 'Days for agreeing the specification.' }),
    evaluationDays: t.exposeInt('evaluationDays', { description: 'Days for evaluating tenders.' }),
    mobilisationDays: t.exposeInt('mobilisationDays', { description: 'Days from contract to start of service.' }),
  }),
})

const ChoicesInput = builder.inputType('PlanChoicesInput', {
  description: 'Choices about how to buy. What is left out stays as it is.',
  fields: (t) => ({
    isEngagement: t.boolean({ description: 'Engage the market before (UK2).' }),
    isPlannedNotice: t.boolean({ description: 'Publish a planned procurement notice (UK3).' }),
    tendersElectronically: t.boolean({ description: 'Take tenders electronically.' }),
    documentsWithNotice: t.boolean({ description: 'Publish every document with the tender notice.' }),
    engagementDays: t.int({ description: '0 to 730 days.' }),
    specificationDays: t.int({ description: '0 to 730 days.' }),
    evaluationDays: t.int({ description: '0 to 730 days.' }),
    mobilisationDays: t.int({ description: '0 to 730 days.' }),
  }),
})

type Of<Part> = WorkedOut & { readonly part: Part }
const ofAll = <Part>(whole: WorkedOut, parts: readonly Part[]): Of<Part>[] => parts.map((part) => ({ ...whole, part }))

const memberOf = ({ purchase }: WorkedOut, authorityId: string | null) =>
  purchase.members.find((member) => member.authorityId === authorityId)?.authority ?? null

const Step = builder.objectRef<Of<ScheduledStep>>('TimetableStep').implement({
  description: 'Something that must be done by a day for the service to start in time.',
  fields: (t) => ({
    step: t.string({ description: 'Stable, such as TENDER_NOTICE.', resolve: ({ part }) => part.step.id }),
    label: t.string({ description: 'What is done, in words.', resolve: ({ part }) => part.step.label }),
    authority: t.field({
      type: Authority,
      nullable: true,
      description: 'Whose step it is; null for what all members do together.',
      resolve: (whole) => memberOf(whole, whole.part.step.authorityId),
    }),
    earliestOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it can be done at the earliest; null when no meeting is left.',
      resolve: ({ part }) => part.earliestOn,
    }),
    latestOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its latest safe day; null when no meeting is in time.',
      resolve: ({ part }) => part.latestOn,
    }),
    spareDays: t.int({
      nullable: true,
      description: 'Days to spare; negative when it is too late already.',
      resolve: ({ part }) => part.spareDays,
    }),
    isCritical: t.boolean({
      description: 'A day lost here is a day lost for all.',
      resolve: ({ part, timetable }) => isWorkedOut(timetable) && timetable.schedule.critical.includes(part.step.id),
    }),
    after: t.stringList({ description: 'The steps that come before.', resolve: ({ part }) => [...part.step.after] }),
    rule: t.string({
      nullable: true,
      description: 'What the law says of its time; null where only the plan does.',
      resolve: ({ part }) => part.step.rule?.words ?? null,
    }),
    source: t.string({
      nullable: true,
      description: 'Where the law says so.',
      resolve: ({ part }) => part.step.rule?.source ?? null,
    }),
  }),
})

const PositionKind = builder.enumType('MemberPositionKind', {
  description: 'How a member’s present contract stands to the start of the joint one.',
  values: {
    NOTHING_STATED: { description: 'No end of a contract is stated, or it is withheld from you.' },
    COVERED: { description: 'Its contract lasts until the start, or longer.' },
    EXTEND: { description: 'Its contract reaches the start when it is extended.' },
    BRIDGE: { description: 'Even extended its contract ends before: another must bridge the days between.' },
  },
})

const Position = builder.objectRef<Of<MemberPosition>>('MemberPosition').implement({
  description: 'What a member must do about its present contract.',
  fields: (t) => ({
    authority: t.field({
      type: Authority,
      nullable: true,
      description: 'The member.',
      resolve: (whole) => memberOf(whole, whole.part.authorityId),
    }),
    kind: t.field({ type: PositionKind, description: 'What it must do.', resolve: ({ part }) => part.position.kind }),
    days: t.int({
      nullable: true,
      description: 'Days to extend or bridge, or days that overlap.',
      resolve: ({ part: { position } }) =>
        position.kind === 'NOTHING_STATED' ? null : position.kind === 'COVERED' ? position.overlapDays : position.days,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'From when it must be bridged.',
      resolve: ({ part: { position } }) => (position.kind === 'BRIDGE' ? position.from : null),
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Until when it must be extended or bridged.',
      resolve: ({ part: { position } }) => ('until' in position ? position.until : null),
    }),
    noticeOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'By when notice must be given for the present contract to end.',
      resolve: ({ part }) => part.noticeOn,
    }),
  }),
})

const RemedyRef = builder.objectRef<Remedy>('TimetableRemedy').implement({
  description: 'What would make a timetable that cannot be kept one that can.',
  fields: (t) => ({
    changes: t.stringList({ description: 'What to change, in words.', resolve: ({ changes }) => [...changes] }),
    delayDays: t.exposeInt('delayDays', { description: 'Days by which the service starts later; 0 when in time.' }),
    startOn: t.expose('startOn', { type: 'Date', description: 'When the service then starts.' }),
    choices: t.expose('choices', { type: Choices, description: 'The choices to make for it.' }),
  }),
})

const StartBasis = builder.enumType('StartBasis', {
  description: 'Where the day on which the service starts comes from.',
  values: {
    CHOSEN: { description: 'The members chose it.' },
    EARLIEST_CONTRACT_END: { description: 'The first of the present contracts ends on it.' },
    START_WINDOW: { description: 'It is the last day on which all could start.' },
  },
})

const Timetable = builder.objectRef<WorkedOut>('Timetable').implement({
  description:
    'The steps to a joint contract, planned back from the day on which the service starts. What a member withholds from others takes no part.',
  fields: (t) => ({
    missing: t.string({
      nullable: true,
      description: 'What has to be settled before it can be worked out; null when it is.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? null : timetable.missing),
    }),
    startOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the service starts.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? timetable.startOn : null),
    }),
    startBasis: t.field({
      type: StartBasis,
      nullable: true,
      description: 'Where that day comes from.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? timetable.basis : null),
    }),
    isFeasible: t.boolean({
      nullable: true,
      description: 'Whether it can be kept from today on.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? timetable.schedule.isFeasible : null),
    }),
    earliestStartOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the service could start at the earliest with these choices.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? timetable.schedule.earliestEndOn : null),
    }),
    choices: t.field({
      type: Choices,
      nullable: true,
      description: 'The choices it is worked out with.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? timetable.choices : null),
    }),
    steps: t.field({
      type: [Step],
      description: 'Each step, in an order in which they can be done.',
      resolve: (whole) => ofAll(whole, isWorkedOut(whole.timetable) ? whole.timetable.schedule.steps : []),
    }),
    positions: t.field({
      type: [Position],
      description: 'What each member must do about its present contract.',
      resolve: (whole) => ofAll(whole, isWorkedOut(whole.timetable) ? whole.timetable.positions : []),
    }),
    remedies: t.field({
      type: [RemedyRef],
      description: 'The least changes that make it feasible; empty when it is, or when nothing helps.',
      resolve: ({ timetable }) => (isWorkedOut(timetable) ? [...timetable.remedies] : []),
    }),
    membersLeftOut: t.field({
      type: [Authority],
      description: 'Members of which you see no need: nothing of theirs is in it.',
      resolve: ({ purchase }) => purchase.membersLeftOut.map(({ authority }) => authority),
    }),
  }),
})

builder.prismaObjectField(Proposal, 'timetable', (t) =>
  t.field({
    type: Timetable,
    description: 'When each step must be done, and can be.',
    select: { id: true },
    resolve: ({ id }, _args, context) => workedOut(context, id),
  }),
)

const Moved = builder.objectRef<MovedStep>('MovedStep').implement({
  description: 'A step whose latest safe day moved.',
  fields: (t) => ({
    step: t.exposeString('id', { description: 'Stable, such as TENDER_NOTICE.' }),
    label: t.exposeString('label', { description: 'What is done, in words.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'Its day before; null when it was no step.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Its day now; null when it no longer is a step.' }),
  }),
})

interface Change {
  readonly proposalId: string
  readonly moved: readonly MovedStep[]
}

const TimetableChange = builder.objectRef<Change>('TimetableChange').implement({
  description: 'A proposal whose timetable was planned, and what moved.',
  fields: (t) => ({
    proposal: t.prismaField({
      type: Proposal,
      description: 'The proposal as it is now.',
      resolve: (query, { proposalId: id }, _args, { db, actor }) =>
        reread(query, (some) => db.proposal.findFirst({ ...some, where: { AND: [{ id }, visibleProposals(actor)] } })),
    }),
    moved: t.field({ type: [Moved], description: 'The steps that moved.', resolve: ({ moved }) => [...moved] }),
  }),
})

builder.mutationField('planTimetable', (t) =>
  t.field({
    type: TimetableChange,
    description:
      'Chooses how to buy, from which the timetable follows. For the lead; until one has accepted, for who opened the proposal, or a coordinator.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      proposalId: t.arg.globalID({ for: Proposal, required: true }),
      expectedVersion: t.arg.int({ required: true }),
      choices: t.arg({ type: ChoicesInput, required: true, description: 'What changes.' }),
    },
    resolve: (_root, { proposalId, expectedVersion, choices }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) =>
        planTimetable(work, { proposalId: proposalId.id, expectedVersion, choices: given(choices) }),
      ),
  }),
)
