import type { Work } from '../platform/unit-of-work.ts'

/** A file of 200 MB takes minutes: an import that has run this long was stopped with its process. */
const LONGEST_MS = 6 * 60 * 60 * 1_000

/**
 * Says of imports that were stopped half way that they were. What they wrote stays and is matched; importing the file
 * again completes it.
 */
export async function closeInterruptedImports(work: Work): Promise<void> {
  const interrupted = await work.tx.import.updateManyAndReturn({
    where: { status: 'RUNNING', startedAt: { lt: new Date(work.now.getTime() - LONGEST_MS) } },
    data: { status: 'INTERRUPTED', finishedAt: work.now },
    select: { id: true },
  })
  for (const { id } of interrupted) work.record({ type: 'ImportFinished', importId: id })
}
