import type { Prisma } from '../../generated/prisma/client.ts'
import { readMatchable } from '../../matching/read-matchable.ts'
import { pastTheWall } from '../../platform/second-wall.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import type { WholeProposal } from '../find-proposal.ts'
import { abandonedForTooFew } from '../proposal.ts'
import { lapseApprovals } from '../sign-off/lapse-approvals.ts'
import { carriedBy, columnsOf } from './carried.ts'
import { type Formed, formedBy } from './formed.ts'
import type { Lead } from './lead.ts'

type Member = WholeProposal['members'][number]

export interface ProposalChange {
  /** What happened, as the members read it: “Leeds City Council joined”. */
  readonly what: string
  readonly members?: readonly Member[]
  readonly lead?: Lead
  readonly data?: Prisma.ProposalUncheckedUpdateInput
  /** Needs in it changed, whoever takes part. */
  readonly isRecounted?: boolean
}

/**
 * Saves a change to a proposal as its next version, with a line of what happened and everything that follows from it: who
 * leads now, what it is worth and when it could start, whether it can go on, that what was agreed is open again, and which
 * approvals lapse. So it is the last that a verb does.
 */
export async function changeProposal(
  work: Work,
  proposal: WholeProposal,
  change: ProposalChange,
): Promise<Formed<Member>> {
  const formed = formedBy(proposal, change, work.now)
  const version = proposal.version + 1
  const carried = formed.isRecounted ? columnsOf(carriedBy(formed.members, await needsOf(work, proposal))) : {}
  const ended = formed.goesOn ? {} : abandonedForTooFew(work.now)
  await saveMembers(work, proposal, formed.members)
  await work.tx.proposal.update({
    where: { id: proposal.id },
    data: { ...change.data, ...formed.lead, ...carried, status: formed.status, ...ended, updatedAt: work.now, version },
  })
  await work.tx.proposalEntry.createMany({
    data: [{ proposalId: proposal.id, version, what: [change.what, ...formed.says].join('. '), at: work.now }],
  })
  recordWhatFollows(work, proposal, formed)
  if (formed.goesOn) await lapseApprovals(work, proposal.id)
  return formed
}

/** The needs of a proposal, whoever may see them: what they come to together is its members' to know. */
export const needsOf = (work: Work, proposal: WholeProposal) =>
  pastTheWall(work, () =>
    readMatchable(
      work.tx,
      proposal.needs.map(({ needId }) => needId),
    ),
  )

async function saveMembers(work: Work, proposal: WholeProposal, members: readonly Member[]): Promise<void> {
  const before = new Map(proposal.members.map((one) => [one.id, JSON.stringify(columnsToSave(one))]))
  const changed = members.filter((one) => before.get(one.id) !== JSON.stringify(columnsToSave(one)))
  if (changed.length === 0) return
  // what one authority does ends or completes the consent of others
  await pastTheWall(work, async () => {
    for (const one of changed) await work.tx.proposalMember.update({ where: { id: one.id }, data: columnsToSave(one) })
  })
}

function columnsToSave({ authority: _, committedValueExVatPence, ...columns }: Member) {
  const pence = committedValueExVatPence === null ? null : Number(committedValueExVatPence)
  return { ...columns, committedValueExVatPence: pence }
}

function recordWhatFollows(work: Work, { id: proposalId }: WholeProposal, formed: Formed<Member>): void {
  if (formed.vacatedBy) work.record({ type: 'LeadVacated', proposalId, leadAuthorityId: formed.vacatedBy })
  if (formed.newLead) work.record({ type: 'LeadEstablished', proposalId, leadAuthorityId: formed.newLead })
  if (formed.reopened) work.record({ type: 'ProposalReopened', proposalId })
  if (!formed.goesOn) work.record({ type: 'ProposalAbandoned', proposalId })
}
