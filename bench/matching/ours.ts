import { createEngine } from '../../server/matching/engine/engine.ts'
import { cpuSince } from './cpu.ts'
import { type Peer, resultLimit } from './peers/peer.ts'

/** What a page of matches shows, and how many nearest of each need are kept. */
const shown = 20

const removals = 200

/** Our engine as the product uses it: `search` is the index alone, `matches` also scores, explains and checks dates. */
export async function ours(): Promise<Peer> {
  let engine = createEngine([])
  let indexingMs = 0
  // the index is made when first needed, and the lists of neighbours with it
  const firstAnswer = () => timed(() => engine.candidatesOf('0', 1))
  return {
    name: 'Commonlot',
    async build(needs) {
      engine = createEngine(needs)
      indexingMs = firstAnswer()
    },
    ways: {
      search({ number }) {
        const candidates = engine.candidatesOf(String(number), resultLimit)
        return { numbers: candidates.map(({ id }) => Number(id)) }
      },
      // without a threshold, so that always 20 are explained and can be compared with the peers' first 20
      matches({ number }) {
        const matches = engine.matchesOf(String(number), { limit: shown, minProbability: 0 })
        return {
          numbers: matches.map(({ otherId }) => Number(otherId)),
          probabilities: matches.map(({ probability }) => probability),
        }
      },
    },
    indexBytes: () => engine.bytes.index,
    sourceBytes: () => engine.bytes.needs,
    async selfJoin(_rows, needs) {
      engine = createEngine(needs, { neighbours: shown })
      return { cpuMs: Math.max(0, firstAnswer() - indexingMs), rows: engine.size }
    },
    changes(fresh) {
      const add = fresh.map((need) => timed(() => engine.put(need)))
      const step = Math.max(1, Math.floor(engine.size / removals))
      const old = Array.from({ length: Math.min(removals, engine.size) }, (_, at) => String(at * step))
      const remove = old.map((id) => timed(() => engine.remove(id)))
      return { add, remove }
    },
  }
}

function timed(change: () => void): number {
  const start = process.cpuUsage()
  change()
  return cpuSince(start)
}
