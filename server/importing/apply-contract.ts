import { newId } from '../platform/ids.ts'
import { fingerprint, isAsWritten, rewritten, saysTheSame } from './fingerprint.ts'
import { type HeldContract, noticedContract, withdraw } from './ledger.ts'
import type { Consequence } from './notice.ts'
import { type Case, isOlder, keep, keepAsOver, keepDate, leftOut, type Outcome } from './outcome.ts'

type ContractCase = Case<Extract<Consequence, { is: 'contract' }>>
type OverCase = Case<Extract<Consequence, { is: 'contract over' }>>

/** Records the contract a notice speaks of, or brings the one recorded from it up to date. */
export function applyContract(it: ContractCase): Outcome {
  const { ledger, record, consequence, releasedAt } = it
  const contract = record.contractId ? ledger.contracts.get(record.contractId) : undefined
  if (contract) return updateContract(it, contract)
  const need = record.needId ? ledger.needs.get(record.needId) : undefined
  if (isOlder(releasedAt, record)) return leftOut('A later release says that this contract is over', 'Nothing to do')
  // A line of notices that had no supplier was a need; now that it has one, the need is over.
  if (need?.status === 'POSTED') withdraw(need, 'A contract has been awarded')
  const noticed = noticedContract(consequence.content)
  const created: HeldContract = { id: newId(), authorityId: it.authorityId, version: 1, noticed, change: 'new' }
  ledger.contracts.set(created.id, created)
  keep(record, releasedAt, { contractId: created.id, contentHash: fingerprint(consequence.content, noticed) })
  return { is: 'created' }
}

function updateContract(it: ContractCase, contract: HeldContract): Outcome {
  const { record, consequence, releasedAt } = it
  if (isOlder(releasedAt, record)) return { is: 'unchanged' }
  if (saysTheSame(record.contentHash, consequence.content)) {
    keepDate(record, releasedAt)
    return { is: 'unchanged' }
  }
  if (!isAsWritten(record.contentHash, contract.noticed))
    return leftOut(
      'An officer has edited this contract since it was imported, so the newer notice was not applied',
      'Compare the notice with the contract, and edit the contract by hand',
    )
  contract.noticed = noticedContract(consequence.content)
  if (contract.change === 'none') contract.change = 'edited'
  keep(record, releasedAt, { contentHash: fingerprint(consequence.content, contract.noticed) })
  return { is: 'updated' }
}

/** Ends a contract that was terminated, or whose award was cancelled, on the day it ended. */
export function applyContractOver(it: OverCase): Outcome {
  const { ledger, record, consequence, releasedAt } = it
  const contract = record.contractId ? ledger.contracts.get(record.contractId) : undefined
  if (!contract) {
    keepAsOver(record, releasedAt)
    return { is: 'nothing', reason: `${consequence.reason}, and that contract was never imported` }
  }
  const { endedOn } = consequence
  const { startsOn, endsOn } = contract.noticed
  if (isOlder(releasedAt, record) || (endsOn && endsOn <= endedOn && !contract.noticed.latestExtendableEndOn))
    return { is: 'unchanged' }
  // One that never began has no start: a start after the end would be a contradiction.
  const start = startsOn && startsOn <= endedOn ? startsOn : null
  const end = endsOn && endsOn < endedOn ? endsOn : endedOn
  contract.noticed = { ...contract.noticed, startsOn: start, endsOn: end, latestExtendableEndOn: null }
  if (contract.change === 'none') contract.change = 'edited'
  keep(record, releasedAt, { contentHash: rewritten(record.contentHash, contract.noticed) })
  return { is: 'updated' }
}
