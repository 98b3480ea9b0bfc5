import { z } from 'zod'
import { dayOf, spokenDay } from '../platform/days.ts'
import { allow, InvalidInput, type Refusal, refusal, refuseIf, valid } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findProposal, type WholeProposal } from '../proposals/find-proposal.ts'
import { isStillIn, refusalToMove } from '../proposals/proposal.ts'
import { latestEndOf } from '../rules/framework-terms.ts'
import { regimeFor } from '../rules/regimes.ts'
import { isTooLong, type Term } from './framework.ts'
import { mayAward } from './framework-access.ts'
import { FeeBasisPoints, LotDetails, lotsToCreate, Name, Pence, UserDetails } from './framework-details.ts'
import { isAnyUsable, usableFrameworks } from './usable-frameworks.ts'

const RecordFrameworkInput = z.object({
  proposalId: z.unknown(),
  title: Name.nullish(),
  description: z.string().trim().max(20_000, 'Use 20,000 characters or fewer').default(''),
  kind: z.enum(['CLOSED', 'OPEN']),
  isSingleSupplier: z.boolean().default(false),
  awardedOn: z.date(),
  endsOn: z.date(),
  reasonForLonger: z.string().trim().min(1).max(1_000).nullish(),
  advertisedIncVatPence: Pence,
  feeBasisPoints: FeeBasisPoints.default(0),
  isDirectAwardAllowed: z.boolean().default(false),
  reference: Name.nullish(),
  url: z.url('Enter a web address, like https://example.org/notice').nullish(),
  ocid: z.string().trim().max(100).nullish(),
  lots: z.array(LotDetails).max(100, 'A framework has 100 lots at most').nullish(),
  suppliers: z.array(Name).max(500).default([]),
  users: z.array(UserDetails).max(500).nullish(),
})

type Details = z.output<typeof RecordFrameworkInput>

/**
 * The lead of an agreed proposal records the framework that it awarded: the proposal is awarded, the needs in it are
 * committed, and its members may call off. Refused while a usable framework has not been considered, and when it runs
 * longer than the law allows.
 */
export async function recordFramework(work: Work, raw: unknown): Promise<string> {
  const details = valid(RecordFrameworkInput, raw)
  const proposal = await findProposal(work, details.proposalId)
  allow(mayAward(work.actor, proposal), 'award the framework of this proposal', { proposalId: proposal.id })
  refuseIf(refusalToMove(proposal, 'AWARDED'))
  refuseContradictions(details, work.now)
  refuseIf(refusalForTerm(details))
  refuseIf(await refusalUnconsidered(work, proposal))
  const frameworkId = newId()
  await pastTheWall(work, async () => {
    await write(work, frameworkId, proposal, details)
    await commitNeeds(work, frameworkId, proposal)
  })
  work.record({ type: 'FrameworkAwarded', frameworkId, proposalId: proposal.id })
  return frameworkId
}

function refuseContradictions({ awardedOn, endsOn, lots, advertisedIncVatPence }: Details, now: Date): void {
  const inLots = (lots ?? []).reduce((sum, lot) => sum + (lot.advertisedIncVatPence ?? 0n), 0n)
  const problems = [
    ...(endsOn <= awardedOn ? [{ field: 'endsOn', message: 'It must end after it was awarded' }] : []),
    ...(awardedOn > dayOf(now) ? [{ field: 'awardedOn', message: 'Record it once it has been awarded' }] : []),
    ...(inLots > advertisedIncVatPence
      ? [{ field: 'lots', message: 'Its lots come to more than was advertised for all of it' }]
      : []),
  ]
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Why a framework may not run so long, and until when it may: Procurement Act 2023 ss.47 and 49. */
export function refusalForTerm(
  framework: Omit<Term, 'reasonForLonger'> & { readonly reasonForLonger?: string | null | undefined },
): Refusal | null {
  const { kind, isSingleSupplier, awardedOn } = framework
  const latest = latestEndOf(kind, isSingleSupplier, awardedOn)
  if (!latest || !isTooLong({ ...framework, reasonForLonger: framework.reasonForLonger ?? null })) return null
  const advice = kind === 'OPEN' ? '' : ', or say why the supply needs longer, as its notice does'
  return refusal('FRAMEWORK_TOO_LONG', `It may run to ${spokenDay(latest)} at most. Choose an earlier end${advice}`)
}

async function refusalUnconsidered(work: Work, { id }: WholeProposal): Promise<Refusal | null> {
  if (await work.tx.withoutFramework.findUnique({ where: { proposalId: id }, select: { proposalId: true } }))
    return null
  const candidates = (await usableFrameworks(work, [id])).get(id)
  return isAnyUsable(candidates)
    ? refusal(
        'FRAMEWORK_NOT_CONSIDERED',
        'A framework that exists already could serve. Call off from it, or record why you go on without (goOnWithoutFramework)',
      )
    : null
}

async function write(work: Work, id: string, proposal: WholeProposal, details: Details): Promise<void> {
  const { lots: given, users, suppliers, proposalId: _, ...said } = details
  const lead = await work.tx.authority.findUniqueOrThrow({ where: { id: proposal.leadAuthorityId as string } })
  const lots = given ?? (await lotsOf(work, proposal.id))
  const allowed = users ?? membersOf(proposal).map((authorityId) => ({ kind: 'AUTHORITY' as const, authorityId }))
  await work.tx.framework.create({
    data: {
      ...said,
      id,
      title: said.title ?? proposal.title,
      regime: regimeFor(lead.nation, said.awardedOn)?.code ?? 'PA2023',
      ownerName: lead.name,
      leadAuthorityId: lead.id,
      proposalId: proposal.id,
      createdAt: work.now,
      updatedAt: work.now,
      users: { create: [...allowed] },
      suppliers: { create: suppliers.map((name) => ({ name })) },
    },
  })
  for (const lot of lotsToCreate(id, lots)) await work.tx.frameworkLot.create({ data: { ...lot, frameworkId: id } })
  await work.tx.proposal.update({
    where: { id: proposal.id },
    data: { status: 'AWARDED', updatedAt: work.now, version: { increment: 1 } },
  })
}

const membersOf = ({ members }: WholeProposal): string[] =>
  members.flatMap(({ authorityId, commitment }) => (isStillIn(commitment) ? [authorityId] : []))

/** The lots that the members agreed on, when the award names no others. */
async function lotsOf(work: Work, proposalId: string): Promise<z.output<typeof LotDetails>[]> {
  const lots = await work.tx.proposalLot.findMany({
    where: { proposalId },
    orderBy: { number: 'asc' },
    select: { title: true, needs: { select: { need: { select: { cpvCodes: true } } } } },
  })
  return lots.map(({ title, needs }) => ({
    ...{ title, suppliers: [], advertisedIncVatPence: null },
    cpvCodes: [...new Set(needs.flatMap(({ need }) => need.cpvCodes))],
  }))
}

async function commitNeeds(work: Work, frameworkId: string, proposal: WholeProposal): Promise<void> {
  const members = membersOf(proposal)
  const needs = proposal.needs.filter(({ need }) => members.includes(need.authorityId))
  const committed = await work.tx.need.updateManyAndReturn({
    where: { id: { in: needs.map(({ needId }) => needId) }, status: 'POSTED' },
    data: { status: 'COMMITTED', updatedAt: work.now, version: { increment: 1 } },
    select: { id: true },
  })
  for (const { id: needId } of committed) work.record({ type: 'NeedCommitted', needId, frameworkId })
}
