import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import { type AppChoices, makeApp } from '../../server/app.ts'
import { type Actor, system } from '../../server/organisations/actor.ts'
import { issueToken } from '../../server/organisations/issue-token.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { type SignInChoices, usualLimits } from '../../server/sign-in/sign-in-choices.ts'
import type { Marketplace } from './marketplace.ts'

type Headers = Record<string, string>

export const json: Headers = { 'content-type': 'application/json' }

type ServedChoices = Partial<Omit<AppChoices, 'signIn'>> & { readonly signIn?: Partial<SignInChoices> }

/** A test's marketplace over HTTP, on a port of its own in this process, until the test file is done. */
export async function served(
  { url, db, live, similarNeeds, unitOfWork }: Marketplace,
  { signIn, ...choices }: ServedChoices = {},
) {
  const queues = await openQueues({ databaseUrl: url })
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = makeApp({
    given: { db, live, queues, similarNeeds, unitOfWork },
    health: { checks: {} },
    log: makeLog('test', 'silent'),
    importBodyLimitBytes: 1024 * 1024,
    ...choices,
    signIn: { publicUrl: address, limits: usualLimits, providers: [], mail: 'mailbox', ...signIn },
  })
  server.on('request', app)
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await queues.close()
  })
  const tokenFor = async ({ email }: Actor, more: object = {}): Promise<string> =>
    (await unitOfWork(system, (work) => issueToken(work, { email, ...more }))).token
  return { address, tokenFor }
}

/** Sends whatever a client might to an address, with a token unless a header says otherwise. */
export const sender = (address: string, token: string) => {
  const signedIn = { authorization: `Bearer ${token}` }
  async function send(path: string, { headers = {}, ...more }: RequestInit & { headers?: Headers } = {}) {
    const response = await fetch(`${address}${path}`, { ...more, headers: { ...signedIn, ...headers } })
    return { status: response.status, text: await response.text() }
  }
  const post = (body: RequestInit['body'], headers: Headers = json) =>
    send('/graphql', { method: 'POST', body: body as string, headers })
  return { send, post }
}
