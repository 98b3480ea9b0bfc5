import type { AuditEntry } from '../generated/prisma/client.ts'
import type { Transaction } from '../platform/database.ts'
import { type Head, hashOfHead, headOf, leafOf, NO_BATCH, sealedForm } from './audit-batch.ts'
import { rootOf } from './merkle-tree.ts'

/** What is wrong with the log: the first bad batch, the first bad entry where one can be named, and what happened. */
export interface Fault {
  readonly batch: number | null
  readonly entryId: string | null
  readonly what: string
}

/** What was read of the log, and the first fault; `fault` null means that everything is as it was sealed. */
export interface Verification {
  readonly batches: number
  readonly entries: number
  readonly waiting: number
  readonly compared: number
  readonly fault: Fault | null
}

export interface VerifyChoices {
  /** The first batch to look at; those before it are trusted. */
  readonly from?: number
  /** Heads that were kept elsewhere: they tell when the whole log was written anew. */
  readonly heads?: readonly Head[]
}

/**
 * Reads the whole audit log batch by batch, works every hash out again and answers with the first fault. Open one
 * transaction that reads a single moment (repeatable read) for it: sealing may go on meanwhile. Memory holds one batch.
 */
export async function verifyLog(tx: Transaction, { from = 1, heads = [] }: VerifyChoices = {}): Promise<Verification> {
  const kept = new Map(heads.map((head) => [head.number, head]))
  const read = { batches: 0, entries: 0, compared: 0 }
  const waiting = await tx.auditWaiting.count()
  const answer = (fault: Fault | null) => ({ ...read, waiting, fault })
  let last = from > 1 ? await findHead(tx, from - 1) : null
  if (from > 1 && !last) return answer(inBatch(from - 1, `batch ${from - 1} is missing`))
  const final = await tx.auditBatch.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
  for (let number = from; number <= Math.max(final?.number ?? 0, ...kept.keys()); number++) {
    const head = await findHead(tx, number)
    const fault = head
      ? (faultOfHead(head, last) ?? differs(head, kept.get(number)) ?? (await faultOfEntries(tx, head)))
      : await faultOfMissing(tx, number)
    if (fault || !head) return answer(fault)
    read.batches++
    read.entries += head.size
    if (kept.has(number)) read.compared++
    last = head
  }
  return answer(await faultOutsideBatches(tx))
}

const inBatch = (batch: number | null, what: string, entryId: string | null = null): Fault => ({ batch, entryId, what })

async function findHead(tx: Transaction, number: number): Promise<Head | null> {
  const batch = await tx.auditBatch.findUnique({ where: { number } })
  return batch && headOf(batch)
}

async function faultOfMissing(tx: Transaction, number: number): Promise<Fault> {
  const first = await tx.auditLeaf.findFirst({ where: { batch: number }, orderBy: { position: 'asc' } })
  return inBatch(number, `batch ${number} was removed`, first?.entryId ?? null)
}

/** A batch says what it holds and which batch it follows; its hash covers both. */
function faultOfHead(head: Head, last: Head | null): Fault | null {
  if (hashOfHead(head) !== head.hash)
    return inBatch(head.number, `what batch ${head.number} says of itself was changed`)
  if (head.previous !== (last?.hash ?? NO_BATCH))
    return inBatch(
      last?.number ?? head.number,
      last
        ? `the chain is broken: batch ${head.number} follows another batch ${last.number} than the one that stands here, so batch ${last.number} was written anew`
        : 'the chain is broken: the first batch follows another, which was removed',
    )
  return null
}

function differs(head: Head, kept: Head | undefined): Fault | null {
  if (!kept || (kept.hash === head.hash && hashOfHead(kept) === kept.hash)) return null
  return kept.hash === head.hash
    ? inBatch(head.number, `the kept head of batch ${head.number} does not hold together: the file was changed`)
    : inBatch(head.number, `batch ${head.number} is not the one whose head was kept: it was written anew`)
}

interface Place {
  readonly position: number
  readonly entryId: string
  readonly hash: Uint8Array
}

async function faultOfEntries(tx: Transaction, head: Head): Promise<Fault | null> {
  const { number, size } = head
  const leaves = await tx.auditLeaf.findMany({ where: { batch: number }, orderBy: { position: 'asc' } })
  const rows = await tx.auditEntry.findMany({ where: { id: { in: leaves.map(({ entryId }) => entryId) } } })
  const entries = new Map(rows.map((entry) => [entry.id, entry]))
  let before = -1n
  for (const [position, leaf] of leaves.entries()) {
    const what = wrongWith(leaf, position, size, entries.get(leaf.entryId), before)
    if (what) return inBatch(number, what, leaf.entryId)
    before = entries.get(leaf.entryId)?.sequence ?? before
  }
  if (leaves.length < size) return inBatch(number, `the last ${size - leaves.length} of its ${size} places are missing`)
  if (rootOf(leaves.map(({ hash }) => hash)).toString('hex') !== head.root)
    return inBatch(number, 'an entry was changed together with its leaf: the root tells, but not which')
  return null
}

/** What is wrong with an entry at its place; the sequence, which its leaf covers, tells when places were exchanged. */
function wrongWith(leaf: Place, position: number, size: number, entry: AuditEntry | undefined, before: bigint) {
  if (leaf.position !== position) return `an entry before it, at place ${position}, is missing with its leaf`
  if (position >= size) return 'the entry was added to the batch after it was sealed'
  if (!entry) return 'the entry is missing'
  if (!leafOf(sealedForm(entry)).equals(leaf.hash)) return 'the entry, or the hash that was kept of it, was changed'
  if (entry.sequence <= before) return 'the order was changed: the entry stands after a later one'
  return null
}

/** An entry waits to be sealed from the moment it exists, so one that neither waits nor is sealed came another way. */
async function faultOutsideBatches(tx: Transaction): Promise<Fault | null> {
  const [orphan] = await tx.$queryRaw<{ id: string; batch: number | null }[]>`
    select e.id, (select min(number) from audit_batch where last_sequence >= e.sequence) as batch
      from audit_entry e
     where not exists (select from audit_leaf l where l.entry_id = e.id)
       and not exists (select from audit_waiting w where w.entry_id = e.id)
     order by e.sequence limit 1`
  if (orphan)
    return inBatch(
      orphan.batch,
      'the entry is in no batch and does not wait for one: it was added behind the seal, or its batch was removed',
      orphan.id,
    )
  const [gone] = await tx.$queryRaw<{ id: string }[]>`
    select w.entry_id as id from audit_waiting w
     where not exists (select from audit_entry e where e.id = w.entry_id)
     order by w.sequence limit 1`
  if (gone) return inBatch(null, 'the entry was removed before it was sealed', gone.id)
  const [stray] = await tx.$queryRaw<{ batch: number; id: string }[]>`
    select l.batch, l.entry_id as id from audit_leaf l
     where not exists (select from audit_batch b where b.number = l.batch)
     order by l.batch, l.position limit 1`
  if (stray) return inBatch(stray.batch, `batch ${stray.batch} was removed`, stray.id)
  return null
}
