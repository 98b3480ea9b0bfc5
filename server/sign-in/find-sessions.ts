import type { Actor } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import { openSince, type SessionLimits } from './session.ts'

/** More than anybody uses at once; they end by themselves within hours. */
const MOST = 50

/** A person's own open sessions, the one used last first; 50 at most. */
export const findSessions = (db: Database, { personId }: Actor, limits: SessionLimits, now: Date) =>
  db.session.findMany({
    where: { personId: personId ?? { in: [] }, ...openSince(limits, now) },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })

export interface Organisation {
  readonly id: string
  readonly name: string
}

/** The authorities and suppliers a person has a role in, by name. */
export async function findOrganisations(db: Database, { memberships }: Actor): Promise<Organisation[]> {
  const ids = (of: (one: Actor['memberships'][number]) => string | null) => memberships.flatMap((one) => of(one) ?? [])
  const named = { select: { id: true, name: true } } as const
  const [authorities, suppliers] = await Promise.all([
    db.authority.findMany({ where: { id: { in: ids(({ authorityId }) => authorityId) } }, ...named }),
    db.supplier.findMany({ where: { id: { in: ids(({ supplierId }) => supplierId) } }, ...named }),
  ])
  return [...authorities, ...suppliers].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
