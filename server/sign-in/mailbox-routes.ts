import { type NextFunction, type Request, type Response, Router } from 'express'
import { mailboxPage } from '../pages/sign-in/mailbox-page.ts'
import { isLoopback } from '../platform/sign-in-settings.ts'
import type { SignInMeans } from './sign-in-routes.ts'

const SHOWN = 50

/** `/mailbox`: shows mail instead of sending it. Only on this machine, by its own name: it lets anyone in as anybody. */
export const mailboxRoutes = ({ db }: Pick<SignInMeans, 'db'>): Router =>
  Router().get('/mailbox', onThisMachine, async (_request, response) => {
    const mails = await db.mail.findMany({ orderBy: { writtenAt: 'desc' }, take: SHOWN })
    response.set('Cache-Control', 'no-store').send(mailboxPage(mails))
  })

/** A page elsewhere can make its own name point to this machine; then the browser says that name. */
function onThisMachine(request: Request, _response: Response, next: NextFunction): void {
  const asked = `http://${request.headers.host ?? ''}`
  next(URL.canParse(asked) && isLoopback(asked) ? undefined : 'route')
}
