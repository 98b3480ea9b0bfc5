import * as enums from '../server/generated/prisma/enums.ts'
import { dayOf } from '../server/platform/days.ts'
import { type DecisionRoute as Route, routeOn } from '../server/proposals/sign-off/decision-route.ts'
import { setDecisionMeetings } from '../server/proposals/sign-off/set-decision-meetings.ts'
import { setDelegation } from '../server/proposals/sign-off/set-delegation.ts'
import { maySeeDecisionRoutes } from '../server/proposals/sign-off/sign-off-access.ts'
import { Authority } from './authority.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'
import { reread } from './reread.ts'
import { Money } from './scalars.ts'

export const Approver = builder.enumType(enums.Approver, { name: 'Approver' })

/** More meetings than any body holds in two years. */
const MOST_MEETINGS = 100

const DelegationRule = builder.objectRef<Route['delegation'][number]>('DelegationRule').implement({
  description: 'Who has to approve from which value on.',
  fields: (t) => ({
    approver: t.expose('approver', { type: Approver }),
    from: t.field({
      type: Money,
      description: 'The least value, including VAT, that needs them.',
      resolve: ({ fromPence }) => ({ pence: fromPence, currency: 'GBP' }),
    }),
  }),
})

const DecisionRoute = builder.objectRef<Route>('DecisionRoute').implement({
  description: 'How an authority decides by its own rules. All values include VAT.',
  fields: (t) => ({
    delegation: t.field({
      type: [DelegationRule],
      description: 'Who has to approve.',
      resolve: (r) => [...r.delegation],
    }),
    keyDecisionFrom: t.field({
      type: Money,
      description: 'From this value on a decision is a key decision.',
      resolve: ({ keyDecisionFromPence }) => ({ pence: keyDecisionFromPence, currency: 'GBP' }),
    }),
    callInWorkingDays: t.exposeInt('callInWorkingDays', {
      description: 'Working days in which a decision may be called in before it takes effect.',
    }),
    papersDaysBefore: t.exposeInt('papersDaysBefore', {
      description: 'Clear working days by which papers are out before a meeting.',
    }),
    startMayMoveDays: t.exposeInt('startMayMoveDays', {
      description: 'By how many days the start may move before approvals lapse.',
    }),
    source: t.exposeString('source', { description: 'Where these rules are written down.' }),
    isDefault: t.exposeBoolean('isDefault', {
      description: 'True when the authority has entered no rules for the day, and the ones of this service are shown.',
    }),
  }),
})

const DecisionMeeting = builder.prismaObject('DecisionMeeting', {
  description: 'A day on which a body of an authority meets and can decide.',
  fields: (t) => ({
    body: t.exposeString('body', { description: 'Like Cabinet.' }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
  }),
})

builder.prismaObjectFields(Authority, (t) => ({
  decisionRoute: t.field({
    type: DecisionRoute,
    nullable: true,
    description: 'How it decides on a day; never shown to suppliers.',
    args: { on: t.arg({ type: 'Date', description: 'The day; today when left out.' }) },
    select: { settings: true, delegation: true },
    resolve: (authority, { on }, { actor }) =>
      maySeeDecisionRoutes(actor) ? routeOn(on ?? dayOf(new Date()), authority) : null,
  }),
  decisionMeetings: t.field({
    type: [DecisionMeeting],
    nullable: true,
    description: `When its deciding bodies meet, from today on, the next first, ${MOST_MEETINGS} at most; never shown to suppliers.`,
    select: () => ({
      meetings: {
        where: { on: { gte: dayOf(new Date()) } },
        orderBy: [{ on: 'asc' as const }, { body: 'asc' as const }],
        take: MOST_MEETINGS,
      },
    }),
    resolve: ({ meetings }, _args, { actor }) => (maySeeDecisionRoutes(actor) ? (meetings as never[]) : null),
  }),
}))

const DelegationRuleInput = builder.inputType('DelegationRuleInput', {
  description: 'Who has to approve from which value on.',
  fields: (t) => ({
    approver: t.field({ type: Approver, required: true, description: 'Who has to approve.' }),
    fromPence: t.field({ type: 'Pence', required: true, description: 'The least value, including VAT.' }),
  }),
})

builder.mutationFields((t) => ({
  setDelegation: t.prismaField({
    type: Authority,
    description:
      'Says how an authority you administer decides from a day on. Rules that hold until then end and stay as history.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, required: true, description: 'Which authority.' }),
      effectiveFrom: t.arg({ type: 'Date', required: true, description: 'The first day on which the rules apply.' }),
      source: t.arg.string({ required: true, description: 'Where they are written down, like Constitution part 3.' }),
      delegation: t.arg({ type: [DelegationRuleInput], required: true, description: 'Somebody from 0 pence on.' }),
      keyDecisionFromPence: t.arg({
        type: 'Pence',
        required: true,
        description: 'A key decision from here on, including VAT.',
      }),
      callInWorkingDays: t.arg.int({ required: true, description: 'Working days of call-in; 0 when there is none.' }),
      papersDaysBefore: t.arg.int({ required: true, description: 'Clear working days between papers and meeting.' }),
      startMayMoveDays: t.arg.int({ required: true, description: 'Days the start may move before approvals lapse.' }),
    },
    resolve: async (query, _root, { authorityId, ...rules }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) => setDelegation(work, { ...rules, authorityId: authorityId.id }))
      return reread(query, (some) => db.authority.findUnique({ ...some, where: { id } }))
    },
  }),
  setDecisionMeetings: t.prismaField({
    type: Authority,
    description:
      'Says when a deciding body of an authority you administer meets, from today on, in place of what was said.',
    authScopes: { mayAdminister: true },
    errors: refusals,
    args: {
      authorityId: t.arg.globalID({ for: Authority, required: true, description: 'Which authority.' }),
      body: t.arg.string({ required: true, description: 'The deciding body, like Cabinet.' }),
      on: t.arg({ type: ['Date'], required: true, description: 'The days, 200 at most.' }),
    },
    resolve: async (query, _root, { authorityId, ...meetings }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) =>
        setDecisionMeetings(work, { ...meetings, authorityId: authorityId.id }),
      )
      return reread(query, (some) => db.authority.findUnique({ ...some, where: { id } }))
    },
  }),
}))
