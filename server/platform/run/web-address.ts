import { setTimeout as sleep } from 'node:timers/promises'
import { refusalToListen } from './free-port.ts'

const everyAddress = ['0.0.0.0', '::']

/** The address to type into a browser on this machine. */
export function webAddress(host: string, port: number): string {
  const name = ['127.0.0.1', '::1', ...everyAddress].includes(host)
    ? 'localhost'
    : host.includes(':')
      ? `[${host}]`
      : host
  return `http://${name}:${port}`
}

/** Says what to do when the web server could not listen there; null when it can. */
export async function refusalToServe(host: string, port: number): Promise<string | null> {
  const code = await refusalToListen(port, host)
  if (code === null) return null
  const reasons: Record<string, string> = {
    EADDRINUSE:
      `Port ${port} is in use by another program. Choose another port:  PORT=${port + 1} npm start\n` +
      `To see which program it is:  lsof -i :${port}   (or: ss -ltnp | grep :${port})`,
    EACCES: `Port ${port} is kept for the system. Choose one above 1023:  PORT=4000 npm start`,
    EADDRNOTAVAIL: `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all its addresses.`,
    ENOTFOUND: `HOST=${host} is not known. Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.`,
  }
  return reasons[code] ?? `The web server cannot listen on ${host}, port ${port}: ${code}`
}

/** Waits until the web server says it is ready (database, migrations, queue); throws after `within` ms with its last answer. */
export async function untilReady(host: string, port: number, within: number): Promise<void> {
  const probed = everyAddress.includes(host) ? '127.0.0.1' : host
  const url = `${webAddress(probed, port).replace('localhost', probed === '::1' ? '[::1]' : '127.0.0.1')}/health/ready`
  let last = 'no answer'
  for (const deadline = Date.now() + within; Date.now() < deadline; await sleep(100)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (answer?.ok) return
    if (answer) last = `${answer.status} ${await answer.text()}`
  }
  throw new Error(`The web server was not ready within ${within / 1000} s. Its last answer: ${last}`)
}
