import type { AuditedAct } from '../audited-acts.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import { makeUnitOfWork } from '../platform/unit-of-work.ts'

/**
 * Keeps an act in the audit log where no unit of work is open, as in a middleware that lets people in. In a unit of work,
 * say `work.note(…)`: it then commits with everything else.
 */
export const recordAudit = (db: Database, actor: Actor, act: AuditedAct): Promise<void> =>
  makeUnitOfWork(db)(actor, async (work) => work.note(act))
