import highsLoader from 'highs'
import { benefitOf } from '../../server/matching/engine/groups/benefit.ts'
import { disjointGroups } from '../../server/matching/engine/groups/disjoint-groups.ts'
import { eachFeasibleGroup } from '../../server/matching/engine/groups/feasible-groups.ts'
import { type PairTable, pairTable } from '../../server/matching/engine/groups/pair-table.ts'
import type { EngineNeed, MatchEdge } from '../../server/matching/engine/types.ts'
import { unstated } from '../../server/matching/engine/unstated.ts'

/** How near our groups come to the optimum, and what each costs. */
export interface GroupFigures {
  /** Our benefit ÷ the most that any division could reach, over all instances. */
  readonly mean: number
  readonly worst: number
  /** Processor time for one instance, in milliseconds. */
  readonly ourCpuMs: number
  readonly highsCpuMs: number
}

const NEEDS = 30
/** Instances with more feasible groups take integer programming minutes and megabytes. */
const MOST_GROUPS = 60_000

/**
 * Compares our disjoint groups with the optimum: a set-packing integer program over every feasible group, solved by
 * HiGHS, on seeded instances of 30 needs.
 */
export async function measureGroups(instances = 60): Promise<GroupFigures> {
  const highs = await loadHighs()
  const ratios: number[] = []
  let ours = 0
  let theirs = 0
  for (let seed = 1; ratios.length < instances; seed++) {
    const table = instance(seed)
    const groups = feasible(table)
    if (groups === null) continue
    const [benefit, ourMs] = timed(() => sumOf(disjointGroups(table).map((group) => benefitOf(table, group))))
    const [solution, theirMs] = timed(() => highs.solve(program(groups), { mip_rel_gap: 0 }))
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS answered ${solution.Status} to instance ${seed}`)
    ratios.push(benefit / solution.ObjectiveValue)
    ours += ourMs
    theirs += theirMs
  }
  const mean = sumOf(ratios) / instances
  return { mean, worst: Math.min(...ratios), ourCpuMs: ours / instances, highsCpuMs: theirs / instances }
}

// Its types say CommonJS, its module is none: the default import is the function.
const loadHighs = highsLoader as unknown as typeof highsLoader.default

interface Feasible {
  readonly mask: number
  readonly benefit: number
}

/** Every feasible group that is worth forming; null when they are too many, or too few to be a question. */
export function feasible(table: PairTable): Feasible[] | null {
  const groups: Feasible[] = []
  const all = table.needs.map((_, need) => need)
  eachFeasibleGroup(table, all, (mask, benefit) => {
    if (benefit > 0 && groups.length <= MOST_GROUPS) groups.push({ mask, benefit })
  })
  return groups.length > MOST_GROUPS || groups.length < NEEDS ? null : groups
}

/** The program in CPLEX's LP format: the most benefit, each need in one chosen group at most. */
export function program(groups: readonly Feasible[]): string {
  const terms = groups.map(({ benefit }, at) => `${benefit.toFixed(2)} x${at}`)
  const once = Array.from({ length: NEEDS }, (_, need) => {
    const containing = groups.flatMap(({ mask }, at) => (mask & (1 << need) ? [`x${at}`] : []))
    return containing.length > 1 ? ` c${need}: ${containing.join('\n + ')} <= 1\n` : ''
  })
  const binary = groups.map((_, at) => ` x${at}`).join('\n')
  return `Maximize\n obj: ${terms.join('\n + ')}\nSubject To\n${once.join('')}Binary\n${binary}\nEnd\n`
}

const YEARS_MS = 3 * 365 * 86_400_000
const START = Date.UTC(2027, 0, 1)

/** Thirty needs of twenty-odd authorities in three to six kinds, some of them between two kinds; the seed decides all. */
export function instance(seed: number): PairTable {
  const random = seeded(seed)
  const kinds = 2 + Math.floor(random() * 3)
  const needs = Array.from({ length: NEEDS }, (_, at) => needFrom(random, at))
  const kindOf = needs.map(() => Math.floor(random() * kinds))
  const edges: MatchEdge[] = []
  for (let a = 0; a < NEEDS; a++) {
    for (let b = 0; b < a; b++) {
      const alike = kindOf[a] === kindOf[b]
      if (random() > (alike ? 0.9 : 0.08)) continue
      const probability = alike ? 0.5 + 0.48 * random() : 0.45 + 0.25 * random()
      edges.push({ a: (needs[a] as EngineNeed).id, b: (needs[b] as EngineNeed).id, probability })
    }
  }
  return pairTable(needs, edges)
}

function needFrom(random: () => number, at: number): EngineNeed {
  const from = START + random() * YEARS_MS
  const until = from + (0.75 + random() * 2) * 365 * 86_400_000
  const isSilent = random() < 0.2
  return {
    ...unstated,
    id: String(at).padStart(2, '0'),
    authorityId: `authority ${Math.floor(random() * 26)}`,
    // £20,000 to £5m, small ones more often
    valuePence: random() < 0.15 ? null : Math.round(2_000_000 * 250 ** random()),
    startWindow: isSilent ? { earliest: null, latest: null } : { earliest: day(from), latest: day(until) },
  }
}

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function timed<T>(work: () => T): [result: T, cpuMs: number] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1000]
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

if (import.meta.main) {
  const { mean, worst, ourCpuMs, highsCpuMs } = await measureGroups()
  console.log(`benefit ÷ optimum, 60 instances of ${NEEDS} needs: mean ${mean.toFixed(4)}, worst ${worst.toFixed(4)}`)
  console.log(`CPU per instance: ours ${ourCpuMs.toFixed(2)} ms, HiGHS ${highsCpuMs.toFixed(0)} ms`)
}
