import type { Work } from '../platform/unit-of-work.ts'
import { applyNotice } from './apply-notice.ts'
import { type Came, countsOf } from './import-report.ts'
import type { Complaint, Judgement } from './judge-record.ts'
import { loadLedger } from './load-ledger.ts'
import { tidyText } from './tidy-text.ts'
import { writeLedger } from './write-ledger.ts'

type Accepted = Extract<Judgement, { is: 'accepted' }>

/** Writes some judged records of a file, what they came to, and the counts so far: all of it or, after a failure, none. */
export async function importBatch(work: Work, importId: string, judged: readonly Judgement[]): Promise<void> {
  const accepted = judged.filter((one): one is Accepted => one.is === 'accepted')
  const complaints: ({ is: 'rejected' | 'left out' } & Complaint)[] = judged.filter((one) => one.is !== 'accepted')
  const came: Came[] = complaints.map(({ is }) => is)
  if (accepted.length > 0) {
    const ledger = await loadLedger(
      work.tx,
      accepted.map(({ notice }) => notice),
    )
    for (const { notice, buyer, position } of accepted) {
      const outcome = applyNotice(ledger, notice, { authorityId: buyer.id, now: work.now })
      came.push(outcome.is)
      if (outcome.is === 'left out' || outcome.is === 'rejected')
        complaints.push({ ...outcome, position, recordId: notice.recordId, title: notice.subject.title })
    }
    await writeLedger(work, ledger)
  }
  if (complaints.length > 0)
    await work.tx.importProblem.createMany({ data: complaints.map((one) => problemRow(importId, one)) })
  const { read, created, updated, unchanged, leftOut, rejected } = countsOf(came)
  await work.tx.import.update({
    where: { id: importId },
    data: {
      read: { increment: read },
      created: { increment: created },
      updated: { increment: updated },
      unchanged: { increment: unchanged },
      leftOut: { increment: leftOut },
      rejected: { increment: rejected },
    },
  })
}

const problemRow = (
  importId: string,
  { is, position, recordId, title, field, reason, fix }: { is: 'rejected' | 'left out' } & Complaint,
) => ({
  importId,
  position,
  kind: is === 'rejected' ? ('REJECTED' as const) : ('LEFT_OUT' as const),
  recordId,
  title,
  field,
  // what is quoted of a broken record may hold what PostgreSQL cannot
  reason: tidyText(reason),
  fix: tidyText(fix),
})
