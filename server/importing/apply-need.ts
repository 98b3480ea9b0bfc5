import { newId } from '../platform/ids.ts'
import { fingerprint, isAsWritten, saysTheSame } from './fingerprint.ts'
import { type HeldNeed, noticedNeed, OVER, withdraw } from './ledger.ts'
import type { Consequence } from './notice.ts'
import { type Case, isOlder, keep, keepAsOver, keepDate, leftOut, type Outcome } from './outcome.ts'

type NeedCase = Case<Extract<Consequence, { is: 'need' }>>
type OverCase = Case<Extract<Consequence, { is: 'need over' }>>

/** What a need that cannot take a newer notice is called. */
const SETTLED: Readonly<Partial<Record<HeldNeed['status'], string>>> = {
  DRAFT: 'is a draft',
  COMMITTED: 'is committed to a joint purchase',
  MET: 'has been met',
  LAPSED: 'has lapsed',
  WITHDRAWN: 'was withdrawn',
}

/** Posts the need a notice speaks of, or brings the one posted from it up to date. */
export function applyNeed(it: NeedCase): Outcome {
  const { ledger, record, consequence, releasedAt } = it
  const need = record.needId ? ledger.needs.get(record.needId) : undefined
  if (need) return updateNeed(it, need)
  if (record.contractId) return leftOut('It is held as a contract already', 'Nothing to do')
  const isKnownToBeOver = record.contentHash === OVER
  if (isKnownToBeOver && !(releasedAt && record.releasedAt && releasedAt > record.releasedAt))
    return leftOut('A later release says that this procurement is over', 'Nothing to do')
  const noticed = noticedNeed(consequence.content, it.now)
  const created: HeldNeed = {
    id: newId(),
    authorityId: it.authorityId,
    version: 1,
    status: 'POSTED',
    noticed,
    withdrawnReason: null,
    change: 'new',
  }
  ledger.needs.set(created.id, created)
  keep(record, releasedAt, { needId: created.id, contentHash: fingerprint(consequence.content, noticed) })
  return { is: 'created' }
}

/**
 * An officer's own edits win: once a need differs from what the import wrote, newer notices are left out and reported,
 * so that nobody's work is overwritten silently.
 */
function updateNeed(it: NeedCase, need: HeldNeed): Outcome {
  const { record, consequence, releasedAt } = it
  if (isOlder(releasedAt, record)) return { is: 'unchanged' }
  if (saysTheSame(record.contentHash, consequence.content)) {
    keepDate(record, releasedAt)
    return { is: 'unchanged' }
  }
  const settled = SETTLED[need.status]
  if (settled)
    return leftOut(
      `The need posted from this notice ${settled}, so a newer notice does not change it`,
      'Draft a new need if this is a new purchase',
    )
  if (!isAsWritten(record.contentHash, need.noticed))
    return leftOut(
      'An officer has edited this need since it was imported, so the newer notice was not applied',
      'Compare the notice with the need, and edit the need by hand',
    )
  need.noticed = noticedNeed(consequence.content, it.now)
  if (need.change === 'none') need.change = 'edited'
  keep(record, releasedAt, { contentHash: fingerprint(consequence.content, need.noticed) })
  return { is: 'updated' }
}

/** Withdraws the need of a procurement that was cancelled or awarded. */
export function applyNeedOver(it: OverCase): Outcome {
  const { ledger, record, consequence, releasedAt } = it
  const need = record.needId ? ledger.needs.get(record.needId) : undefined
  if (!need) {
    keepAsOver(record, releasedAt)
    return { is: 'nothing', reason: `${consequence.reason}, and no need was imported from its notices` }
  }
  if (isOlder(releasedAt, record) || ['WITHDRAWN', 'MET', 'LAPSED'].includes(need.status)) return { is: 'unchanged' }
  if (need.status !== 'POSTED')
    return leftOut(
      `${consequence.reason}, but its need ${SETTLED[need.status]}`,
      'Withdraw the need by hand if it is over',
    )
  withdraw(need, consequence.reason)
  keep(record, releasedAt, {})
  return { is: 'updated' }
}
