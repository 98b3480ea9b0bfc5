import type { AuditChannel } from '../generated/prisma/enums.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { entriesOf, type Happening, isAudited, subjectsOf } from './audit-entry.ts'
import { findOwners } from './find-owners.ts'

/** Who acted, when, and where the process that did it stands. */
export interface Circumstances {
  readonly actor: Actor
  readonly now: Date
  readonly channel: AuditChannel
}

/** Writes into the audit log what happened, in the transaction in which it happened. */
export async function writeEntries(
  tx: Transaction,
  { actor, now, channel }: Circumstances,
  happenings: readonly Happening[],
): Promise<void> {
  const audited = happenings.filter(isAudited)
  if (audited.length === 0) return
  const owners = await findOwners(
    tx,
    audited.flatMap(({ what }) => subjectsOf(what)),
  )
  const where = {
    channel: actor.from ? 'REQUEST' : channel,
    address: actor.from?.address ?? null,
    agent: actor.from?.agent ?? null,
    requestId: actor.from?.requestId ?? null,
  } as const
  await tx.auditEntry.createMany({
    data: audited.flatMap((happening) =>
      entriesOf(happening, actor, owners).map((said) => ({ ...said, ...where, occurredAt: now })),
    ),
  })
}
