import { visibleCallOffs } from '../../server/frameworks/framework-access.ts'
import type { CallOff as CallOffRow } from '../../server/generated/prisma/client.ts'
import { builder, pageComplexity } from '../builder.ts'
import { CallOff, Framework } from '../framework.ts'
import { keysetPage, selectionOf } from '../paging.ts'

builder.prismaObjectField(Framework, 'callOffs', (t) =>
  t.connection(
    {
      type: CallOff,
      complexity: pageComplexity,
      description:
        'The call-offs you may read, newest first: your own authority’s, all if it runs the framework, and published ones. Others stand in `headroom` as a sum.',
      select: { id: true },
      resolve: ({ id: frameworkId }, args, context, info) =>
        // ids count up with time, and the index of a framework's call-offs is on them
        keysetPage<CallOffRow>(args, { by: 'id', direction: 'desc', holds: 'text' }, (page) =>
          context.db.callOff.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { frameworkId, AND: [visibleCallOffs(context.actor), page.where] },
          }),
        ),
    },
    { name: 'CallOffConnection' },
    { name: 'CallOffEdge' },
  ),
)
