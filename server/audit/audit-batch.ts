import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { AuditBatch, AuditEntry } from '../generated/prisma/client.ts'
import { leafHash } from './merkle-tree.ts'

/** The hash before the first batch: there is nothing it could be of. */
export const NO_BATCH = '0'.repeat(64)

/** Entries sealed together at most: a batch of them is read into memory. */
export const LARGEST_BATCH = 10_000

/** An entry exactly as it is sealed: every column, in plain JSON values. */
export type SealedEntry = ReturnType<typeof sealedForm>

/**
 * The entry as it is sealed and as a proof shows it. A column that is added to the log later may stand here only in
 * entries that have it: the form of an older entry never changes.
 */
export const sealedForm = (entry: AuditEntry) => ({
  id: entry.id,
  sequence: String(entry.sequence),
  action: entry.action,
  objectType: entry.objectType,
  objectIds: entry.objectIds,
  details: entry.details as Record<string, string | number | boolean>,
  eventId: entry.eventId,
  personId: entry.personId,
  tokenId: entry.tokenId,
  sessionId: entry.sessionId,
  actingFor: entry.actingFor,
  readers: entry.readers,
  channel: entry.channel,
  address: entry.address,
  agent: entry.agent,
  requestId: entry.requestId,
  occurredAt: entry.occurredAt.toISOString(),
})

/** The leaf of an entry: the hash of its canonical JSON (RFC 8785), so that it does not matter who writes it down. */
export const leafOf = (entry: SealedEntry): Buffer => leafHash(canonical(entry))

/** A batch as it is written down for safe keeping, and as the next batch continues it. */
export interface Head {
  readonly number: number
  readonly size: number
  readonly firstSequence: string
  readonly lastSequence: string
  readonly root: string
  readonly previous: string
  readonly sealedAt: string
  readonly hash: string
}

export const headOf = (batch: AuditBatch): Head => ({
  ...batch,
  firstSequence: String(batch.firstSequence),
  lastSequence: String(batch.lastSequence),
  sealedAt: batch.sealedAt.toISOString(),
})

/** The hash of a batch: of all that is said of it, the hash of the batch before included. */
export const hashOfHead = ({ hash: _, ...said }: Head | (Omit<Head, 'hash'> & { hash?: string })): string =>
  createHash('sha256').update(canonical(said), 'utf8').digest('hex')

function canonical(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('there is nothing to seal')
  return text
}
