import { ownNeeds } from '../needs/need-access.ts'
import { type Actor, authoritiesOf } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import { allow, InvalidInput, NotFound } from '../platform/errors.ts'
import { idOf, newId } from '../platform/ids.ts'
import type { ScoredMatch } from './engine/types.ts'
import { matchableSelection, toEngineNeed } from './matchable-need.ts'
import { readSimilarNeedsDraft, type SimilarNeedsDraft, toMatchableRow, type Whose } from './similar-needs-draft.ts'
import type { SimilarNeedsReplica } from './similar-needs-replica.ts'

/** Who asks, and what there is to answer from. */
export interface Asking {
  readonly actor: Actor
  readonly db: Database
  readonly similarNeeds: SimilarNeedsReplica
}

/**
 * The open needs that could be bought with what an officer is typing, best first: those their authority may see. The
 * draft is compared and forgotten; nothing is written, logged or counted. What the answer names must still be read
 * through the actor's own access.
 */
export async function findSimilarNeeds(asking: Asking, raw: unknown): Promise<ScoredMatch[]> {
  const draft = readSimilarNeedsDraft(raw)
  const row = toMatchableRow(draft, await whose(asking, draft))
  return asking.similarNeeds.similarTo(asking.actor, toEngineNeed(row), draft.first)
}

async function whose({ actor, db }: Asking, draft: SimilarNeedsDraft): Promise<Whose> {
  const saved = draft.needId ? await findSaved(db, actor, draft.needId) : null
  const authorityId = saved?.authorityId ?? draft.authorityId ?? theOnlyAuthority(actor)
  allow(authoritiesOf(actor).includes(authorityId), 'look for needs like one of this authority’s')
  const departmentId = draft.departmentId === undefined ? (saved?.departmentId ?? null) : draft.departmentId
  const { departments, ...authority } = await db.authority.findUniqueOrThrow({
    where: { id: authorityId },
    select: {
      ...matchableSelection.authority.select,
      departments: { where: { id: departmentId ?? authorityId }, select: { id: true } },
    },
  })
  if (departmentId && departments.length === 0)
    throw new InvalidInput([{ field: 'departmentId', message: 'Your authority has no such department' }])
  return { needId: saved?.id ?? newId(), authorityId, authority, departmentId }
}

/** The need the draft was saved as: one of the actor's own authorities'. */
async function findSaved(db: Database, actor: Actor, rawId: string) {
  const saved = await db.need.findFirst({
    where: { AND: [{ id: idOf('need', rawId) }, ownNeeds(actor)] },
    select: { id: true, authorityId: true, departmentId: true },
  })
  if (!saved) throw new NotFound('need')
  return saved
}

function theOnlyAuthority(actor: Actor): string {
  const [first, ...others] = authoritiesOf(actor)
  allow(first !== undefined, 'look for needs like a draft')
  if (others.length > 0)
    throw new InvalidInput([
      { field: 'authorityId', message: 'You act for several authorities: say which one the need is for' },
    ])
  return first as string
}
