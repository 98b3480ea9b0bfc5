import type pg from 'pg'
import { APP_ROLE } from './second-wall.ts'

/**
 * Refuses to start on a database that could not act for people, or on which the system would be held back itself: one
 * restored on another server has no role, one owned by someone else hides its rows from us. Throws with what to run.
 */
export async function checkSecondWall(client: Pick<pg.Pool, 'query'>): Promise<void> {
  const built = await client.query(`select from pg_policies where policyname = 'need_seen'`)
  if (built.rowCount === 0) return // its migration is still to come, and the check of migrations says so
  const { rows } = await client.query<{ me: string; exists: boolean; reads: boolean; held: boolean }>(
    `select quote_ident(current_user) as me, role.rolname is not null as exists,
       coalesce(has_table_privilege(role.oid, 'need', 'select'), false) as reads, row_security_active('need') as held
     from (select 1) as one left join pg_roles as role on role.rolname = $1`,
    [APP_ROLE],
  )
  const { me, exists, reads, held } = rows[0] as (typeof rows)[number]
  const advise = (why: string, run: string) => new Error(`${why}. Have an administrator of this PostgreSQL run: ${run}`)
  if (held)
    throw advise(
      `The tables of this database do not belong to ${me}, as whom Commonlot connects`,
      `alter table … owner to ${me}`,
    )
  if (!exists)
    throw advise(
      `The database role ${APP_ROLE} is missing`,
      `create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${me}; ${GRANTS}`,
    )
  if (!reads) throw advise(`The database role ${APP_ROLE} may not read`, GRANTS)
  await client.query(`do $$ begin set local role ${APP_ROLE}; end $$`).catch((error: Error) => {
    throw advise(`${me} may not act as the database role ${APP_ROLE} (${error.message})`, `grant ${APP_ROLE} to ${me}`)
  })
}

const GRANTS =
  `grant select, insert, update, delete on all tables in schema public to ${APP_ROLE}; ` +
  `grant usage on all sequences in schema public to ${APP_ROLE}`
