import { type Request, type Response, Router } from 'express'
import { nobody } from '../organisations/actor.ts'
import { checkYourEmailPage, couldNotPage, openLinkPage, signInPage } from '../pages/sign-in/sign-in-pages.ts'
import { InvalidInput, Refused } from '../platform/errors.ts'
import { cameFrom } from '../request-origin.ts'
import { addressFrom, askForLink } from './ask-for-link.ts'
import type { FoundSession } from './find-session.ts'
import { originOf } from './request-session.ts'
import { signInByLink } from './sign-in-by-link.ts'
import { isByLink } from './sign-in-choices.ts'
import { makeSignInLimits } from './sign-in-limits.ts'
import { type SignInMeans, sessionOf } from './sign-in-routes.ts'

/** Signing in by a link: ask for it, be told to look for it, open it, press the button. */
export function linkRoutes({ db, unitOfWork, sessions, choices }: SignInMeans): Router {
  const limits = makeSignInLimits(db)
  const byLink = isByLink(choices)
  const start = ({ csrfToken }: FoundSession, more: object = {}) =>
    signInPage({ csrfToken, providers: choices.providers, byLink, ...more })

  async function ask(request: Request, response: Response) {
    if (!byLink) throw new Refused('NO_LINKS', 'Links are not sent here. Sign in another way')
    const visit = sessionOf(request) as FoundSession
    const { network } = originOf(request)
    try {
      const email = addressFrom(request.body)
      const seconds = await limits.secondsToWait({ email, network })
      if (seconds > 0) return tooOften(response, seconds)
      await unitOfWork(nobody, (work) => askForLink(work, { email, visitId: visit.id }))
      response.redirect(303, '/sign-in/check-your-email')
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      const email = typeof request.body.email === 'string' ? request.body.email : ''
      response.status(400).send(start(visit, { email, problems: error.problems }))
    }
  }

  async function open(request: Request, response: Response) {
    const { id: visitId } = sessionOf(request) as FoundSession
    const given = { secret: String(request.body.secret), visitId, origin: originOf(request) }
    const { secret } = await unitOfWork(cameFrom(request, nobody), (work) => signInByLink(work, given))
    sessions.give(response, secret)
    response.redirect(303, '/sign-in/sessions')
  }

  return Router()
    .get('/sign-in', async (request, response) => {
      const session = await sessions.lookUpOrBegin(request, response)
      if (session.actor.kind === 'person') return response.redirect(303, '/sign-in/sessions')
      response.send(start(session))
    })
    .post('/sign-in', ask)
    .get('/sign-in/check-your-email', (request, response) => {
      const email = sessionOf(request)?.askedFor ?? null
      response.send(checkYourEmailPage({ email, mailbox: choices.mail === 'mailbox' }))
    })
    .get('/sign-in/link', (request, response) => {
      const session = sessionOf(request)
      // a mail scanner, or another browser: it is told what to do, and nothing is kept of it
      if (!session) return response.status(403).send(couldNotPage(ELSEWHERE))
      response.send(openLinkPage({ csrfToken: session.csrfToken, secret: String(request.query.secret ?? '') }))
    })
    .post('/sign-in/link', open)
}

const ELSEWHERE = {
  title: 'Open this link in the browser where you asked for it',
  message: 'Copy the link from the e-mail into the address bar of that browser. Or ask for a new link here',
}

function tooOften(response: Response, seconds: number): void {
  const minutes = Math.ceil(seconds / 60)
  response
    .status(429)
    .set('Retry-After', String(seconds))
    .send(
      couldNotPage({
        title: 'Too many links were asked for',
        message: `Use the link in the last e-mail, or try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
      }),
    )
}
