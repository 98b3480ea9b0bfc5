import { randomBytes, randomUUID } from 'node:crypto'
import compression from 'compression'
import { csrfSync } from 'csrf-sync'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import helmet from 'helmet'
import type { Log } from '../platform/log.ts'
import type { FoundSession } from '../sign-in/find-session.ts'
import type { RequestSessions } from '../sign-in/request-session.ts'
import { aboutPages } from './about/about-pages.ts'
import { assetRoutes } from './frame/assets.ts'
import { formatsOf } from './frame/formats.ts'
import type { Page, Shown } from './frame/page.ts'
import { ApiTrouble, FormProblems, NoSuchPage, NotForYou, SignedOut } from './frame/problems.ts'
import { written } from './frame/template.ts'
import { viewerOf } from './frame/viewer.ts'
import { type AskApi, type Form, Visit } from './frame/visit.ts'
import { type Language, languageOf, wordsIn } from './frame/words.ts'
import { needPages } from './needs/need-pages.ts'

/** What the pages work with. */
export interface PagesMeans {
  readonly sessions: RequestSessions
  readonly askApi: AskApi
  readonly log: Log
}

/** Every page, room by room. */
const PAGES: readonly Page[] = [...aboutPages, ...needPages]

const NOTHING_TYPED: Form = { values: {}, problems: [] }

/** The pages: what people see in a browser. They know nothing that the API would not tell their visitor. */
export function pageRoutes(means: PagesMeans): Router {
  const router = Router()
  router.use(compression(), assetRoutes())
  for (const page of PAGES) {
    const path = [page.path]
    router.get(path, ...before(means), answering(means, page, show))
    if (page.send) router.post(path, ...before(means), ...beforeSending, answering(means, page, send))
  }
  router.use(troubles(means))
  return router
}

/** The last word when no route took the request: a page for people, a sentence for tools. */
export function pageNotFound(means: PagesMeans): Router {
  const isForPeople = (request: Request) => request.accepts(['json', 'html']) === 'html'
  const missing = (request: Request, _response: Response, next: NextFunction) =>
    next(isForPeople(request) ? new NoSuchPage() : undefined)
  return Router().use(compression(), ...before(means), missing, troubles(means))
}

const before = ({ sessions }: PagesMeans) => [withNonce, securityPolicy, findVisitor(sessions)]

const withNonce = (_request: Request, response: Response, next: NextFunction) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
}

/** Everything comes from this server, and scripts only where the page itself put them. */
const securityPolicy = helmet.contentSecurityPolicy({
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    // the embedded default speaks plain HTTP on this machine
    upgradeInsecureRequests: null,
  },
})

/** Whose session it is, and in which language; choosing another language comes back to the same page. */
const findVisitor = (sessions: RequestSessions) => async (request: Request, response: Response, next: NextFunction) => {
  const chosen = languageOf(request.query.lang)
  if (chosen && request.method === 'GET') {
    const url = new URL(request.originalUrl, 'http://here')
    url.searchParams.delete('lang')
    response.cookie('language', chosen, { sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400_000 })
    return response.redirect(303, `${url.pathname}${url.search}`)
  }
  response.set('Cache-Control', 'no-store').vary('Cookie')
  response.locals.session = await sessions.lookUp(request)
  next()
}

const sessionOf = (response: Response): FoundSession | undefined => response.locals.session

const { csrfSynchronisedProtection } = csrfSync({
  getTokenFromState: (request) => sessionOf(request.res as Response)?.csrfToken,
  getTokenFromRequest: (request) => request.body?._csrf,
})

/** A form is only taken from whoever is signed in: when the session has ended, that is said first. */
const stillSignedIn = (_request: Request, response: Response, next: NextFunction) =>
  next(sessionOf(response)?.actor.kind === 'person' ? undefined : new SignedOut())

const beforeSending = [
  express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 2000 }),
  stillSignedIn,
  csrfSynchronisedProtection,
]

