import { GraphQLError } from 'graphql'
import { visibleContracts } from '../server/contracts/contract-access.ts'
import type { Deadline } from '../server/needs/find-deadlines.ts'
import { followDeadlines, MOST_DAYS_AHEAD } from '../server/needs/follow-deadlines.ts'
import { visibleNeeds } from '../server/needs/need-access.ts'
import { builder } from './builder.ts'
import { Contract } from './contract.ts'
import { Need } from './need.ts'

const DeadlineKind = builder.enumType('DeadlineKind', {
  description: 'What falls on a day.',
  values: {
    CONTRACT_ENDS: { description: 'The contract ends.' },
    LATEST_EXTENDABLE_END: { description: 'The contract ends with every extension used.' },
    NOTICE_TO_TERMINATE: { description: 'The last day to give notice to terminate.' },
  },
})

const DeadlineRef = builder.objectRef<Deadline>('Deadline').implement({
  description: 'A day by which your authority has to have done something about a contract.',
  fields: (t) => ({
    what: t.expose('what', { type: DeadlineKind, description: 'What falls on that day.' }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    need: t.prismaField({
      type: Need,
      nullable: true,
      description: 'The need that would replace the contract, when the day is stated there.',
      resolve: (query, { needId }, _args, { actor, db }) =>
        needId ? db.need.findFirst({ ...query, where: { AND: [{ id: needId }, visibleNeeds(actor)] } }) : null,
    }),
    contract: t.prismaField({
      type: Contract,
      nullable: true,
      description: 'The contract, when the day is stated there.',
      resolve: (query, { contractId }, _args, { actor, db }) =>
        contractId
          ? db.contract.findFirst({ ...query, where: { AND: [{ id: contractId }, visibleContracts(actor)] } })
          : null,
    }),
  }),
})

builder.subscriptionField('deadlineNear', (t) =>
  t.field({
    type: DeadlineRef,
    description:
      'Tells of the deadlines of your authorities’ needs and contracts: at once of those that are near, then each morning of those that have come near.',
    authScopes: { mayRead: true },
    args: {
      withinDays: t.arg.int({ required: true, description: `What counts as near: 0 to ${MOST_DAYS_AHEAD} days.` }),
    },
    subscribe: (_root, { withinDays }, { actor, db, live }) => {
      if (withinDays < 0 || withinDays > MOST_DAYS_AHEAD)
        throw new GraphQLError(`“withinDays” must be from 0 to ${MOST_DAYS_AHEAD}`, {
          extensions: { code: 'BAD_USER_INPUT' },
        })
      return followDeadlines({ db, live }, actor, withinDays)
    },
    resolve: (deadline) => deadline as Deadline,
  }),
)
