import { z } from 'zod'
import { BaselineKind } from '../generated/prisma/enums.ts'
import { refusal, refuseIf, valid } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { answeringAuthority } from './answering-authority.ts'
import { findProposal } from './find-proposal.ts'

const source = z.string().trim().min(1, 'Say where this comes from').max(1_000, 'Use 1,000 characters or fewer')
const pence = z
  .bigint()
  .min(0n, 'An amount cannot be negative')
  .max(10n ** 13n, 'That is more than £100 billion')
const percent = z.number().min(-100, 'Use -100 to 100 per cent').max(100, 'Use -100 to 100 per cent')
const words = z.string().trim().min(1, 'Say what you assume').max(1_000, 'Use 1,000 characters or fewer')

const Assumption = z
  .object({
    ...{ words, source },
    leastPercent: percent.nullish(),
    mostPercent: percent.nullish(),
    leastPence: pence.nullish(),
    mostPence: pence.nullish(),
  })
  .transform((given, context) => {
    const { leastPercent, mostPercent, leastPence, mostPence } = given
    const said = { words: given.words, source: given.source }
    if (
      leastPercent != null &&
      mostPercent != null &&
      leastPence == null &&
      mostPence == null &&
      leastPercent <= mostPercent
    )
      return { ...said, effect: 'PRICE' as const, least: basisPoints(leastPercent), most: basisPoints(mostPercent) }
    if (
      leastPence != null &&
      mostPence != null &&
      leastPercent == null &&
      mostPercent == null &&
      leastPence <= mostPence
    )
      return { ...said, effect: 'AVOIDED_COST' as const, least: leastPence, most: mostPence }
    const message =
      'Give a range from least to most: per cent of the baseline for a price, or pence for a cost that is avoided'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const basisPoints = (percent: number): bigint => BigInt(Math.round(percent * 100))

const StateSavingsInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  baselineKind: z.enum(BaselineKind, 'Choose PREVIOUS_COST, BUDGET or BENCHMARK'),
  baselinePence: pence,
  baselineSource: source,
  isCashable: z.boolean(),
  realisedPence: pence.nullish(),
  realisedSource: source.nullish(),
  assumptions: z.array(Assumption).max(50, 'State 50 assumptions or fewer'),
})

/** An officer states what their authority expects to save, against what, and on which assumptions; it replaces the last. */
export async function stateSavings(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, assumptions, ...given } = valid(StateSavingsInput, raw)
  const proposal = await findProposal(work, proposalId)
  const authorityId = answeringAuthority(work, proposal, named)
  if (!['OPEN', 'AGREED', 'AWARDED'].includes(proposal.status))
    refuseIf(refusal(`PROPOSAL_${proposal.status}`, 'Savings are stated of a proposal that was opened and goes on'))
  const stated = {
    ...{ ...given, realisedPence: given.realisedPence ?? null, realisedSource: given.realisedSource ?? null },
    updatedAt: work.now,
  }
  const { id: caseId } = await work.tx.savingsCase.upsert({
    where: { proposalId_authorityId: { proposalId: proposal.id, authorityId } },
    create: { proposalId: proposal.id, authorityId, ...stated },
    update: { ...stated, version: { increment: 1 } },
  })
  await work.tx.savingAssumption.deleteMany({ where: { caseId } })
  await work.tx.savingAssumption.createMany({
    data: assumptions.map((one, position) => ({ ...one, caseId, position })),
  })
  work.record({ type: 'SavingsStated', proposalId: proposal.id, authorityId })
  return proposal.id
}
