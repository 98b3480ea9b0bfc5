import type { RequirementPriority as Level } from '../../server/generated/prisma/enums.ts'
import { saveSpecification } from '../../server/proposals/save-specification.ts'
import { compareSpecifications, type LineChange } from '../../server/proposals/specification/compare-specifications.ts'
import type { Condition } from '../../server/proposals/specification/conditions.ts'
import {
  asSeen,
  type JointSpecification,
  nextSpecification,
} from '../../server/proposals/specification/joint-specification.ts'
import type { SpecificationLine, Wording } from '../../server/proposals/specification/merge-requirements.ts'
import { isReworded } from '../../server/proposals/specification/officers-wording.ts'
import { Authority } from '../authority.ts'
import { builder } from '../builder.ts'
import { refusals } from '../errors.ts'
import { RequirementPriority } from '../need-details.ts'
import { Proposal } from '../proposal.ts'
import { changed, given, type WorkedOut, workedOut } from './worked-out.ts'

type Of<Part> = { readonly whole: WorkedOut; readonly part: Part }

/** The authority whose need it is. */
const authorityOf = ({ purchase }: WorkedOut, needId: string) => {
  const authorityId = purchase.needs.find(({ id }) => id === needId)?.authorityId
  return purchase.members.find((member) => member.authorityId === authorityId)?.authority ?? null
}

const Agreement = builder.enumType('SpecificationAgreement', {
  description: 'How the members’ wordings of one thing stand to each other.',
  values: {
    SAME: { description: 'All who ask for it say the same.' },
    SIMILAR: { description: 'They ask for it in different words, or with different weight.' },
    UNIQUE: { description: 'Only one asks for it.' },
    CONFLICTING: { description: 'They contradict each other.' },
  },
})

const WordingRef = builder.objectRef<Of<Wording>>('SpecificationWording').implement({
  description: 'One member’s wording of a line.',
  fields: (t) => ({
    needId: t.globalID({
      description: 'The need that says so.',
      resolve: ({ part }) => ({ id: part.needId, type: 'Need' }),
    }),
    authority: t.field({
      type: Authority,
      nullable: true,
      description: 'The member whose need it is.',
      resolve: ({ whole, part }) => authorityOf(whole, part.needId),
    }),
    text: t.string({ description: 'In its own words.', resolve: ({ part }) => part.text }),
    priority: t.field({
      type: RequirementPriority,
      description: 'How much it matters to it.',
      resolve: ({ part }) => part.priority as Level,
    }),
    adds: t.stringList({ description: 'Words that the line lacks.', resolve: ({ part }) => [...part.adds] }),
    lacks: t.stringList({ description: 'Words of the line that it lacks.', resolve: ({ part }) => [...part.lacks] }),
  }),
})

const Line = builder.objectRef<Of<SpecificationLine>>('SpecificationLine').implement({
  description: 'One line of the merged specification, and who asks for it.',
  fields: (t) => ({
    text: t.string({ description: 'What is required.', resolve: ({ part }) => part.text }),
    priority: t.field({
      type: RequirementPriority,
      description: 'The weight of whoever gives it most.',
      resolve: ({ part }) => part.priority as Level,
    }),
    agreement: t.field({
      type: Agreement,
      description: 'How the wordings stand to each other.',
      resolve: ({ part }) => part.agreement,
    }),
    isCore: t.boolean({
      description: 'Every need asks for it, and none contradicts.',
      resolve: ({ part }) => part.isCore,
    }),
    isReworded: t.boolean({
      description: 'Officers chose its words or its weight; they stay until officers choose others.',
      resolve: ({ part }) => isReworded(part),
    }),
    wordings: t.field({
      type: [WordingRef],
      description: 'The members’ own wordings, side by side.',
      resolve: ({ whole, part }) => part.wordings.map((wording) => ({ whole, part: wording })),
    }),
  }),
})

const ConditionKind = builder.enumType('SpecificationConditionKind', {
  description: 'What a condition on the whole purchase is about.',
  values: {
    HOSTING: { description: 'Where it runs.' },
    DATA_RESIDENCY: { description: 'Where data may be kept.' },
    CERTIFICATIONS: { description: 'What the supplier must hold.' },
  },
})

const ConditionRef = builder.objectRef<Of<Condition>>('SpecificationCondition').implement({
  description: 'A condition on the whole purchase, compared between the members.',
  fields: (t) => ({
    about: t.field({ type: ConditionKind, description: 'What it is about.', resolve: ({ part }) => part.about }),
    agreement: t.field({
      type: Agreement,
      description: 'How the members stand to each other.',
      resolve: ({ part }) => part.agreement,
    }),
    common: t.string({
      nullable: true,
      description: 'What all could accept; null where they contradict each other.',
      resolve: ({ part }) => part.common,
    }),
    askedFor: t.stringList({
      description: 'Who asks for what, like “Leeds: CLOUD”.',
      resolve: ({ whole, part }) =>
        part.stated.map(({ needId, value }) => `${authorityOf(whole, needId)?.name ?? 'A member'}: ${value}`),
    }),
  }),
})

