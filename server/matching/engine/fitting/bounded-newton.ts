/** Rows of numbers with a target (0–1) and a share each, and what is wanted of the slope of every column. */
export interface LogisticProblem {
  readonly rows: readonly Float64Array[]
  readonly targets: readonly number[]
  /** How much each row counts; together 1. */
  readonly shares: readonly number[]
  readonly columns: readonly Column[]
}

/** A column's slope is pulled towards a value, and may be kept from being negative (1) or positive (-1). */
export interface Column {
  readonly towards: number
  readonly pull: number
  readonly sign: -1 | 0 | 1
}

const mostRounds = 60
const mostHalvings = 30
const smallEnough = 1e-9

/**
 * The slopes that make the targets most likely within their bounds: Newton's method, each step found by going round the
 * columns on the quadratic at hand, and halved until it helps. The problem is convex, so there is one answer and no luck.
 */
export function boundedNewton(problem: LogisticProblem): number[] {
  let slopes = problem.columns.map(({ towards, sign }) => bounded(towards, sign))
  let loss = lossOf(problem, slopes)
  for (let round = 0; round < mostRounds; round++) {
    const step = stepFrom(problem, slopes)
    let [share, next] = [1, slopes]
    let nextLoss = Number.POSITIVE_INFINITY
    for (let halving = 0; halving < mostHalvings && !(nextLoss <= loss); halving++, share /= 2) {
      next = slopes.map((slope, at) => slope + share * (step[at] as number))
      nextLoss = lossOf(problem, next)
    }
    if (!(nextLoss <= loss)) return slopes
    const gain = loss - nextLoss
    ;[slopes, loss] = [next, nextLoss]
    if (gain < smallEnough) return slopes
  }
  return slopes
}

function bounded(slope: number, sign: Column['sign']): number {
  return sign > 0 ? Math.max(0, slope) : sign < 0 ? Math.min(0, slope) : slope
}

function lossOf({ rows, targets, shares, columns }: LogisticProblem, slopes: readonly number[]): number {
  let loss = 0
  rows.forEach((row, at) => {
    const logOdds = product(row, slopes)
    // log(1 + e^x) without overflow
    const softened = Math.max(0, logOdds) + Math.log1p(Math.exp(-Math.abs(logOdds)))
    loss += (shares[at] as number) * (softened - (targets[at] as number) * logOdds)
  })
  columns.forEach(({ towards, pull }, at) => {
    loss += (pull / 2) * ((slopes[at] as number) - towards) ** 2
  })
  return loss
}

function product(row: Float64Array, slopes: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += (row[at] as number) * (slopes[at] as number)
  return sum
}

function stepFrom(problem: LogisticProblem, slopes: readonly number[]): number[] {
  const { gradient, curvature } = quadraticAt(problem, slopes)
  const step = slopes.map(() => 0)
  for (let sweep = 0; sweep < 1000; sweep++) {
    let moved = 0
    problem.columns.forEach(({ sign }, c) => {
      const row = curvature[c] as Float64Array
      const own = row[c] as number
      if (own <= 0) return
      const slope = slopes[c] as number
      const wanted = slope + (step[c] as number) - ((gradient[c] as number) + product(row, step)) / own
      const change = bounded(wanted, sign) - slope - (step[c] as number)
      step[c] = (step[c] as number) + change
      moved = Math.max(moved, Math.abs(change))
    })
    if (moved < smallEnough) break
  }
  return step
}

/** Gradient and curvature of the loss, for each column. */
function quadraticAt({ rows, targets, shares, columns }: LogisticProblem, slopes: readonly number[]) {
  const gradient = columns.map(({ towards, pull }, c) => pull * ((slopes[c] as number) - towards))
  const curvature = columns.map(({ pull }, c) => Float64Array.from(columns, (_, d) => (c === d ? pull : 0)))
  rows.forEach((row, at) => {
    const likely = 1 / (1 + Math.exp(-product(row, slopes)))
    const share = shares[at] as number
    const error = share * (likely - (targets[at] as number))
    const bend = share * likely * (1 - likely)
    for (let c = 0; c < columns.length; c++) {
      const value = row[c] as number
      if (value === 0) continue
      gradient[c] = (gradient[c] as number) + error * value
      const line = curvature[c] as Float64Array
      for (let d = 0; d < columns.length; d++) line[d] = (line[d] as number) + bend * value * (row[d] as number)
    }
  })
  return { gradient, curvature }
}
