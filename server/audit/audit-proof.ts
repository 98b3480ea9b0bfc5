import { z } from 'zod'
import { type Head, hashOfHead, leafOf, type SealedEntry } from './audit-batch.ts'
import { rootFrom } from './merkle-tree.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A batch head as it stands in a file. */
export const HeadInFile = z.object({
  number: z.int().min(1),
  size: z.int().min(1),
  firstSequence: z.string(),
  lastSequence: z.string(),
  root: Hash,
  previous: Hash,
  sealedAt: z.string(),
  hash: Hash,
})

const ProofInFile = z.object({
  entry: z.record(z.string(), z.unknown()),
  position: z.int().min(0),
  path: z.array(Hash).max(64),
  batch: HeadInFile,
})

/** What proves that an entry is in the log: the entry, its place in its batch, and the hashes on the way to the root. */
export interface AuditProof {
  readonly entry: SealedEntry
  readonly position: number
  readonly path: readonly string[]
  readonly batch: Head
}

/**
 * What a proof proves: the head of the batch that holds the entry, or why it proves nothing. The head has then to be
 * compared with the log or with one kept elsewhere, because anyone can make a batch of their own.
 */
export function readProof(raw: unknown): { head: Head; entry: SealedEntry } | { problem: string } {
  const read = ProofInFile.safeParse(raw)
  if (!read.success) return { problem: 'this is not a proof: save the whole text of `proof { document }` in the file' }
  const { position, path, batch } = read.data
  const entry = read.data.entry as SealedEntry
  const beside = path.map((hash) => Buffer.from(hash, 'hex'))
  if (rootFrom(leafOf(entry), position, batch.size, beside)?.toString('hex') !== batch.root)
    return {
      problem: `the entry is not at place ${position} of batch ${batch.number}: entry, place or path was changed`,
    }
  if (hashOfHead(batch) !== batch.hash) return { problem: `what the proof says of batch ${batch.number} was changed` }
  return { head: batch, entry }
}
