import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { ENGINE_VERSION } from './engine/engine.ts'
import type { ScoredMatch } from './engine/types.ts'
import { pairOf } from './match.ts'

interface StoredPair {
  readonly id: string
  readonly need_a_id: string
  readonly need_b_id: string
}

/**
 * Stores the matches of one need in two statements, however many they are: new pairs are added, known ones updated.
 * Pairs are written in one order by everybody, so that workers on neighbouring needs do not lock each other out.
 */
export async function storeMatches(work: Work, needId: string, found: readonly ScoredMatch[]): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ otherId, probability, concepts, reasons, against, feasibility }) => {
    const { needAId, needBId } = pairOf(needId, otherId)
    return { id: newId(), need_a_id: needAId, need_b_id: needBId, probability, concepts, reasons, against, feasibility }
  })
  const pairs = await work.tx.$queryRaw<StoredPair[]>`
    insert into match as known (
      id, need_a_id, need_b_id, status, probability, concepts, reasons, against, feasibility,
      engine_version, found_at, updated_at
    )
    select
      id, need_a_id, need_b_id, 'CURRENT', probability, concepts, reasons, against, feasibility,
      ${ENGINE_VERSION}, ${work.now}, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found (
      id uuid, need_a_id uuid, need_b_id uuid, probability float8, concepts text[],
      reasons jsonb, against jsonb, feasibility jsonb
    )
    order by need_a_id, need_b_id
    on conflict (need_a_id, need_b_id) do update set
      status = excluded.status, probability = excluded.probability, concepts = excluded.concepts,
      reasons = excluded.reasons, against = excluded.against, feasibility = excluded.feasibility,
      engine_version = excluded.engine_version, updated_at = excluded.updated_at
    returning known.id, known.need_a_id, known.need_b_id`
  await work.tx.matchSide.createMany({ data: pairs.flatMap(bothSides), skipDuplicates: true })
}

const bothSides = ({ id: matchId, need_a_id: a, need_b_id: b }: StoredPair) => [
  { matchId, needId: a, otherNeedId: b },
  { matchId, needId: b, otherNeedId: a },
]
