import { retryParkedJob } from '../server/platform/parked-jobs.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'

const ParkedJob = builder.prismaObject('ParkedJob', {
  description: 'A background job that failed for good and waits for an administrator.',
  fields: (t) => ({
    id: t.exposeID('id'),
    queue: t.exposeString('queue'),
    name: t.exposeString('name'),
    error: t.exposeString('error'),
    attempts: t.exposeInt('attempts'),
    parkedAt: t.expose('parkedAt', { type: 'DateTime' }),
  }),
})

builder.queryField('parkedJobs', (t) =>
  t.prismaField({
    type: [ParkedJob],
    description: 'Jobs that failed for good, newest first; at most 100. Platform administrators only.',
    authScopes: { platformAdministrator: true },
    resolve: (query, _root, _args, { db }) =>
      db.parkedJob.findMany({ ...query, orderBy: { parkedAt: 'desc' }, take: 100 }),
  }),
)

builder.mutationField('retryParkedJob', (t) =>
  t.boolean({
    description: 'Puts a parked job back to be carried out, with all its attempts. Platform administrators only.',
    authScopes: { platformAdministrator: true },
    errors: refusals,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { actor, db, queues, unitOfWork }) => {
      await retryParkedJob(db, queues, id)
      await unitOfWork(actor, async (work) => work.note({ type: 'JobRetried', job: id }))
      return true
    },
  }),
)
