import { callOff } from '../server/frameworks/call-off.ts'
import { cancelCallOff } from '../server/frameworks/cancel-call-off.ts'
import { changeFramework } from '../server/frameworks/change-framework.ts'
import { endFramework } from '../server/frameworks/end-framework.ts'
import { visibleCallOffs, visibleFrameworks } from '../server/frameworks/framework-access.ts'
import { goOnWithoutFramework } from '../server/frameworks/go-on-without-framework.ts'
import { recordFramework } from '../server/frameworks/record-framework.ts'
import type { Work } from '../server/platform/unit-of-work.ts'
import { visibleProposals } from '../server/proposals/proposal-access.ts'
import { Authority } from './authority.ts'
import { builder, type Context } from './builder.ts'
import { AuthorityKind, Nation } from './classification.ts'
import { refusals } from './errors.ts'
import { CallOff, CallOffManner, Framework, FrameworkKind, FrameworkLot, FrameworkUserKind } from './framework.ts'
import { Need } from './need.ts'
import { Proposal } from './proposal.ts'
import { reread } from './reread.ts'

const FrameworkLotInput = builder.inputType('FrameworkLotInput', {
  description: 'A lot of a framework.',
  fields: (t) => ({
    title: t.string({ required: true }),
    cpvCodes: t.stringList({ description: 'With or without check digit.' }),
    advertisedIncVatPence: t.field({ type: 'Pence', description: 'Advertised for the lot alone, including VAT.' }),
    suppliers: t.stringList({ description: 'The names of those who were awarded a place on it.' }),
  }),
})

const FrameworkUserInput = builder.inputType('FrameworkUserInput', {
  description: 'Who may call off; the field that the kind asks for must be there.',
  fields: (t) => ({
    kind: t.field({ type: FrameworkUserKind, required: true }),
    authorityId: t.globalID({ for: Authority }),
    nation: t.field({ type: Nation }),
    region: t.string(),
    authorityKind: t.field({ type: AuthorityKind, description: 'The kind of authority.' }),
  }),
})

const FrameworkDetailsInput = builder.inputType('FrameworkDetailsInput', {
  description: 'A framework as it was awarded.',
  fields: (t) => ({
    title: t.string({ description: 'That of the proposal when left out.' }),
    description: t.string(),
    kind: t.field({ type: FrameworkKind, required: true, description: 'CLOSED or OPEN.' }),
    isSingleSupplier: t.boolean({ description: 'Whether it has one supplier only; false when left out.' }),
    awardedOn: t.field({ type: 'Date', required: true, description: 'The day of its award.' }),
    endsOn: t.field({
      type: 'Date',
      required: true,
      description: 'Four years after its award at most, eight when open; longer, when closed, with a reason.',
    }),
    reasonForLonger: t.string({ description: 'Why the nature of the supply needs longer, as the notice says.' }),
    advertisedIncVatPence: t.field({
      type: 'Pence',
      required: true,
      description: 'Advertised for all call-offs together, including VAT.',
    }),
    feeBasisPoints: t.int({ description: 'Hundredths of a per cent of each call-off; 0 when left out.' }),
    isDirectAwardAllowed: t.boolean({ description: 'Whether it allows direct award; false when left out.' }),
    reference: t.string({ description: 'What you call it.' }),
    url: t.string({ description: 'Where you tell more of it.' }),
    ocid: t.string(),
    lots: t.field({ type: [FrameworkLotInput], description: 'Those of the proposal when left out.' }),
    suppliers: t.stringList({ description: 'Who was awarded a place on all of it.' }),
    users: t.field({ type: [FrameworkUserInput], description: 'The members of the proposal when left out.' }),
  }),
})

const CallOffDetailsInput = builder.inputType('CallOffDetailsInput', {
  description: 'A contract to be made under a framework.',
  fields: (t) => ({
    lotId: t.globalID({ for: FrameworkLot, description: 'Needed when the framework has lots.' }),
    supplierName: t.string({ required: true, description: 'One that has a place on it, where these are known.' }),
    manner: t.field({ type: CallOffManner, required: true, description: 'Whether there was a competition.' }),
    reason: t.string({ description: 'Why it is awarded so; needed for a direct award.' }),
    valueIncVatPence: t.field({
      type: 'Pence',
      required: true,
      description: 'With its extensions, including VAT: what it takes of the framework.',
    }),
    startsOn: t.field({ type: 'Date', required: true }),
    endsOn: t.field({ type: 'Date', required: true }),
    latestExtendableEndOn: t.field({ type: 'Date', description: 'Its end when every extension is used.' }),
    ocid: t.string(),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day on which its contract notice was published; then every council reads it.',
    }),
  }),
})

