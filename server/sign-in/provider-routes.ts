import { type Request, type Response, Router } from 'express'
import { nobody } from '../organisations/actor.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { cameFrom } from '../request-origin.ts'
import type { FoundSession } from './find-session.ts'
import { keepAttempt, takeAttempt } from './keep-attempt.ts'
import { type Attempt, type OpenidProvider, openidProvider } from './openid-provider.ts'
import type { ProvenIdentity } from './provider-claims.ts'
import { originOf } from './request-session.ts'
import { signInByProvider } from './sign-in-by-provider.ts'
import { type SignInMeans, sessionOf } from './sign-in-routes.ts'

const FAILED =
  'The sign-in was not completed: it was stopped, took too long, or was begun in another browser. Start again'

const AWAY = 'The identity provider cannot be reached at the moment. Try again in a few minutes'

/** Signing in with an identity provider: there, and back again. */
export function providerRoutes({ unitOfWork, log, sessions, choices }: SignInMeans): Router {
  const providers = new Map(choices.providers.map((settings) => [settings.id, openidProvider(settings)]))
  const named = (request: Request): OpenidProvider => {
    const provider = providers.get(String(request.params.id))
    if (!provider) throw new NotFound('identity provider')
    return provider
  }
  const wayBack = ({ id }: OpenidProvider) => `${choices.publicUrl}/sign-in/with/${id}/callback`
  const refused = (provider: OpenidProvider, code: string, words: string) => (error: unknown) => {
    if (error instanceof Refused) throw error
    // its message only: what a provider answered may hold codes and tokens
    log.warn({ provider: provider.id, reason: (error as Error).message }, 'a sign-in with a provider failed')
    throw new Refused(code, words)
  }

  async function leave(request: Request, response: Response) {
    const provider = named(request)
    const { id: visitId } = await sessions.lookUpOrBegin(request, response)
    const { address, attempt } = await provider
      .begin(wayBack(provider), new Date())
      .catch(refused(provider, 'PROVIDER_AWAY', AWAY))
    await unitOfWork(nobody, (work) => keepAttempt(work, { visitId, attempt }))
    response.redirect(303, address)
  }

  async function comeBack(request: Request, response: Response) {
    const provider = named(request)
    const visit = sessionOf(request)
    const attempt = visit && (await taken(visit, provider))
    if (!visit || !attempt) throw new Refused('SIGN_IN_FAILED', FAILED)
    const cameTo = new URL(wayBack(provider))
    cameTo.search = new URL(request.originalUrl, choices.publicUrl).search
    const identity: ProvenIdentity = await provider
      .finish(cameTo, attempt)
      .catch(refused(provider, 'SIGN_IN_FAILED', FAILED))
    const given = { provider: provider.id, identity, visitId: visit.id, origin: originOf(request) }
    const { secret } = await unitOfWork(cameFrom(request, nobody), (work) => signInByProvider(work, given))
    sessions.give(response, secret)
    response.redirect(303, '/sign-in/sessions')
  }

  const taken = ({ id: visitId }: FoundSession, { id: provider }: OpenidProvider): Promise<Attempt | undefined> =>
    unitOfWork(nobody, (work) => takeAttempt(work, { visitId, provider }))

  return Router().get('/sign-in/with/:id', leave).get('/sign-in/with/:id/callback', comeBack)
}