function visitOf(means: PagesMeans, request: Request, response: Response, form: Form): Visit {
  const language: Language = languageOf(/(?:^|;\s*)language=(\w+)/.exec(request.headers.cookie ?? '')?.[1]) ?? 'en'
  return new Visit({
    request,
    session: sessionOf(response),
    language,
    words: wordsIn(language),
    formats: formatsOf(language),
    form,
    api: means.askApi,
  })
}

type Answer = (page: Page, visit: Visit, again: (form: Form) => Visit) => Promise<{ shown: Shown; visit: Visit }>

const show: Answer = async (page, visit) => ({ shown: await page.show(visit), visit })

/** Sends the form; what is refused is shown with the page again, and nothing that was typed is lost. */
const send: Answer = async (page, visit, again) => {
  try {
    return { shown: (await page.send?.(visit)) as Shown, visit }
  } catch (error) {
    if (!(error instanceof FormProblems)) throw error
    const refused = again({ values: visit.form.values, problems: error.problems })
    return { shown: await page.show(refused), visit: refused }
  }
}

const answering =
  (means: PagesMeans, page: Page, answer: Answer) =>
  async (request: Request, response: Response): Promise<void> => {
    const asVisit = (form: Form) => visitOf(means, request, response, form)
    const first = asVisit(request.method === 'POST' ? { values: request.body ?? {}, problems: [] } : NOTHING_TYPED)
    if (page.open !== 'everyone' && first.session?.actor.kind !== 'person') throw new SignedOut()
    const { shown, visit } = await answer(page, first, asVisit)
    if ('goTo' in shown) return response.redirect(303, shown.goTo as string)
    await render(response, visit, shown as Exclude<Shown, { goTo: string }>, visit.form.problems.length > 0 ? 422 : 200)
  }

async function render(response: Response, visit: Visit, shown: Exclude<Shown, { goTo: string }>, status: number) {
  const viewer = await viewerOf(visit)
  response
    .status(status)
    .type('html')
    .send(written(visit, shown, { nonce: response.locals.nonce, viewer }))
}

/** Says on a page, in plain words, what went wrong; the log has the rest under the same reference. */
const troubles =
  (means: PagesMeans) => async (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    if (error instanceof SignedOut) return response.redirect(303, toSignIn(request))
    const visit = visitOf(means, request, response, NOTHING_TYPED)
    const { status, title, lines } = said(error, (key) => visit.words(`frame:problem.${key}`))
    const reference = status >= 500 ? randomUUID() : undefined
    if (reference) means.log.error({ err: error, reference }, 'a page failed unexpectedly')
    const shown = { template: 'frame/problem.njk', title, lines, reference }
    await render(response, visit, shown, status).catch(() => next(error))
  }

const toSignIn = ({ method, originalUrl }: Request): string =>
  method === 'GET' ? `/sign-in?next=${encodeURIComponent(originalUrl)}` : '/sign-in'

interface Said {
  readonly status: number
  readonly title: string
  readonly lines: readonly string[]
}

function said(error: unknown, words: (key: string) => string): Said {
  const { status, code } = error as { status?: number; code?: string }
  if (error instanceof NoSuchPage) {
    const lines = ['typed', 'pasted', 'sight'].map((line) => words(`notFoundLines.${line}`))
    return { status: 404, title: words('notFound'), lines }
  }
  if (error instanceof NotForYou)
    return { status: 403, title: words('notForYou'), lines: [error.message || words('notForYouLine')] }
  if (code === 'EBADCSRFTOKEN') return { status: 403, title: words('tooOld'), lines: [words('tooOldLine')] }
  if (error instanceof ApiTrouble && code === 'RATE_LIMITED')
    return { status: 429, title: words('tooFast'), lines: [words('tooFastLine')] }
  const lines = ['later', 'answers'].map((line) => words(`troubleLines.${line}`))
  return { status: status && status >= 400 && status < 500 ? status : 503, title: words('trouble'), lines }
}
