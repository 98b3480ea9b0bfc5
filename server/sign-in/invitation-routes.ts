import { type Request, type Response, Router } from 'express'
import { acceptInvitation } from '../organisations/invitations/accept-invitation.ts'
import { lookUpInvitation } from '../organisations/invitations/find-invitation.ts'
import { stateOf } from '../organisations/invitations/invitation.ts'
import { spokenRole } from '../organisations/people/membership.ts'
import { acceptedPage, invitationPage, noInvitationPage } from '../pages/sign-in/invitation-pages.ts'
import { type SignInMeans, sessionOf } from './sign-in-routes.ts'

const PATH = '/sign-in/invitation'

/** The page that a mailed invitation leads to: who offers which role, and a button to take it for whoever is signed in. */
export function invitationRoutes({ db, unitOfWork }: SignInMeans): Router {
  return Router()
    .get(PATH, async (request: Request, response: Response) => {
      const secret = String(request.query.secret ?? '')
      const found = await lookUpInvitation(db, secret)
      if (!found || stateOf(found, new Date()) !== 'OPEN') return response.status(404).send(noInvitationPage())
      const session = sessionOf(request)
      const csrfToken = session?.actor.kind === 'person' ? session.csrfToken : null
      const { email, role, authorityId, supplierId } = found
      const authority = authorityId ? await db.authority.findUnique({ where: { id: authorityId } }) : null
      const supplier = supplierId ? await db.supplier.findUnique({ where: { id: supplierId } }) : null
      const organisation = authority?.name ?? supplier?.name ?? null
      response.send(invitationPage({ email, organisation, role: spokenRole(role), secret, csrfToken }))
    })
    .post(PATH, async (request: Request, response: Response) => {
      const session = sessionOf(request)
      if (session?.actor.kind !== 'person') return response.redirect(303, '/sign-in')
      await unitOfWork(session.actor, (work) => acceptInvitation(work, { secret: String(request.body.secret ?? '') }))
      response.send(acceptedPage())
    })
}
