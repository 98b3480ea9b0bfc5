import { expect, test } from 'vitest'
import { nobody, system } from '../../server/organisations/actor.ts'
import { makeUnitOfWork } from '../../server/platform/unit-of-work.ts'
import { askForLink } from '../../server/sign-in/ask-for-link.ts'
import { beginSession, beginVisit } from '../../server/sign-in/begin-session.ts'
import { forgetSessions } from '../../server/sign-in/forget-sessions.ts'
import { writeLink } from '../../server/sign-in/write-link.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const origin = { browser: 'Test browser', network: '192.0.2.7' }
const publicUrl = 'https://commonlot.example.gov.uk'
const inDays = (days: number) => makeUnitOfWork(db, () => new Date(Date.now() + days * 86_400_000))

const visit = () => unitOfWork(nobody, (work) => beginVisit(work, origin))
const asked = async (email: string) => {
  const { id: visitId } = await visit()
  return unitOfWork(nobody, (work) => askForLink(work, { email, visitId }))
}
const written = (linkId: string) => unitOfWork(system, (work) => writeLink(work, { linkId, publicUrl }))
const mailsTo = (to: string | null) => db.mail.findMany({ where: { to: to ?? '' } })

test('a link is mailed once, however often the worker is told to, with the address people use', async () => {
  const { email } = await market.officer('leeds')
  const linkId = await asked(email ?? '')
  await written(linkId)
  await written(linkId)
  const mails = await mailsTo(email)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toMatch(/^https:\/\/commonlot\.example\.gov\.uk\/sign-in\/link\?secret=[\w-]{43}$/m)
  expect(mails[0]?.sendBefore).toEqual((await db.signInLink.findUniqueOrThrow({ where: { id: linkId } })).expiresAt)
})

test('no link is mailed to a stranger, to someone disabled, or after a quarter of an hour', async () => {
  const [disabled, late] = [await market.officer('leeds'), await market.officer('leeds')]
  await db.person.update({ where: { id: disabled.personId ?? '' }, data: { disabledAt: new Date() } })
  await written(await asked('stranger@nowhere.example'))
  await written(await asked(disabled.email ?? ''))
  const linkId = await asked(late.email ?? '')
  await inDays(15 / 1_440)(system, (work) => writeLink(work, { linkId, publicUrl }))
  for (const to of ['stranger@nowhere.example', disabled.email, late.email]) expect(await mailsTo(to)).toEqual([])
})

test('signing in again in the same browser ends the session before, and says so', async () => {
  const [one, two] = [await market.officer('leeds'), await market.officer('york')]
  const signIn = (visitId: string, personId: string | null) =>
    unitOfWork(nobody, (work) => beginSession(work, { visitId, personId: personId ?? '', method: 'link', origin }))
  const first = await signIn((await visit()).id, one.personId)
  const before = await market.recorded('SessionEnded')
  await signIn(first.id, two.personId)
  expect(await market.recorded('SessionEnded')).toEqual([
    ...before,
    { type: 'SessionEnded', sessionId: first.id, personId: one.personId },
  ])
})

test('what has served is forgotten: visits and links after a day, sessions and mail after thirty', async () => {
  await db.session.deleteMany()
  const { email, personId } = await market.officer('kent')
  await written(await asked(email ?? ''))
  const { id: visitId } = await visit()
  await unitOfWork(nobody, (work) => beginSession(work, { visitId, personId: personId ?? '', method: 'link', origin }))
  await db.signInLimit.create({ data: { key: 'a network', points: 1, expire: new Date() } })
  const left = async () => [
    await db.session.count({ where: { personId: null } }),
    await db.session.count({ where: { personId } }),
    await db.signInLink.count(),
    await db.signInLimit.count(),
    (await mailsTo(email)).length,
  ]
  await inDays(0.9)(system, forgetSessions)
  expect(await left()).toEqual([2, 1, 1, 1, 1])
  await inDays(1.1)(system, forgetSessions)
  expect(await left()).toEqual([0, 1, 0, 0, 1])
  await inDays(29.9)(system, forgetSessions)
  expect(await left()).toEqual([0, 1, 0, 0, 1])
  await inDays(30.1)(system, forgetSessions)
  expect(await left()).toEqual([0, 0, 0, 0, 0])
})
