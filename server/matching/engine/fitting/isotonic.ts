/** A score that was given and what it proved worth, 0–1. */
export interface Outcome {
  readonly score: number
  readonly target: number
  readonly weight: number
}

/**
 * The rising curve nearest to the outcomes (pool adjacent violators), thinned to blocks of at least a given weight:
 * points (score, probability) for a curve to go through. A pinch of doubt keeps the ends off 0 and 1.
 */
export function fitIsotonic(outcomes: readonly Outcome[], leastWeight: number): [number, number][] {
  return pooled(blocksOf(outcomes, leastWeight)).map(({ score, target, weight }) => [
    score,
    (target * weight + 0.5 * doubt) / (weight + doubt),
  ])
}

/** As many doubtful outcomes are added to each block: half came true. */
const doubt = 1

/** Outcomes in the order of their scores, taken together into blocks of at least a given weight. */
export function blocksOf(outcomes: readonly Outcome[], leastWeight: number): Outcome[] {
  const blocks: Outcome[] = []
  let open: Outcome | null = null
  for (const outcome of outcomes.toSorted((a, b) => a.score - b.score)) {
    open = open ? merged(open, outcome) : outcome
    if (open.weight >= leastWeight) {
      blocks.push(open)
      open = null
    }
  }
  const last = blocks.pop()
  if (open && last) blocks.push(merged(last, open))
  else if (open || last) blocks.push((open ?? last) as Outcome)
  return blocks
}

/** Neighbours in the order of their scores that would fall are merged until all rise. */
export function pooled(sorted: readonly Outcome[]): Outcome[] {
  const blocks: Outcome[] = []
  for (const outcome of sorted) {
    blocks.push(outcome)
    while (blocks.length > 1 && (blocks.at(-2) as Outcome).target >= (blocks.at(-1) as Outcome).target) {
      const last = blocks.pop() as Outcome
      blocks.push(merged(blocks.pop() as Outcome, last))
    }
  }
  return blocks
}

/** Two outcomes as one, at their weighted means. */
export function merged(a: Outcome, b: Outcome): Outcome {
  const weight = a.weight + b.weight
  const mean = (x: number, y: number) => (x * a.weight + y * b.weight) / weight
  return { score: mean(a.score, b.score), target: mean(a.target, b.target), weight }
}
