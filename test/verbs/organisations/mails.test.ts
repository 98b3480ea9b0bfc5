import { beforeEach, expect, test } from 'vitest'
import { type Actor, system } from '../../../server/organisations/actor.ts'
import { actorByEmail } from '../../../server/organisations/find-actor.ts'
import { claimDomain } from '../../../server/organisations/joining/claim-domain.ts'
import { declineJoinRequest } from '../../../server/organisations/joining/decline-join-request.ts'
import { grantJoinRequest } from '../../../server/organisations/joining/grant-join-request.ts'
import { requestToJoin } from '../../../server/organisations/joining/request-to-join.ts'
import { verifyDomain } from '../../../server/organisations/joining/verify-domain.ts'
import { withdrawJoinRequest } from '../../../server/organisations/joining/withdraw-join-request.ts'
import { remindOfExpiringTokens } from '../../../server/organisations/remind-of-expiring-tokens.ts'
import { updateWebhook } from '../../../server/webhooks/change-webhook.ts'
import { createWebhook } from '../../../server/webhooks/create-webhook.ts'
import { noteOutcome } from '../../../server/webhooks/note-outcome.ts'
import { testWebhook } from '../../../server/webhooks/send-again.ts'
import { carryOutNow } from '../../../workers/carry-out-now.ts'
import { reactions } from '../../../workers/reactions.ts'
import { marketplace } from '../../support/marketplace.ts'

/** Who is told by mail, of what, and once. */

const market = await marketplace()
const { db, unitOfWork } = market
const authorityId = await market.authorityId('leeds')
const [one, two] = [
  await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' }),
  await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' }),
]
await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'kent' })
const platform = await market.person('PLATFORM_ADMINISTRATOR')
const domain = 'joining.leeds.gov.uk'
const claimId = await unitOfWork(one, (work) => claimDomain(work, { authorityId, domain }))
await unitOfWork(platform, (work) => verifyDomain(work, { claimId, evidence: 'Seen on its website' }))
const administrators = [one.email, two.email].sort()

let asked = 0
async function newcomer(name: string): Promise<Actor> {
  const email = `new${++asked}@${domain}`
  await db.person.create({ data: { email, name } })
  return (await actorByEmail(db, email)) as Actor
}
const ask = (who: Actor, note?: string) =>
  unitOfWork(who, (work) => requestToJoin(work, { authorityId, role: 'OFFICER', note }))

/** Carries out what follows, twice, as when a job is delivered twice; answers the mails that were written. */
async function mails() {
  const tools = { db, live: market.live, queues: market.queues, publicUrl: 'http://commonlot.test' }
  const means = { ...tools, log: undefined as never, matching: () => Promise.reject(new Error('nothing is matched')) }
  for (const _ of [1, 2]) await carryOutNow(unitOfWork, reactions, means)
  return db.mail.findMany({ orderBy: { to: 'asc' } })
}
beforeEach(async () => {
  await mails()
  await db.mail.deleteMany()
})

test('who asks to join is made known to each administrator of that authority, once', async () => {
  await ask(await newcomer('Ann\r\nBcc: all@x.example'), 'I look after payroll')
  const written = await mails()
  expect(written.map(({ to }) => to)).toEqual(administrators)
  for (const { subject, text } of written) {
    expect(subject).toBe('Someone asks to join Leeds City Council on Commonlot')
    expect(text).toContain('Ann Bcc: all@x.example (new1@joining.leeds.gov.uk) asks')
    expect(text).toContain('as officer')
    expect(text).toContain('I look after payroll')
    expect(text).toContain('http://commonlot.test')
  }
})

test('of a request withdrawn meanwhile nobody is told', async () => {
  const ann = await newcomer('Ann')
  const joinRequestId = await ask(ann)
  await unitOfWork(ann, (work) => withdrawJoinRequest(work, { joinRequestId }))
  expect(await mails()).toEqual([])
})

test('who asked is told that they were let in, or why not', async () => {
  const [ann, bob] = [await newcomer('Ann'), await newcomer('Bob')]
  const [first, second] = [await ask(ann), await ask(bob)]
  await mails()
  await db.mail.deleteMany()
  await unitOfWork(one, (work) => grantJoinRequest(work, { joinRequestId: first }))
  const reason = 'You work for the county'
  await unitOfWork(two, (work) => declineJoinRequest(work, { joinRequestId: second, reason }))
  const [granted, declined, ...more] = await mails()
  expect(more).toEqual([])
  expect(granted).toMatchObject({ to: ann.email, subject: 'You may now act for Leeds City Council on Commonlot' })
  expect(declined).toMatchObject({ to: bob.email, text: expect.stringContaining(`reason given: ${reason}`) })
})

test('a token that ends soon is told to its holder, of an organisation to its administrators, and one that ended to nobody', async () => {
  const now = Date.now()
  const [createdAt, expiresAt] = [new Date(now - 40 * 86_400_000), new Date(now + 5 * 86_400_000)]
  const made = (hash: string, owner: object) =>
    db.apiToken.create({ data: { name: hash, hash, scopes: ['READ'], createdAt, expiresAt, ...owner } })
  const ann = await newcomer('Ann')
  await made('nightly', { personId: ann.personId })
  await made('shared', { authorityId })
  const ended = await made('ended', { personId: ann.personId })
  await unitOfWork(system, remindOfExpiringTokens)
  await db.apiToken.update({ where: { id: ended.id }, data: { revokedAt: new Date() } })
  const written = await mails()
  expect(written.map(({ to }) => to).sort()).toEqual([...administrators, ann.email].sort())
  expect(written.find(({ to }) => to === ann.email)).toMatchObject({
    text: expect.stringContaining('Your token “nightly”'),
    sendBefore: expiresAt,
  })
  expect(written.find(({ to }) => to === one.email)?.text).toContain('The token “shared” of Leeds City Council')
})

test('a webhook that was disabled is told to whose it is, and not when they did it themself or it is back', async () => {
  const disabled = async (owner: object) => {
    const { id } = await unitOfWork(one, (work) => createWebhook(work, { url: 'https://example.org/hook', ...owner }))
    const deliveryId = await unitOfWork(one, (work) => testWebhook(work, { webhookId: id }))
    const delivery = await db.webhookDelivery.findUniqueOrThrow({
      where: { id: deliveryId },
      include: { webhook: true },
    })
    const outcome = { status: 410, answer: '', error: null, ms: 1 }
    await unitOfWork(system, (work) => noteOutcome(work, { delivery, webhook: delivery.webhook, outcome, chance: 0 }))
    return id
  }
  await disabled({})
  expect(await mails()).toMatchObject([
    { to: one.email, subject: 'A webhook on Commonlot was disabled', text: expect.stringContaining('410 Gone') },
  ])
  await db.mail.deleteMany()
  await disabled({ authorityId })
  expect((await mails()).map(({ to }) => to)).toEqual(administrators)
  await db.mail.deleteMany()
  const back = await disabled({})
  await unitOfWork(one, (work) => updateWebhook(work, { webhookId: back, isEnabled: true }))
  const { id } = await unitOfWork(one, (work) => createWebhook(work, { url: 'https://example.org/hook' }))
  await unitOfWork(one, (work) => updateWebhook(work, { webhookId: id, isEnabled: false }))
  expect(await mails()).toEqual([])
})
