import type { Request, Response } from 'express'
import { type Actor, nobody } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import type { UnitOfWork } from '../platform/unit-of-work.ts'
import { beginVisit } from './begin-session.ts'
import { type FoundSession, lookAtSession, lookUpSession } from './find-session.ts'
import { browserName, type Origin } from './session.ts'
import { clearCookie, readCookie, sessionCookie, writeCookie } from './session-cookie.ts'
import type { SignInChoices } from './sign-in-choices.ts'

/** Sessions as requests bring them along. */
export interface RequestSessions {
  /** The session of the request's browser, if it is open. */
  lookUp(request: Request): Promise<FoundSession | undefined>
  /** Who the browser's session speaks for now, asked by something that stays open. */
  lookAt(request: Request): Promise<Actor>
  /** The session of the request's browser, or a visit begun for it. */
  lookUpOrBegin(request: Request, response: Response): Promise<FoundSession>
  /** Hands the browser the secret of the session that was begun for it. */
  give(response: Response, secret: string): void
  takeAway(response: Response): void
}

export function requestSessions(
  { db, unitOfWork }: { db: Database; unitOfWork: UnitOfWork },
  { publicUrl, limits }: SignInChoices,
): RequestSessions {
  const cookie = sessionCookie(publicUrl)
  const find = async (secret: string | undefined) =>
    secret === undefined ? undefined : lookUpSession(db, secret, limits, new Date())
  const lookUp = (request: Request) => find(readCookie(cookie, request))
  return {
    lookUp,
    lookAt: async (request) => {
      const secret = readCookie(cookie, request)
      return secret ? lookAtSession(db, secret, limits, new Date()) : nobody
    },
    lookUpOrBegin: async (request, response) => {
      const known = await lookUp(request)
      if (known) return known
      const { secret } = await unitOfWork(nobody, (work) => beginVisit(work, originOf(request)))
      writeCookie(cookie, response, secret)
      return (await find(secret)) as FoundSession
    },
    give: (response, secret) => writeCookie(cookie, response, secret),
    takeAway: (response) => clearCookie(cookie, response),
  }
}

/** Where a request comes from: `trust proxy` says whose word is taken for that. */
export const originOf = (request: Request): Origin => ({
  browser: browserName(request.headers['user-agent']),
  network: (request.ip ?? 'unknown').replace(/^::ffff:(?=\d+\.)/, ''),
})
