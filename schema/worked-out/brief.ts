import { type CouncillorsBrief, councillorsBrief } from '../../server/proposals/brief/councillors-brief.ts'
import { builder } from '../builder.ts'
import { Proposal } from '../proposal.ts'
import { workedOut } from './worked-out.ts'

const Brief = builder.objectRef<CouncillorsBrief>('CouncillorsBrief').implement({
  description: 'One page for a councillor, in plain sentences from the record. A part it cannot fill is null.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'What is bought.' }),
    withWhom: t.exposeString('withWhom', { description: 'The members, and who leads.' }),
    whyTogether: t.exposeString('whyTogether', { nullable: true, description: 'Why these belong together.' }),
    money: t.exposeString('money', { nullable: true, description: 'What it is worth, by the statutory estimate.' }),
    risk: t.exposeString('risk', {
      nullable: true,
      description: 'What speaks against it; null when nothing is known.',
    }),
    decisionWanted: t.exposeString('decisionWanted', { description: 'What has to be decided.' }),
    byWhen: t.exposeString('byWhen', { nullable: true, description: 'By when each member has to decide.' }),
    ifNothing: t.exposeString('ifNothing', { nullable: true, description: 'What happens to the present contracts.' }),
    missing: t.stringList({
      description: 'What the record does not say yet, a sentence for each.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
})

builder.prismaObjectField(Proposal, 'brief', (t) =>
  t.field({
    type: Brief,
    description: 'One page for a councillor.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => {
      const { purchase, ...basis } = await workedOut(context, id)
      return councillorsBrief(purchase, basis)
    },
  }),
)
