import { createServer } from 'node:net'

/** Says whether a TCP port can be listened on at this address just now; the error code when it cannot. */
export async function refusalToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** A free port of this machine's own address: the one hoped for when it is free, else one the system picks. */
export async function freePort(hopedFor = 0): Promise<number> {
  if (hopedFor && (await refusalToListen(hopedFor, '127.0.0.1')) === null) return hopedFor
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
