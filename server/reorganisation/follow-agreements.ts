import { newId } from '../platform/ids.ts'
import { type Follow, type Move, moved } from './move.ts'

/**
 * What the authority approved counts for its successor. Where the successor was asked itself, it decides for both: the
 * approvals of the other stay beside its own, and no longer stand.
 */
export const followSignOffs: Follow = async ({ tx, now }, { formerId, successorId, successorName }) => {
  const signOffs = await tx.signOff.findMany({ where: { authorityId: formerId }, orderBy: { id: 'asc' } })
  const moves: Move[] = []
  for (const { id, proposalId, approvedAt } of signOffs) {
    const own = await tx.signOff.findUnique({
      where: { proposalId_authorityId: { proposalId, authorityId: successorId } },
    })
    if (own) {
      const lapsed = { lapsedAt: now, lapsedReasons: [`${successorName} took over, and decides for both`] }
      await tx.approval.updateMany({ where: { signOffId: id, lapsedAt: null }, data: lapsed })
      await tx.approval.updateMany({ where: { signOffId: id }, data: { signOffId: own.id } })
      await tx.signOff.delete({ where: { id } })
    } else await tx.signOff.update({ where: { id }, data: { authorityId: successorId } })
    moves.push({ kind: 'SIGN_OFF', thingId: id, was: { proposalId, approvedAt: approvedAt?.toISOString() ?? null } })
  }
  return moves
}

/** The successor bears the part of the authority; where it bears one already, both. */
export const followCostParts: Follow = async ({ tx }, { formerId, successorId }) => {
  const borne = await tx.costPart.findMany({ where: { authorityId: formerId }, orderBy: { proposalId: 'asc' } })
  for (const { proposalId, parts } of borne) {
    await tx.costPart.upsert({
      where: { proposalId_authorityId: { proposalId, authorityId: successorId } },
      create: { proposalId, authorityId: successorId, parts },
      update: { parts: { increment: parts } },
    })
    await tx.costPart.delete({ where: { proposalId_authorityId: { proposalId, authorityId: formerId } } })
  }
  return borne.map(({ proposalId, parts }) => ({ kind: 'COST_PART', thingId: proposalId, was: { parts } }))
}

/** What the authority expects to save is its successor’s to realise. Where both said, each stays, so that the sum does. */
export const followSavings: Follow = async ({ tx }, { formerId, successorId }) =>
  moved(
    'SAVINGS_CASE',
    await tx.savingsCase.updateManyAndReturn({
      where: { authorityId: formerId, proposal: { savings: { none: { authorityId: successorId } } } },
      data: { authorityId: successorId, version: { increment: 1 } },
      select: { id: true },
    }),
  )

/** A yes to a clause binds the successor; of two, the one to the later wording stays. */
export const followAgreementApprovals: Follow = async ({ tx }, { formerId, successorId }) => {
  const given = await tx.agreementApproval.findMany({ where: { authorityId: formerId }, orderBy: { clauseId: 'asc' } })
  for (const { clauseId, ...yes } of given) {
    const where = (authorityId: string) => ({ where: { clauseId_authorityId: { clauseId, authorityId } } })
    const own = await tx.agreementApproval.findUnique(where(successorId))
    await tx.agreementApproval.delete(where(formerId))
    if (own && own.version >= yes.version) continue
    const taken = { ...yes, authorityId: successorId }
    await tx.agreementApproval.upsert({ ...where(successorId), create: { clauseId, ...taken }, update: taken })
  }
  return given.map(({ clauseId, version, agreedBy }) => ({
    kind: 'AGREEMENT_APPROVAL',
    thingId: clauseId,
    was: { version, agreedBy },
  }))
}

/** Assessments are only ever added to: a successor that has none of its own is given a copy of the latest. */
export const followConflictReviews: Follow = async ({ tx }, { formerId, successorId }) => {
  const latest = await tx.conflictReview.findMany({
    where: { authorityId: formerId, proposal: { conflictReviews: { none: { authorityId: successorId } } } },
    orderBy: [{ proposalId: 'asc' }, { reviewedAt: 'desc' }],
    distinct: ['proposalId'],
  })
  await tx.conflictReview.createMany({
    data: latest.map((review) => ({ ...review, id: newId(), authorityId: successorId })),
  })
  return moved('CONFLICT_REVIEW', latest)
}