const ChangeKind = builder.enumType('SpecificationChangeKind', {
  description: 'How a line differs between two versions.',
  values: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It has gone.' },
    CHANGED: { description: 'Its words, its weight or who asks for it changed.' },
  },
})

const ChangeRef = builder.objectRef<Of<LineChange>>('SpecificationChange').implement({
  description: 'A line that differs between two versions.',
  fields: (t) => ({
    kind: t.field({ type: ChangeKind, description: 'How it differs.', resolve: ({ part }) => part.kind }),
    before: t.field({
      type: Line,
      nullable: true,
      description: 'As it was; null when it is new.',
      resolve: ({ whole, part }) => part.before && { whole, part: part.before },
    }),
    after: t.field({
      type: Line,
      nullable: true,
      description: 'As it is; null when it has gone.',
      resolve: ({ whole, part }) => part.after && { whole, part: part.after },
    }),
  }),
})

interface Version extends JointSpecification {
  /** Null for the merge as it is now. */
  readonly number: number | null
  readonly savedAt: Date | null
}

/** The versions that were kept, and the merge as it is now behind them; each as far as its needs are seen. */
function versionsOf({ purchase }: WorkedOut): Version[] {
  const seen = new Set(purchase.needs.map(({ id }) => id))
  const kept = purchase.specifications.map(({ number, savedAt, lines, conditions }) => ({
    ...{ number, savedAt },
    ...asSeen({ lines, conditions } as unknown as JointSpecification, seen),
  }))
  return [...kept, { number: null, savedAt: null, ...nextSpecification(purchase) }]
}

const Specification = builder.objectRef<Of<Version>>('Specification').implement({
  description: 'What the members require, merged into one.',
  fields: (t) => ({
    number: t.int({
      nullable: true,
      description: 'Number of the version, from 1; null for the merge as it is now.',
      resolve: ({ part }) => part.number,
    }),
    savedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was kept; null for the merge as it is now.',
      resolve: ({ part }) => part.savedAt,
    }),
    lines: t.field({
      type: [Line],
      description: 'Its lines, in the order in which they were first said.',
      resolve: ({ whole, part }) => part.lines.map((line) => ({ whole, part: line })),
    }),
    conditions: t.field({
      type: [ConditionRef],
      description: 'Conditions on the whole purchase that any member states.',
      resolve: ({ whole, part }) => part.conditions.map((condition) => ({ whole, part: condition })),
    }),
    changesSince: t.field({
      type: [ChangeRef],
      nullable: true,
      description: 'The lines that differ from a version that was kept; null when there is no such version.',
      args: { version: t.arg.int({ required: true, description: 'Number of the version to compare with.' }) },
      resolve: ({ whole, part }, { version }) => {
        const before = versionsOf(whole).find(({ number }) => number === version)
        return before
          ? compareSpecifications(before.lines, part.lines).map((change) => ({ whole, part: change }))
          : null
      },
    }),
  }),
})

builder.prismaObjectFields(Proposal, (t) => ({
  specification: t.field({
    type: Specification,
    description: 'What its members require, merged as it is now, in the officers’ own words where they kept any.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => {
      const whole = await workedOut(context, id)
      return { whole, part: versionsOf(whole).at(-1) as Version }
    },
  }),
  specificationVersions: t.field({
    type: [Specification],
    description: 'The versions of the specification that its members kept, the oldest first.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => {
      const whole = await workedOut(context, id)
      return versionsOf(whole)
        .slice(0, -1)
        .map((part) => ({ whole, part }))
    },
  }),
}))

const Edit = builder.inputType('SpecificationEdit', {
  description: 'Another wording or weight for a line of the merge.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The line as `specification` words it.' }),
    newText: t.string({ description: 'Its words from now on, 1,000 characters at most.' }),
    priority: t.field({ type: RequirementPriority, description: 'Its weight from now on.' }),
  }),
})

builder.mutationField('saveSpecification', (t) =>
  t.prismaField({
    type: Proposal,
    description: 'Keeps the merged specification as the next version. For officers of the members of an open proposal.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      proposalId: t.arg.globalID({ for: Proposal, required: true }),
      expectedVersion: t.arg.int({ required: true }),
      edits: t.arg({ type: [Edit], description: 'Lines to keep in other words or with another weight.' }),
    },
    resolve: (query, _root, { proposalId, expectedVersion, edits }, context) =>
      changed(context, query, (work) =>
        saveSpecification(work, { ...given({ edits }), proposalId: proposalId.id, expectedVersion }),
      ),
  }),
)
