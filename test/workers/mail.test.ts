import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { queueMail } from '../../server/mail/queue-mail.ts'
import { system } from '../../server/organisations/actor.ts'
import { freePort } from '../../server/platform/run/free-port.ts'
import { mailboxCarrier } from '../../workers/senders/mail-carrier.ts'
import { notifyCarrier } from '../../workers/senders/notify-carrier.ts'
import { openCarrier } from '../../workers/senders/open-carrier.ts'
import { handOver, sendMail } from '../../workers/senders/send-mail.ts'
import { smtpCarrier } from '../../workers/senders/smtp-carrier.ts'
import { testDatabase } from '../support/database.ts'
import { mailServer } from '../support/mail-server.ts'
import { eventually, onEachBackend, workbench } from './workbench.ts'

const { url } = await testDatabase()
const from = 'Commonlot <commonlot@hub.example>'
const quick = { lockDuration: 1_000, stalledInterval: 500 }

const messageId = (text: string) => /^message-id: <(.*)>$/im.exec(text)?.[1]

onEachBackend((backend) => {
  const desk = async () => {
    const bench = await workbench(url, backend)
    const { db, queues, tools, unitOfWork } = bench
    await db.mail.deleteMany()
    const queued = async (more: object = {}) => {
      const mail = { to: 'priya@leeds.example', subject: 'Sign in to Commonlot', text: 'A secret link: £5', ...more }
      const id = await unitOfWork(system, (work) => queueMail(work, mail))
      await handOver(queues, id)
      return id
    }
    const send = async (carrier: Parameters<typeof sendMail>[0]['carrier']) =>
      bench.stopWith(await sendMail({ queues, db, log: tools.log, carrier, worker: quick }))
    const found = (id: string) => db.mail.findUniqueOrThrow({ where: { id } })
    return { ...bench, queued, send, found }
  }

  test('a mail goes out once, as plain text, under its own Message-ID, and its text is not kept', async () => {
    const server = await mailServer()
    const { queued, send, found, queues } = await desk()
    const id = await queued()
    await handOver(queues, id)
    await send(smtpCarrier({ url: server.url, from }))
    await eventually(async () => expect((await found(id)).sentAt).not.toBeNull())
    expect(server.taken).toHaveLength(1)
    expect(messageId(server.taken[0] ?? '')).toBe(`${id}@hub.example`)
    expect(server.taken[0]).toMatch(/^to: priya@leeds\.example$/im)
    expect((await found(id)).text).toBe('')
  })

  test('a line break in a subject or an address adds no header and no receiver', async () => {
    const server = await mailServer()
    const { queued, send, found } = await desk()
    const id = await queued({
      subject: 'Hello\r\nBcc: evil@evil.example',
      text: 'x\r\n.\r\nMAIL FROM:<evil@evil.example>',
    })
    await send(smtpCarrier({ url: server.url, from }))
    await eventually(async () => expect((await found(id)).sentAt).not.toBeNull())
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]?.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  })

  test('a mail server that refuses for now is tried again, with the same Message-ID', async () => {
    const busy = () => Promise.reject(Object.assign(new Error('come back later'), { responseCode: 451 }))
    const server = await mailServer([busy])
    const { queued, send, found } = await desk()
    const id = await queued()
    await send(smtpCarrier({ url: server.url, from }))
    await eventually(async () => expect((await found(id)).sentAt).not.toBeNull())
    expect(server.taken.map(messageId)).toEqual([`${id}@hub.example`, `${id}@hub.example`])
  })

  test('a sender killed while a mail is on its way loses none: another sends it, as the same message', async () => {
    const reached = Promise.withResolvers<void>()
    const never = new Promise<void>(() => {})
    const server = await mailServer([
      () => {
        reached.resolve()
        return never
      },
    ])
    const { queued, send, found, address } = await desk()
    const script = join(import.meta.dirname, '../support/sending-worker.ts')
    const victim = fork(script, [JSON.stringify({ ...address, smtpUrl: server.url, from })])
    const id = await queued()
    await reached.promise
    victim.kill('SIGKILL')
    await once(victim, 'exit')
    expect((await found(id)).sentAt).toBeNull()
    await send(smtpCarrier({ url: server.url, from }))
    await eventually(async () => expect((await found(id)).sentAt).not.toBeNull())
    expect(server.taken.map(messageId)).toEqual([`${id}@hub.example`, `${id}@hub.example`])
  })

  test('a mail whose link has expired is not sent', async () => {
    const server = await mailServer()
    const { queued, send, found } = await desk()
    const id = await queued({ sendBefore: new Date() })
    await send(smtpCarrier({ url: server.url, from }))
    await eventually(async () => expect((await found(id)).droppedAt).not.toBeNull())
    expect(await found(id)).toMatchObject({ sentAt: null, text: '' })
    expect(server.taken).toEqual([])
  })

  test('the development mailbox keeps the text', async () => {
    const { queued, send, found } = await desk()
    const id = await queued()
    await send(mailboxCarrier)
    await eventually(async () => expect((await found(id)).sentAt).not.toBeNull())
    expect((await found(id)).text).toContain('A secret link')
  })
})

