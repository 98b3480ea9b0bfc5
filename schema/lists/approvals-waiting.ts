import type { SignOff as SignOffRow } from '../../server/generated/prisma/client.ts'
import { awaiting } from '../../server/proposals/sign-off/sign-off-access.ts'
import { FIRST_ASKED } from '../../server/proposals/sign-off/sign-off-order.ts'
import { builder, pageComplexity } from '../builder.ts'
import { SignOff } from '../sign-off.ts'
import { countOf, listPage, TOTAL } from './list.ts'

builder.queryField('approvalsWaiting', (t) =>
  t.connection(
    {
      type: SignOff,
      nullable: true,
      complexity: pageComplexity,
      description: 'What waits for the approvers of your authority, asked for first to last; empty unless you are one.',
      authScopes: { mayRead: true },
      resolve: (_root, args, context, info) =>
        listPage<SignOffRow>(
          { model: 'SignOff', where: awaiting(context.actor), order: FIRST_ASKED },
          args,
          context,
          info,
        ) as never,
    },
    {
      name: 'ApprovalsWaitingConnection',
      fields: (f) => ({ totalCount: f.int({ nullable: true, description: TOTAL, complexity: 20, resolve: countOf }) }),
    },
    { name: 'ApprovalsWaitingEdge' },
  ),
)
