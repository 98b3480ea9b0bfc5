import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'
import { freePort } from '../../server/platform/run/free-port.ts'

/** A real mail server on this machine: what it took, and how it answers the next mails. */
export async function mailServer(answers: (() => Promise<void>)[] = []) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk) => (text += chunk))
      stream.on('end', async () => {
        taken.push(text)
        await (answers.shift()?.() ?? Promise.resolve()).then(() => done(), done)
      })
    },
  })
  const port = await freePort()
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  server.on('error', () => {}) // a client that was killed
  afterAll(() => new Promise<void>((closed) => server.close(closed)))
  return { url: `smtp://127.0.0.1:${port}`, taken }
}