const KEY = `test-${'26785a09-ab16-4eb0-8407-a37497a57506'}-${'3d844edf-8d35-48ac-975b-e847b4f122b0'}`
const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c550268ce08a'

/** GOV.UK Notify, as far as we speak to it: takes mail, and finds it again by its reference. */
async function notifyServer(answers: number[] = []) {
  const sent: { reference: string; email_address: string; personalisation: object; template_id: string }[] = []
  const asked: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`)
      const status = answers.shift() ?? (request.method === 'POST' ? 201 : 200)
      if (request.method === 'POST' && status !== 429) sent.push(JSON.parse(body))
      const reference = new URL(request.url ?? '', 'http://x').searchParams.get('reference')
      const answer =
        status >= 400
          ? { errors: [{ error: 'TooManyRequestsError', message: 'Exceeded send limits' }] }
          : { notifications: sent.filter((one) => one.reference === reference) }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => void server.close())
  const { port } = server.address() as { port: number }
  return { carrier: notifyCarrier({ apiKey: KEY, templateId: TEMPLATE, url: `http://127.0.0.1:${port}` }), sent, asked }
}

const mail = {
  id: 'b1a7c0de-0000-7000-8000-000000000001',
  to: 'priya@leeds.example',
  subject: 'Sign in',
  text: 'A secret link',
}

test('GOV.UK Notify is given the mail in its template, under the mail’s own reference', async () => {
  const { carrier, sent } = await notifyServer()
  await carrier.send(mail, false)
  expect(sent).toEqual([
    {
      template_id: TEMPLATE,
      email_address: mail.to,
      personalisation: { subject: 'Sign in', text: 'A secret link' },
      reference: mail.id,
    },
  ])
})

test('before a second try GOV.UK Notify is asked whether it has the mail already', async () => {
  const lostAnswer = await notifyServer([500])
  await expect(lostAnswer.carrier.send(mail, false)).rejects.toThrow('GOV.UK Notify answered 500')
  await lostAnswer.carrier.send(mail, true)
  expect(lostAnswer.sent).toHaveLength(1)
  const neverCame = await notifyServer([429])
  await expect(neverCame.carrier.send(mail, false)).rejects.toThrow('429: Exceeded send limits')
  await neverCame.carrier.send(mail, true)
  expect(neverCame.sent).toHaveLength(1)
  expect(neverCame.asked.map((one) => one.split(' ')[0])).toEqual(['POST', 'GET', 'POST'])
})

test('what fails says why, and never what was in the mail', async () => {
  const gone = { apiKey: KEY, templateId: TEMPLATE, url: `http://127.0.0.1:${await freePort()}` }
  const refusing = await notifyServer([400])
  const nobodyThere = `smtp://127.0.0.1:${await freePort()}`
  for (const carrier of [
    notifyCarrier(gone),
    refusing.carrier,
    smtpCarrier({ url: nobodyThere, from }),
    openCarrier({ by: 'nothing' }),
  ]) {
    const error = await carrier.send(mail, false).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).toMatch(/Notify|mail server|No mail can be sent/)
    expect(JSON.stringify({ ...error, message: error?.message, stack: error?.stack })).not.toContain('secret link')
  }
})
