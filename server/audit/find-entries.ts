import type { AuditEntry, Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import { seesWho, visibleEntries } from './audit-access.ts'

/** Which entries are asked for; every part that is left out asks for all. */
export interface EntriesAsked {
  readonly authorityId?: string | undefined
  readonly objectId?: string | undefined
  readonly personId?: string | undefined
  readonly action?: string | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

/**
 * The entries that are asked for, of those the actor may see. Asking for a person's finds only what was done where the
 * actor may know who did it: otherwise the question alone would tell.
 */
export function entriesAsked(actor: Actor, asked: EntriesAsked): Prisma.AuditEntryWhereInput {
  const { authorityId, objectId, personId, action, from, until } = asked
  return {
    AND: [
      visibleEntries(actor),
      authorityId ? { readers: { has: authorityId } } : {},
      objectId ? { objectIds: { has: objectId } } : {},
      personId ? { personId, ...whereKnown(actor) } : {},
      action ? { action } : {},
      { occurredAt: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } },
    ],
  }
}

/** `seesWho` as a filter. */
function whereKnown(actor: Actor): Prisma.AuditEntryWhereInput {
  const { readers } = visibleEntries(actor)
  return readers ? { actingFor: readers as NonNullable<Prisma.AuditEntryWhereInput['actingFor']> } : {}
}

/** An entry whose proof the actor may have. A proof holds all that is in the entry, so who did it must be theirs to know. */
export async function findProvable(tx: Transaction, actor: Actor, id: string): Promise<AuditEntry> {
  const entry = await tx.auditEntry.findFirst({ where: { AND: [{ id }, visibleEntries(actor)] } })
  if (!entry || !seesWho(actor, entry)) throw new NotFound('entry')
  return entry
}
