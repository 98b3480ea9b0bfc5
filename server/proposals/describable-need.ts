import type { EngineNeed } from '../matching/engine/types.ts'
import { toEngineNeed } from '../matching/matchable-need.ts'
import { readMatchable } from '../matching/read-matchable.ts'
import { withoutHeldBack } from '../needs/field-groups.ts'
import type { Transaction } from '../platform/database.ts'

/** A need as it is read to put its group into words. */
export interface Describable {
  readonly id: string
  readonly authorityId: string
  readonly need: EngineNeed
  readonly valueExVatPence: bigint | null
  readonly publishedOn: Date | null
}

/** Reads needs to be described, by their ids. */
export async function readDescribable(tx: Transaction, ids: readonly string[]): Promise<Map<string, Describable>> {
  const rows = await readMatchable(tx, ids)
  return new Map(
    rows.map(withoutHeldBack).map((row) => [
      row.id,
      {
        id: row.id,
        authorityId: row.authorityId,
        need: toEngineNeed(row),
        valueExVatPence: row.valueExVatPence,
        publishedOn: row.publishedOn,
      },
    ]),
  )
}
