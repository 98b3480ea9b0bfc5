// Runs one contestant: started by contestant.ts, spoken to in messages (protocol.ts).
import { corpus, corpusNeed } from './corpus/corpus.ts'
import { cpuSince } from './cpu.ts'
import type { Answer, Peer, Question } from './peers/peer.ts'
import { makers } from './peers/peers.ts'
import type { Answered, Built, Memory, Replies, Reply, Request } from './protocol.ts'

const make = makers[process.argv[2] ?? '']
if (!make) throw new Error(`Nobody is called ${process.argv[2]}`)
const peer = await make()

process.on('message', async (request: Request) => {
  send(await replyTo(request).catch((error: Error) => ({ error: error.stack ?? error.message })))
  if (request.ask === 'close') process.disconnect()
})
// The run ended, or was ended: nobody would hear another answer.
process.on('disconnect', () => process.exit())
send({ reply: null })

function send(reply: Reply) {
  if (process.connected) process.send?.(reply)
}

async function replyTo(request: Request): Promise<Reply> {
  return { reply: await outcomeOf(request) }
}

async function outcomeOf(request: Request): Promise<Replies[Request['ask']]> {
  switch (request.ask) {
    case 'build':
      return build(request.size, request.streamed)
    case 'answer':
      return answer(request.way, request.questions, request.times)
    case 'selfJoin':
      return (await peer.selfJoin?.(request.rows, [...needsOf(request.size)])) ?? null
    case 'changes':
      return changes(request.from, request.count)
    case 'memory':
      return memory()
    case 'close':
      await peer.close?.()
      return null
  }
}

async function build(size: number, streamed: boolean): Promise<Built> {
  // a million texts are never held at once; of fewer, making them up is not counted
  const needs = streamed ? needsOf(size) : [...needsOf(size)]
  const before = held()
  const started = performance.now()
  const cpu = await cpuClock(peer)
  await peer.build(needs)
  const cpuMs = await cpu()
  const elapsedMs = performance.now() - started
  const grownBytes = held() - before
  const indexBytes = peer.indexBytes?.()
  const sourceBytes = peer.sourceBytes?.()
  return {
    streamed,
    cpuMs,
    elapsedMs,
    grownBytes,
    ways: Object.keys(peer.ways),
    ...(indexBytes !== undefined && { indexBytes }),
    ...(sourceBytes !== undefined && { sourceBytes }),
  }
}

function* needsOf(size: number) {
  for (const { need } of corpus(size)) yield need
}

async function answer(way: string, questions: readonly Question[], times: number): Promise<Answered> {
  const ask = peer.ways[way]
  if (!ask) throw new Error(`${peer.name} cannot ${way}`)
  const cpu = await cpuClock(peer)
  let answers: Answer[] = []
  for (let round = 0; round < times; round++) {
    answers = []
    for (const question of questions) {
      const found = ask(question)
      answers.push(found instanceof Promise ? await found : found)
    }
  }
  return { cpuMs: (await cpu()) / (times * questions.length), answers }
}

function changes(from: number, count: number) {
  const fresh = Array.from({ length: count }, (_, at) => corpusNeed(from + at).need)
  return peer.changes?.(fresh) ?? null
}

/** Starts counting CPU; the result tells the milliseconds since, here or in the process that does the work. */
async function cpuClock({ cpuElsewhere }: Peer): Promise<() => Promise<number>> {
  if (cpuElsewhere) {
    const before = await cpuElsewhere()
    return async () => (await cpuElsewhere()) - before
  }
  const before = process.cpuUsage()
  return async () => cpuSince(before)
}

/** Bytes of objects and buffers that are really in use. */
function held(): number {
  global.gc?.()
  global.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function memory(): Memory {
  global.gc?.()
  global.gc?.()
  return { settledBytes: process.memoryUsage().rss, peakBytes: process.resourceUsage().maxRSS * 1024 }
}
