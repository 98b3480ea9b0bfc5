import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Replies, Reply, Request } from './protocol.ts'

const program = fileURLToPath(new URL('./contestant-process.ts', import.meta.url))

/** Someone who takes part in the comparison, in a process of its own. */
export class Contestant {
  readonly name: string
  readonly #child: ChildProcess

  private constructor(name: string, child: ChildProcess) {
    this.name = name
    this.#child = child
  }

  /** Starts it; undefined, with a line saying why, when what it needs is not installed. */
  static async start(name: string, heapMegabytes = 8000): Promise<Contestant | undefined> {
    const child = fork(program, [name], {
      execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
    })
    const contestant = new Contestant(name, child)
    try {
      await contestant.#next()
      return contestant
    } catch {
      console.error(`${name} is left out: ${/^\w*Error: .*$/m.exec(said)?.[0] ?? said}`)
      return undefined
    }
  }

  async ask<T extends Request>(request: T): Promise<Replies[T['ask']]> {
    const reply = this.#next()
    this.#child.send(request)
    return (await reply) as Replies[T['ask']]
  }

  async stop(): Promise<void> {
    await this.ask({ ask: 'close' }).catch(() => this.#child.kill())
  }

  #next(): Promise<unknown> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      const settle = () => {
        child.off('message', heard)
        child.off('exit', gone)
      }
      const heard = (reply: Reply) => {
        settle()
        if ('error' in reply) reject(new Error(`${this.name}: ${reply.error}`))
        else resolve(reply.reply)
      }
      const gone = (code: number | null) => {
        settle()
        reject(new Error(`${this.name} ended (${code})`))
      }
      child.on('message', heard)
      child.on('exit', gone)
    })
  }
}
