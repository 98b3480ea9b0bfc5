import { weights } from '../../server/matching/engine/score/weights.ts'
import { Contestant } from './contestant.ts'
import type { Answer, Question } from './peers/peer.ts'
import type { Built, Memory, Replies } from './protocol.ts'
import { type Calibration, type Confusion, calibrationOf, confusionsOf, type Quality, qualityOf } from './quality.ts'
import { questionsOf, Truth } from './questions.ts'

/** One contestant asked in one way. */
export interface Asked {
  readonly name: string
  readonly way: string
  /** Median over rounds of the CPU milliseconds for one question. */
  readonly cpuMs: number
  readonly quality: Quality
}

/** What one contestant did besides answering. */
export interface Done {
  readonly name: string
  readonly built: Built
  readonly memory: Memory
  readonly selfJoin: Replies['selfJoin']
  readonly changes: Replies['changes']
}

export interface Comparison {
  readonly size: number
  readonly questions: number
  readonly asked: readonly Asked[]
  readonly done: readonly Done[]
  readonly calibration: Calibration | null
  readonly confusions: readonly Confusion[]
}

export interface ComparisonPlan {
  readonly size: number
  readonly names: readonly string[]
  readonly questions: number
  /** Above this many, needs are made up one at a time: the process never holds their texts. */
  readonly streamFrom: number
}

const rounds = 16
const warmUp = 40
const selfJoinRows = 1000
const changesMade = 200

/** Ours is so much quicker that a block of its answers would take less than the clock can tell. */
const repeats = (name: string) => (name === 'ours' ? 4 : 1)

/**
 * Builds everyone's index over the same needs and asks everyone the same questions, taking turns: what slows the machine
 * for a while then slows all.
 */
export async function compare(plan: ComparisonPlan): Promise<Comparison> {
  const contestants = await started(plan)
  try {
    const questions = questionsOf(
      plan.size,
      plan.questions,
      plan.names.some((name) => name !== 'ours'),
    )
    const built = await buildInTurn(contestants, plan)
    const speakers = contestants.flatMap((who) =>
      (built.get(who.name)?.ways ?? []).map((way): Speaker => ({ who, way, times: [], answers: [] })),
    )
    await askInTurn(speakers, questions)
    const truth = new Truth()
    const matches = speakers.find(({ way }) => way === 'matches')?.answers
    return {
      size: plan.size,
      questions: questions.length,
      asked: speakers.filter(({ answers }) => answers.some(({ numbers }) => numbers.length > 0)).map(toAsked),
      done: await restInTurn(contestants, built, plan),
      calibration: matches ? calibrationOf(questions, matches, truth, weights.threshold) : null,
      confusions: matches ? confusionsOf(questions, matches, truth) : [],
    }

    function toAsked({ who, way, times, answers }: Speaker): Asked {
      return { name: who.name, way, cpuMs: median(times), quality: qualityOf(questions, answers, truth) }
    }
  } finally {
    for (const contestant of contestants) await contestant.stop()
  }
}

interface Speaker {
  readonly who: Contestant
  readonly way: string
  readonly times: number[]
  readonly answers: Answer[]
}

async function started({ names }: ComparisonPlan): Promise<Contestant[]> {
  const contestants: Contestant[] = []
  for (const name of names) {
    const contestant = await Contestant.start(name)
    if (contestant) contestants.push(contestant)
  }
  return contestants
}

async function buildInTurn(contestants: readonly Contestant[], { size, streamFrom }: ComparisonPlan) {
  const built = new Map<string, Built>()
  for (const who of contestants) {
    say(`${who.name}: index of ${size.toLocaleString('en-GB')} needs`)
    built.set(who.name, await who.ask({ ask: 'build', size, streamed: size >= streamFrom }))
  }
  return built
}

async function askInTurn(speakers: readonly Speaker[], questions: readonly Question[]) {
  say(`${questions.length} questions, in ${rounds} rounds`)
  for (const { who, way } of speakers) {
    await who.ask({ ask: 'answer', way, questions: questions.slice(0, warmUp), times: repeats(who.name) * 2 })
  }
  const block = Math.ceil(questions.length / rounds)
  for (let from = 0; from < questions.length; from += block) {
    const some = questions.slice(from, from + block)
    for (const { who, way, times, answers } of speakers) {
      const answered = await who.ask({ ask: 'answer', way, questions: some, times: repeats(who.name) })
      times.push(answered.cpuMs)
      answers.push(...answered.answers)
    }
  }
}

async function restInTurn(
  contestants: readonly Contestant[],
  built: ReadonlyMap<string, Built>,
  { size, streamFrom }: ComparisonPlan,
) {
  const done: Done[] = []
  for (const who of contestants) {
    const memory = await who.ask({ ask: 'memory' })
    const first = { name: who.name, built: built.get(who.name) as Built, memory }
    if (size >= streamFrom) done.push({ ...first, selfJoin: null, changes: null })
    else {
      say(`${who.name}: self-join, additions and removals`)
      const selfJoin = await who.ask({ ask: 'selfJoin', rows: Math.min(size, selfJoinRows), size })
      done.push({ ...first, selfJoin, changes: await who.ask({ ask: 'changes', from: size, count: changesMade }) })
    }
  }
  return done
}

/** The middle value; the mean of the middle two of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** Progress, kept apart from the results. */
export function say(line: string) {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)
}
