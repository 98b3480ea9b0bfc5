import type { Prisma } from '../../generated/prisma/client.ts'
import type { Actor } from '../../organisations/actor.ts'
import type { Transaction } from '../../platform/database.ts'
import { proposalsWorkedOn } from '../working-access.ts'

const members = { include: { authority: true }, orderBy: { id: 'asc' } } as const
const agreement = { members, clauses: { include: { authority: true, approvals: true } } } as const
const conflicts = { members, conflictReviews: true } as const

export type AgreementRows = Prisma.ProposalGetPayload<{ include: typeof agreement }>
export type ConflictRows = Prisma.ProposalGetPayload<{ include: typeof conflicts }>

type Reader = Pick<Transaction, 'proposal'>

/** A proposal with what is agreed in it; null for those who do not work on it. */
export const lookUpAgreement = ({ proposal }: Reader, actor: Actor, id: string): Promise<AgreementRows | null> =>
  proposal.findFirst({ where: { AND: [{ id }, proposalsWorkedOn(actor)] }, include: agreement })

/** A proposal with its members' assessments of conflicts of interest; null for those who do not work on it. */
export const lookUpConflicts = ({ proposal }: Reader, actor: Actor, id: string): Promise<ConflictRows | null> =>
  proposal.findFirst({ where: { AND: [{ id }, proposalsWorkedOn(actor)] }, include: conflicts })
