import type { Work } from '../../platform/unit-of-work.ts'

/** Whoever changes which weights are in use, or means to, does so alone, until the transaction ends. */
export async function weightsLock(work: Work): Promise<void> {
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtext('commonlot matching weights'))`
}

/** Retires the weights in use, and takes others into use in their place. */
export async function takeIntoUse(work: Work, weightsId: string): Promise<void> {
  await work.tx.matchingWeights.updateMany({ where: { status: 'IN_USE' }, data: { status: 'RETIRED' } })
  await work.tx.matchingWeights.update({
    where: { id: weightsId },
    data: { status: 'IN_USE', inUseSince: work.now },
  })
  work.record({ type: 'WeightsReplaced', weightsId })
}
