import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from './database.ts'

/** The database role as which requests act: it owns nothing, and row-level security decides what it sees. */
export const APP_ROLE = 'commonlot_app'

/** What a transaction is told of who acts: authorities, regions, person and rights, as the policies read them. */
export type Standing = readonly [authorities: string, regions: string, personId: string, rights: string]

/** Sets them until the transaction ends, never for a session. */
export const TAKE_STANDING = `select set_config('role', '${APP_ROLE}', true), set_config('commonlot.authorities', $1, true),
  set_config('commonlot.regions', $2, true), set_config('commonlot.person', $3, true),
  set_config('commonlot.rights', $4, true)`

const NOBODY: Standing = ['{}', '{}', '', '']

/** Who acts, from their memberships; a token without any scope is nobody's. Undefined for the system, which no wall holds. */
export function standingOf({ kind, personId, scopes, memberships }: Actor): Standing | undefined {
  if (kind === 'system') return undefined
  if (scopes.size === 0) return NOBODY
  const coordinating = memberships.filter(({ role }) => role === 'COORDINATOR')
  const rights = [
    memberships.some(({ authorityId }) => authorityId) || coordinating.length > 0 ? 'council' : '',
    coordinating.length > 0 ? 'coordinator' : '',
    coordinating.some(({ regions }) => regions.length === 0) ? 'every-region' : '',
    scopes.has('ADMIN') && memberships.some(({ role }) => role === 'PLATFORM_ADMINISTRATOR') ? 'administrator' : '',
  ]
  const regions = [...coordinating.flatMap((one) => one.regions), ...memberships.map((one) => one.authorityRegion)]
  return [
    array(memberships.map(({ authorityId }) => authorityId)),
    array(regions),
    personId ?? '',
    rights.filter(Boolean).join(' '),
  ]
}

/** A PostgreSQL array of texts. */
const array = (texts: readonly (string | null)[]): string =>
  `{${[...new Set(texts)].flatMap((text) => (text === null ? [] : JSON.stringify(text))).join(',')}}`

const acting = new AsyncLocalStorage<Standing | undefined>()

/** Has every statement that `read` sends outside of a transaction see only what the actor may see. */
export const actingAs = <T>(actor: Actor, read: () => T): T => acting.run(standingOf(actor), read)

/** As whom the present statement is sent. */
export const presentStanding = (): Standing | undefined => acting.getStore()

/** Puts a transaction behind the wall, from its next statement to its end: one statement more. */
export async function enter(tx: Transaction, actor: Actor): Promise<void> {
  const standing = standingOf(actor)
  if (standing) await tx.$queryRawUnsafe(TAKE_STANDING, ...standing)
}

/** Leaves the wall behind for the rest of a transaction: what happened is written down as it was, by the owner. */
export async function leave(tx: Transaction, actor: Actor): Promise<void> {
  if (standingOf(actor)) await tx.$queryRaw`select set_config('role', 'none', true)`
}

/**
 * Carries out what goes beyond what the actor sees, in the actor's transaction: for the few verbs whose own rule says
 * who may (an import of published notices, the whole of a proposal that was found).
 */
export async function pastTheWall<T>(
  { tx, actor }: { tx: Transaction; actor: Actor },
  story: () => Promise<T>,
): Promise<T> {
  if (actor.kind === 'system') return story()
  await tx.$queryRaw`select set_config('role', 'none', true)`
  const answer = await story() // a failure ends the transaction, and the role with it
  await tx.$queryRaw`select set_config('role', ${APP_ROLE}, true)`
  return answer
}
