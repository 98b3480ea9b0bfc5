import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { type EntriesAsked, entriesAsked } from './find-entries.ts'
import { type ShownEntry, showEntries } from './show-entries.ts'

const PER_READ = 1_000

/** The rows of an export, oldest first, as the reader may see them; read a thousand at a time, so memory stays small. */
export async function* exportRows(tx: Transaction, actor: Actor, asked: EntriesAsked): AsyncGenerator<object> {
  const where = entriesAsked(actor, asked)
  for (let after = -1n; ; ) {
    const some = await tx.auditEntry.findMany({
      where: { AND: [where, { sequence: { gt: after } }] },
      orderBy: { sequence: 'asc' },
      take: PER_READ,
    })
    for (const entry of await showEntries(tx, actor, some)) yield rowOf(entry)
    const last = some.at(-1)
    if (!last) return
    after = last.sequence
  }
}

const rowOf = (entry: ShownEntry) => ({
  Entry: entry.id,
  'When (UTC)': entry.occurredAt.toISOString(),
  'What happened': entry.sentence,
  Action: entry.action,
  'Kind of object': entry.objectType ?? '',
  Objects: entry.objectIds.join(' '),
  'On behalf of': entry.authorities.join('; '),
  Person: entry.personName ?? '',
  By: entry.channel,
  Token: entry.tokenName ?? '',
  Session: entry.sessionId ?? '',
  Address: entry.address ?? '',
  Program: entry.agent ?? '',
  Request: entry.requestId ?? '',
})
