import type { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { proposalsWorkedOn } from '../proposals/working-access.ts'

/** Whether an actor works on a proposal, and so may read what happened to it. */
export const worksOn = async (
  { proposal }: Pick<Transaction, 'proposal'>,
  actor: Actor,
  proposalId: string,
): Promise<boolean> => (await proposal.count({ where: { AND: [{ id: proposalId }, proposalsWorkedOn(actor)] } })) > 0

/**
 * What happened to a proposal and is for all who work on it: facts only. What somebody tried or looked at is their own
 * authority's business, in the audit log.
 */
export const happenedTo = (proposalId: string): Prisma.AuditEntryWhereInput => ({
  objectType: 'Proposal',
  objectIds: { has: proposalId },
  eventId: { not: null },
})
