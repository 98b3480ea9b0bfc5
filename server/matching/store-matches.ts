import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { Features } from './engine/score/features.ts'
import type { ScoredMatch } from './engine/types.ts'
import type { Pair } from './match.ts'

/** A pair that was found, as one of its two needs sees it. */
export interface FoundMatch extends Pair {
  readonly match: ScoredMatch
}

/**
 * Stores matches in one statement, however many they are: new pairs are added with their two sides, known ones updated.
 * Pairs are written in one order by everybody, so that workers on neighbouring needs do not lock each other out.
 */
export async function storeMatches(work: Work, found: readonly FoundMatch[], engineVersion: string): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ needAId, needBId, match: { otherId: _, features, ...match } }) => ({
    ...match,
    id: newId(),
    need_a_id: needAId,
    need_b_id: needBId,
    features: rounded(features),
  }))
  await work.tx.$executeRaw`
    with stored as (
      insert into match as known (
        id, need_a_id, need_b_id, status, probability, concepts, reasons, against, feasibility, features,
        engine_version, found_at, updated_at
      )
      select
        id, need_a_id, need_b_id, 'CURRENT', probability, concepts, reasons, against, feasibility, features,
        ${engineVersion}, ${work.now}, ${work.now}
      from json_to_recordset(${JSON.stringify(rows)}::json) as found (
        id uuid, need_a_id uuid, need_b_id uuid, probability float8, concepts text[],
        reasons json, against json, feasibility json, features json
      )
      order by need_a_id, need_b_id
      on conflict (need_a_id, need_b_id) do update set
        status = excluded.status, probability = excluded.probability, concepts = excluded.concepts,
        reasons = excluded.reasons, against = excluded.against, feasibility = excluded.feasibility,
        features = excluded.features,
        engine_version = excluded.engine_version, updated_at = excluded.updated_at
      returning known.id, known.need_a_id, known.need_b_id, known.probability
    ), side (match_id, need_id, other_need_id, probability) as (
      select id, need_a_id, need_b_id, probability from stored
      union all
      select id, need_b_id, need_a_id, probability from stored
    )
    insert into match_side as known (match_id, need_id, other_need_id, authority_id, probability)
    select match_id, need_id, other_need_id, need.authority_id, side.probability from side join need on need.id = need_id
    on conflict (match_id, need_id) do update set probability = excluded.probability
    where known.probability is distinct from excluded.probability`
}

// Four places tell more than any weight can; the rest would only fill the table.
const rounded = (features: Features): Record<string, number> =>
  Object.fromEntries(Object.entries(features).map(([name, value]) => [name, Number(value.toFixed(4))]))
