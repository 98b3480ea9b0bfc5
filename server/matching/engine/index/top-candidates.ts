/** A need found by the index, by its slot, and how alike: the dot product of the two vectors, 0–65,025. */
export interface Candidate {
  readonly slot: number
  readonly score: number
}

/**
 * The best `limit` of the scored slots, best first, equal scores by slot. Exact: every score above zero is looked at,
 * and the filter is asked only of those that would enter the list. Leaves all scores at zero for the next question.
 */
export function takeTop(scores: Uint16Array, used: number, limit: number, allows: (slot: number) => boolean) {
  const best: Candidate[] = []
  let threshold = 0
  for (let slot = 0; slot < used; slot++) {
    const score = scores[slot] as number
    if (score === 0) continue
    scores[slot] = 0
    if (score <= threshold || !allows(slot)) continue
    insert(best, { slot, score }, limit)
    if (best.length === limit) threshold = (best[limit - 1] as Candidate).score
  }
  return best
}

function insert(best: Candidate[], candidate: Candidate, limit: number): void {
  if (best.length === limit) best.pop()
  let at = best.length
  while (at > 0 && (best[at - 1] as Candidate).score < candidate.score) at--
  best.splice(at, 0, candidate)
}
