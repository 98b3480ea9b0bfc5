import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real receiver of webhooks on loopback; `answer` decides what it says, 204 to begin with. */
export async function receiver() {
  const received: Received[] = []
  const it = {
    received,
    connections: 0,
    url: '',
    port: 0,
    answer: (response: ServerResponse) => void response.writeHead(204).end(),
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    received.push({ headers: request.headers, body })
    it.answer(response)
  })
  server.on('connection', () => {
    it.connections++
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  it.port = (server.address() as AddressInfo).port
  it.url = `http://127.0.0.1:${it.port}/hook`
  return it
}
