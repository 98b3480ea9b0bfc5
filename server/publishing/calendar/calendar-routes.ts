import { type NextFunction, type Request, type Response, Router } from 'express'
import { type Actor, nobody } from '../../organisations/actor.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { readingAs } from '../../platform/reading-as.ts'
import { lookUpCalendarReader } from './find-calendar-reader.ts'
import { findAuthorityCalendar, findProposalCalendar } from './find-calendars.ts'

/** A calendar program shows who it reads for by the key in the address; with a key, nothing else counts. */
export const calendarReader = (db: Database) => async (request: Request, response: Response, next: NextFunction) => {
  const { key } = request.query
  if (key !== undefined) {
    const reader = typeof key === 'string' ? await lookUpCalendarReader(db, key, new Date()) : undefined
    response.locals.actor = reader ?? nobody
  }
  next()
}

/** `/authority.ics` and `/proposals/ID.ics`; the ID as the API gives it, or the plain one in it. */
export function calendarRoutes(db: Database): Router {
  const router = Router()
  const answer =
    (find: (db: Database, actor: Actor, request: Request) => Promise<string>) =>
    async (request: Request, response: Response) => {
      const { actor } = response.locals as { actor: Actor }
      try {
        const text = await find(readingAs(db, actor), actor, request)
        response.set('Cache-Control', 'private, no-cache').type('text/calendar; charset=utf-8').send(text)
      } catch (error) {
        if (!(error instanceof NotFound)) throw error
        response.status(404).json({ message: `${error.message}. Make an address with createCalendarFeed` })
      }
    }
  router.get(
    '/authority.ics',
    answer((db, actor) => findAuthorityCalendar(db, actor)),
  )
  router.get(
    '/proposals/:file',
    answer((db, actor, { params }) => findProposalCalendar(db, actor, proposalIn(String(params.file)))),
  )
  return router
}

/** `ID.ics` → the proposal's own id. */
function proposalIn(file: string): string {
  const [, given = ''] = /^(.+)\.ics$/.exec(file) ?? []
  const [, id] = /^Proposal:(.+)$/.exec(Buffer.from(given, 'base64').toString()) ?? []
  return id ?? given
}
