/** A score that was given and what it proved worth, 0–1. */
export interface Outcome {
  readonly score: number
  readonly target: number
  readonly weight: number
}

interface Block {
  score: number
  target: number
  weight: number
}

/**
 * The rising curve nearest to the outcomes (pool adjacent violators), thinned to blocks of at least a given weight:
 * points (score, probability) to draw straight lines between. A pinch of doubt keeps the ends off 0 and 1.
 */
export function fitIsotonic(outcomes: readonly Outcome[], leastWeight: number): [number, number][] {
  const sorted = outcomes.toSorted((a, b) => a.score - b.score)
  const blocks: Block[] = []
  for (const outcome of chunked(sorted, leastWeight)) {
    blocks.push(outcome)
    while (blocks.length > 1 && (blocks.at(-2) as Block).target >= (blocks.at(-1) as Block).target) {
      const last = blocks.pop() as Block
      blocks.push(merged(blocks.pop() as Block, last))
    }
  }
  return blocks.map(({ score, target, weight }) => [score, (target * weight + 0.5 * doubt) / (weight + doubt)])
}

/** As many doubtful outcomes are added to each block: half came true. */
const doubt = 1

function chunked(sorted: readonly Outcome[], leastWeight: number): Block[] {
  const chunks: Block[] = []
  let open: Block | null = null
  for (const outcome of sorted) {
    open = open ? merged(open, { ...outcome }) : { ...outcome }
    if (open.weight >= leastWeight) {
      chunks.push(open)
      open = null
    }
  }
  const last = chunks.pop()
  if (open && last) chunks.push(merged(last, open))
  else if (open || last) chunks.push((open ?? last) as Block)
  return chunks
}

function merged(a: Block, b: Block): Block {
  const weight = a.weight + b.weight
  const mean = (x: number, y: number) => (x * a.weight + y * b.weight) / weight
  return { score: mean(a.score, b.score), target: mean(a.target, b.target), weight }
}