/** Arguments as the verbs take them: ids as in the database, and nothing that was left out. */
function stated(given: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value == null ? [] : [[name, plainly(value)]])),
  )
}

function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return 'typename' in value && 'id' in value ? value.id : stated(value)
}

async function actOnFramework(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const { actor, db, unitOfWork } = context
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) =>
    db.framework.findFirst({ ...some, where: { AND: [{ id }, visibleFrameworks(actor)] } }),
  )
}

async function actOnCallOff(context: Context, query: object, verb: (work: Work) => Promise<string>) {
  const { actor, db, unitOfWork } = context
  const id = await unitOfWork(actor, verb)
  return reread(query, (some) => db.callOff.findFirst({ ...some, where: { AND: [{ id }, visibleCallOffs(actor)] } }))
}

builder.mutationFields((t) => {
  const verb = { authScopes: { mayWrite: true }, errors: refusals } as const
  const frameworkId = t.arg.globalID({ for: Framework, required: true, description: 'A framework’s id.' })
  const proposalId = t.arg.globalID({ for: Proposal, required: true })
  return {
    recordFramework: t.prismaField({
      ...verb,
      type: Framework,
      description:
        'Records the framework that the lead of an agreed proposal awarded: the proposal is awarded, its needs are committed, and its members may call off.',
      args: {
        proposalId,
        details: t.arg({ type: FrameworkDetailsInput, required: true, description: 'What was awarded.' }),
      },
      resolve: (query, _root, { proposalId, details }, context) =>
        actOnFramework(context, query, (work) =>
          recordFramework(work, { ...stated(details), proposalId: proposalId.id }),
        ),
    }),
    goOnWithoutFramework: t.prismaField({
      ...verb,
      type: Proposal,
      description: 'Records why the members of a proposal go on although existing frameworks could serve.',
      args: { proposalId, reason: t.arg.string({ required: true }) },
      resolve: async (query, _root, { proposalId, reason }, { actor, db, unitOfWork }) => {
        const id = await unitOfWork(actor, (work) => goOnWithoutFramework(work, { proposalId: proposalId.id, reason }))
        const where = { AND: [{ id }, visibleProposals(actor)] }
        return reread(query, (some) => db.proposal.findFirst({ ...some, where }))
      },
    }),
    changeFramework: t.prismaField({
      ...verb,
      type: Framework,
      description:
        'Extends a framework, or changes its value or fee, with the reason its change notice gives (UK10). For who runs it; for others’ frameworks, coordinators.',
      args: {
        frameworkId,
        expectedVersion: t.arg.int(),
        endsOn: t.arg({ type: 'Date', description: 'Its new end.' }),
        advertisedIncVatPence: t.arg({ type: 'Pence', description: 'Its new value, including VAT.' }),
        feeBasisPoints: t.arg.int({ description: 'Its new fee, in hundredths of a per cent.' }),
        reason: t.arg.string({ required: true }),
      },
      resolve: (query, _root, args, context) =>
        actOnFramework(context, query, (work) => changeFramework(work, stated(args))),
    }),
    endFramework: t.prismaField({
      ...verb,
      type: Framework,
      description: 'Ends a framework (UK11). Contracts called off from it go on; nothing more can be called off.',
      args: { frameworkId, expectedVersion: t.arg.int(), reason: t.arg.string({ required: true }) },
      resolve: (query, _root, args, context) =>
        actOnFramework(context, query, (work) => endFramework(work, stated(args))),
    }),
    callOff: t.prismaField({
      ...verb,
      type: CallOff,
      description:
        'Calls off from a framework that your authority may use. Refused when too little is left, of the lot or of all of it; the need it meets is met.',
      args: {
        frameworkId,
        authorityId: t.arg.globalID({ for: Authority, description: 'Needed when you act for several.' }),
        needId: t.arg.globalID({ for: Need, description: 'The need of your authority that it meets.' }),
        details: t.arg({ type: CallOffDetailsInput, required: true, description: 'The contract.' }),
      },
      resolve: (query, _root, { details, ...ids }, context) =>
        actOnCallOff(context, query, (work) => callOff(work, { ...stated(details), ...stated(ids) })),
    }),
    cancelCallOff: t.prismaField({
      ...verb,
      type: CallOff,
      description: 'Cancels a call-off: what it took is left again, and the need it met is open as it was.',
      args: {
        callOffId: t.arg.globalID({ for: CallOff, required: true, description: 'A call-off’s id.' }),
        reason: t.arg.string({ required: true }),
      },
      resolve: (query, _root, args, context) =>
        actOnCallOff(context, query, (work) => cancelCallOff(work, stated(args))),
    }),
  }
})
