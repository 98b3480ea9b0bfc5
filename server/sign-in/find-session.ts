import { type Actor, nobody } from '../organisations/actor.ts'
import { toActor, withMemberships } from '../organisations/find-actor.ts'
import type { Database } from '../platform/database.ts'
import { inSession } from './acting-for.ts'
import { hashOfSecret } from './secret.ts'
import { isOpen, type SessionLimits } from './session.ts'

/** A browser's session as a request finds it: somebody's, or that of a visitor who has yet to sign in. */
export interface FoundSession {
  readonly id: string
  readonly csrfToken: string
  readonly askedFor: string | null
  readonly actingForId: string | null
  /** Nobody before signing in. */
  readonly actor: Actor
  /** The same person with all their roles. */
  readonly whole: Actor
}

/** The open session behind a browser's secret; none when it ended, was left too long, or its person is disabled. */
export async function lookUpSession(
  db: Database,
  secret: string,
  limits: SessionLimits,
  now: Date,
): Promise<FoundSession | undefined> {
  const found = await readSession(db, secret)
  if (!found || !isOpen(found, limits, now) || found.person?.disabledAt) return undefined
  await noteUse(db, found, now)
  return toFound(found)
}

/** The same for something that stays open, without counting as a use: a page left open must not keep a session alive. */
export async function lookAtSession(db: Database, secret: string, limits: SessionLimits, now: Date): Promise<Actor> {
  const found = await readSession(db, secret)
  if (!found || !isOpen(found, limits, now) || found.person?.disabledAt) return nobody
  return toFound(found).actor
}

const readSession = (db: Database, secret: string) =>
  db.session.findUnique({ where: { hash: hashOfSecret(secret) }, include: { person: { include: withMemberships } } })

type SessionRow = NonNullable<Awaited<ReturnType<typeof readSession>>>

function toFound({ id, csrfToken, askedFor, actingForId, person }: SessionRow): FoundSession {
  const whole = person ? toActor(person, []) : nobody
  const actor = person ? inSession(whole, actingForId) : nobody
  return { id, csrfToken, askedFor, actingForId, actor, whole }
}

const A_MINUTE_MS = 60_000

/** Last use is kept to the minute, so that reading does not become writing. */
async function noteUse(db: Database, { id, lastUsedAt }: SessionRow, now: Date): Promise<void> {
  if (now.getTime() - lastUsedAt.getTime() < A_MINUTE_MS) return
  await db.session.updateMany({ where: { id }, data: { lastUsedAt: now } })
}
