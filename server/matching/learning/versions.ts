import type { Work } from '../../platform/unit-of-work.ts'
import type { Comparison } from '../engine/fitting/compare-weights.ts'
import { weights as committed } from '../engine/score/weights.ts'

/** Weights that were in use, or an attempt at such. */
export interface Version {
  readonly version: string
  readonly status: 'IN_USE' | 'NOT_BETTER' | 'RETIRED' | 'OUTDATED'
  readonly decisions: number
  readonly authorities: number
  readonly createdAt: Date
  readonly why: string
  readonly measures: Comparison | null
}

const MOST_SHOWN = 100

/** The latest versions of the weights in this installation, newest first. Those of an older release are outdated. */
export async function findVersions(work: Work): Promise<Version[]> {
  const rows = await work.tx.matchingWeights.findMany({ orderBy: { id: 'desc' }, take: MOST_SHOWN })
  return rows.map(({ base, status, measures, ...row }) => ({
    ...row,
    status: base === committed.version ? status : 'OUTDATED',
    measures: measures as unknown as Comparison | null,
  }))
}
