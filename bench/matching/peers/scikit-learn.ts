import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { EngineNeed } from '../../../server/matching/engine/types.ts'
import { type Peer, resultLimit } from './peer.ts'

const script = fileURLToPath(new URL('./sparse_product.py', import.meta.url))
const pythons = ['python3', '/usr/bin/python3', 'python']

interface Reply {
  readonly cpuMs: number
  readonly numbers?: number[]
  readonly rows?: number
  readonly bytes?: number
}

/** scikit-learn's TF-IDF with SciPy's sparse product on one thread, over the whole text; needs Python with both. */
export async function scikitLearn(): Promise<Peer> {
  const python = pythons.find((name) => spawnSync(name, ['-c', 'import sklearn, scipy']).status === 0)
  if (!python) throw new Error('Python with scikit-learn is not installed (Debian: python3-sklearn)')
  const child = spawn(python, [script, String(resultLimit)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  const ask = conversation(child)
  let cpuMs = 0
  let bytes: number | undefined
  const counted = async (request: object) => {
    const reply = await ask(request)
    cpuMs += reply.cpuMs
    return reply
  }
  return {
    name: 'scikit-learn + SciPy',
    async build(needs) {
      bytes = (await withTexts(needs, (file) => counted({ ask: 'build', file }))).bytes
    },
    ways: {
      async search({ number }) {
        return { numbers: (await counted({ ask: 'search', number })).numbers ?? [] }
      },
    },
    cpuElsewhere: async () => cpuMs,
    indexBytes: () => bytes,
    async selfJoin(rows) {
      const reply = await counted({ ask: 'selfJoin', rows })
      return { cpuMs: reply.cpuMs, rows: reply.rows ?? rows }
    },
    async close() {
      child.stdin?.end()
    },
  }
}

/** One line of JSON each way; an answer before the next question. */
function conversation(child: ChildProcess): (request: object) => Promise<Reply> {
  if (!child.stdin || !child.stdout) throw new Error('Python cannot be spoken to')
  const { stdin } = child
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return async (request) => {
    stdin.write(`${JSON.stringify(request)}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error('Python stopped: see its message above')
    return JSON.parse(value) as Reply
  }
}

async function withTexts<T>(needs: Iterable<EngineNeed>, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-bench-'))
  try {
    const file = join(folder, 'needs.jsonl')
    await pipeline(linesOf(needs), createWriteStream(file))
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* linesOf(needs: Iterable<EngineNeed>): Generator<string> {
  for (const { title, description } of needs) yield `${JSON.stringify([title, description])}\n`
}
