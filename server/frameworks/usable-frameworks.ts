import type { Prisma } from '../generated/prisma/client.ts'
import { createEngine } from '../matching/engine/engine.ts'
import type { EngineNeed, ScoredMatch } from '../matching/engine/types.ts'
import { matchableSelection, toEngineNeed } from '../matching/matchable-need.ts'
import { visibleNeeds } from '../needs/need-access.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { isStillIn } from '../proposals/proposal.ts'
import { withVat } from '../rules/vat.ts'
import { visibleFrameworks } from './framework-access.ts'
import { type FrameworkFit, fitOf, type Wanted } from './framework-fit.ts'
import { countedOf, type RecordedFramework, recorded, toFramework } from './recorded-framework.ts'

/** A framework that is alike in scope to what a proposal would buy, and whether it could serve. */
export interface FrameworkCandidate {
  readonly frameworkId: string
  /** Of the need it is most like, 0 to 1: the matching engine's. */
  readonly probability: number
  /** What it and the needs are both about. */
  readonly concepts: readonly string[]
  readonly needsAlike: number
  readonly fit: FrameworkFit
}

const asked = (actor: Actor) =>
  ({
    id: true,
    startOn: true,
    windowEarliestOn: true,
    valueExVatPence: true,
    members: {
      select: {
        commitment: true,
        authority: { select: { id: true, name: true, nation: true, region: true, kind: true } },
      },
    },
    needs: { where: { need: visibleNeeds(actor) }, select: { need: { select: matchableSelection } } },
  }) as const satisfies Prisma.ProposalSelect

type Asked = Prisma.ProposalGetPayload<{ select: ReturnType<typeof asked> }>

/**
 * For each proposal, the running frameworks that are alike in scope: usable ones first, then the most alike. Scope is
 * the matching engine's judgement of the needs that the actor may see; the rest is `fitOf`'s.
 */
export async function usableFrameworks(
  reading: { readonly tx: Transaction; readonly actor: Actor; readonly now: Date },
  proposalIds: readonly string[],
): Promise<ReadonlyMap<string, FrameworkCandidate[]>> {
  const { tx, actor, now } = reading
  const where = { AND: [visibleFrameworks(actor), { endedAt: null, endsOn: { gte: dayOf(now) } }] }
  const rows = await tx.framework.findMany({ where, include: recorded, orderBy: { id: 'asc' } })
  if (rows.length === 0) return new Map()
  const proposals = await tx.proposal.findMany({ where: { id: { in: [...proposalIds] } }, select: asked(actor) })
  const engine = createEngine(rows.flatMap(scopesOf), { mayPair: () => true })
  return new Map(proposals.map((proposal) => [proposal.id, candidatesFor(proposal, rows, engine, now)]))
}

/** Whether there is anything that has to be considered before they go on by themselves. */
export const isAnyUsable = (candidates: readonly FrameworkCandidate[] | undefined): boolean =>
  (candidates ?? []).some(({ fit }) => fit.isUsable)

function candidatesFor(
  proposal: Asked,
  rows: readonly RecordedFramework[],
  engine: ReturnType<typeof createEngine>,
  now: Date,
): FrameworkCandidate[] {
  const found = new Map<string, ScoredMatch[]>()
  for (const { need } of proposal.needs) {
    const matches = engine.similarTo(toEngineNeed(need), { limit: rows.length, mayPair: () => true })
    for (const [id, [best]] of Map.groupBy(matches, ({ otherId }) => frameworkIdIn(otherId)))
      if (best) found.set(id, [...(found.get(id) ?? []), best])
  }
  const wanted = wantedBy(proposal, now)
  return rows
    .filter(({ proposalId }) => proposalId !== proposal.id)
    .flatMap((row) => {
      const alike = found.get(row.id)
      return alike ? [candidateOf(row, alike, wanted)] : []
    })
    .sort((a, b) => Number(b.fit.isUsable) - Number(a.fit.isUsable) || b.probability - a.probability)
}

const candidateOf = (row: RecordedFramework, alike: readonly ScoredMatch[], wanted: Wanted): FrameworkCandidate => ({
  frameworkId: row.id,
  probability: Math.max(...alike.map(({ probability }) => probability)),
  concepts: [...new Set(alike.flatMap(({ concepts }) => concepts))],
  needsAlike: alike.length,
  fit: fitOf(toFramework(row), countedOf(row), wanted),
})

const wantedBy = ({ members, startOn, windowEarliestOn, valueExVatPence }: Asked, now: Date): Wanted => ({
  members: members.flatMap(({ commitment, authority }) => (isStillIn(commitment) ? [authority] : [])),
  startsOn: startOn ?? windowEarliestOn,
  valueIncVatPence: valueExVatPence === null ? null : withVat(valueExVatPence, dayOf(now)),
})

/** A framework as the engine reads a need: each lot by itself, since a need is met by one. */
function scopesOf(row: RecordedFramework): EngineNeed[] {
  const whole = {
    title: row.title,
    description: row.description,
    cpvCodes: row.lots.flatMap(({ cpvCodes }) => cpvCodes),
  }
  const lots = row.lots.map(({ id, title, cpvCodes }) => ({
    ...{ id: `${row.id} ${id}`, title: `${row.title}: ${title}`, description: '', cpvCodes },
  }))
  return [{ id: row.id, ...whole }, ...lots].map((scope) => ({ ...nothingStated, ...scope, authorityId: row.id }))
}

const frameworkIdIn = (scopeId: string): string => scopeId.split(' ')[0] as string

const nothingStated = {
  departmentId: null,
  authorityNames: [],
  authorityLabel: '',
  valuePence: null,
  termMonths: null,
  incumbentSupplier: null,
  incumbentSystem: null,
  startWindow: { earliest: null, latest: null },
  contractEnd: null,
  latestExtendableEnd: null,
  noticeToTerminate: null,
  nation: null,
  region: null,
  position: null,
  population: null,
  publishedOn: null,
} as const
