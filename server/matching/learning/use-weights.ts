import { z } from 'zod'
import type { MatchingWeights, Prisma } from '../../generated/prisma/client.ts'
import { NotFound, type Refusal, refusal, refuseIf, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { weights as committed } from '../engine/score/weights.ts'
import { takeIntoUse, weightsLock } from './take-into-use.ts'

const UseWeightsInput = z.object({ version: z.string('Say which version').trim().min(1, 'Say which version') })

/**
 * Goes back to weights that were in use before; `committed` stands for those that came with this release. From then on
 * only later decisions count as new, so that the next refit does not undo it on the same grounds.
 */
export async function useWeights(work: Work, raw: unknown): Promise<string> {
  const { version } = valid(UseWeightsInput, raw)
  await weightsLock(work)
  const isCommitted = version === 'committed' || version === committed.version
  const row = isCommitted ? await committedRow(work) : await work.tx.matchingWeights.findUnique({ where: { version } })
  if (!row) throw new NotFound('version of weights')
  refuseIf(refusalToUse(row))
  if (row.status !== 'IN_USE') await takeIntoUse(work, row.id)
  return row.version
}

function refusalToUse({ base, status, why }: MatchingWeights): Refusal | null {
  if (base !== committed.version) {
    return refusal('WEIGHTS_OUTDATED', `These weights were fitted from ${base}; this release has ${committed.version}`)
  }
  return status === 'NOT_BETTER' ? refusal('WEIGHTS_NOT_BETTER', `These weights were never in use. ${why}`) : null
}

/** The committed weights have a row from when somebody first went back to them. */
const committedRow = (work: Work): Promise<MatchingWeights> =>
  work.tx.matchingWeights.upsert({
    where: { version: committed.version },
    update: {},
    create: {
      version: committed.version,
      base: committed.version,
      source: 'COMMITTED',
      status: 'RETIRED',
      weights: committed as unknown as Prisma.InputJsonObject,
      why: 'They came with this release',
      createdAt: work.now,
    },
  })
