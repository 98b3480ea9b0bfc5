import { z } from 'zod'
import { dayOf } from '../../platform/days.ts'
import { InvalidInput, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { plainText } from '../discussion/message.ts'
import { findProposal } from '../find-proposal.ts'
import { writerIn } from '../writing-for.ts'

const LogEngagementInput = z.object({
  proposalId: z.unknown(),
  authorityId: z.string().nullish(),
  heldOn: z.date('Give the day on which it was'),
  with: plainText('with which supplier, or at which event', 300),
  said: plainText('what was said'),
})

/**
 * Someone who works on a proposal notes what was said with suppliers, for every member alike, so that no supplier gains
 * an unfair advantage (Procurement Act 2023, ss.16-17). What is noted stays.
 */
export async function logEngagement(work: Work, raw: unknown): Promise<string> {
  const { proposalId, authorityId: named, heldOn, ...told } = valid(LogEngagementInput, raw)
  const proposal = await findProposal(work, proposalId)
  const { id: loggedById, name: loggedBy, authorityId } = writerIn(work, proposal, named)
  if (heldOn > dayOf(work.now))
    throw new InvalidInput([{ field: 'heldOn', message: 'Note it when it has been held: this day is yet to come' }])
  const id = newId()
  await work.tx.engagementNote.create({
    data: { id, proposalId: proposal.id, heldOn, ...told, loggedById, loggedBy, authorityId, loggedAt: work.now },
  })
  work.record({ type: 'EngagementLogged', proposalId: proposal.id, authorityId })
  return id
}
