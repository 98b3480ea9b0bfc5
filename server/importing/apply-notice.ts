import { applyContract, applyContractOver } from './apply-contract.ts'
import { applyNeed, applyNeedOver } from './apply-need.ts'
import { type HeldRecord, keyOf, type Ledger } from './ledger.ts'
import type { Consequence, OwnNotice } from './notice.ts'
import type { Case, Outcome } from './outcome.ts'

type Circumstances = Pick<Case<Consequence>, 'authorityId' | 'now'>

/** Applies a notice to the ledger of its batch, and says what became of it as one record of the file. */
export function applyNotice(
  ledger: Ledger,
  notice: OwnNotice,
  circumstances: Circumstances,
): Exclude<Outcome, { is: 'nothing' }> {
  const outcomes = notice.consequences.map((consequence) => {
    const record = recordOf(ledger, notice.source, consequence.sourceId)
    return applyConsequence(consequence, { ledger, record, releasedAt: notice.releasedAt, ...circumstances })
  })
  return overall(outcomes)
}

function applyConsequence(consequence: Consequence, common: Omit<Case<Consequence>, 'consequence'>): Outcome {
  switch (consequence.is) {
    case 'need':
      return applyNeed({ ...common, consequence })
    case 'need over':
      return applyNeedOver({ ...common, consequence })
    case 'contract':
      return applyContract({ ...common, consequence })
    case 'contract over':
      return applyContractOver({ ...common, consequence })
  }
}

const RANKS = ['rejected', 'created', 'updated', 'left out', 'unchanged'] as const

/** A record counts once: as what most changed. */
function overall(outcomes: readonly Outcome[]): Exclude<Outcome, { is: 'nothing' }> {
  for (const rank of RANKS) {
    const found = outcomes.find((outcome) => outcome.is === rank)
    if (found && found.is !== 'nothing') return found
  }
  const [nothing] = outcomes
  return {
    is: 'left out',
    field: null,
    reason: nothing?.is === 'nothing' ? nothing.reason : 'The release speaks of no need and no contract',
    fix: 'Nothing to do: there was nothing here to end',
  }
}

function recordOf(ledger: Ledger, source: string, sourceId: string): HeldRecord {
  const key = keyOf(source, sourceId)
  const held = ledger.records.get(key)
  if (held) return held
  const fresh = {
    source,
    sourceId,
    contentHash: '',
    releasedAt: null,
    needId: null,
    contractId: null,
    isChanged: false,
  }
  ledger.records.set(key, fresh)
  return fresh
}
