/** Grades by candidate: what one query's judges said. */
export type Grades = ReadonlyMap<string, number>

/**
 * Normalised discounted cumulative gain of the first ten, 0–1: 1 when no order could be better. Gains are 2^grade − 1, and a
 * candidate nobody judged gains nothing. Null when the judges found nothing to gain.
 */
export function ndcg10(ranking: readonly string[], grades: Grades): number | null {
  const ideal = gainOf([...grades.values()].sort((a, b) => b - a))
  return ideal === 0 ? null : gainOf(ranking.map((id) => grades.get(id) ?? 0)) / ideal
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

/** The share of the candidates of grade 2 among the first ten (of ten, where there are more). Null when there are none. */
export function recall10(ranking: readonly string[], grades: Grades): number | null {
  const wanted = [...grades.values()].filter((grade) => grade === 2).length
  if (wanted === 0) return null
  const found = ranking.slice(0, 10).filter((id) => grades.get(id) === 2).length
  return found / Math.min(10, wanted)
}

/** The ranking without the candidates nobody judged. */
export function condensed(ranking: readonly string[], grades: Grades): string[] {
  return ranking.filter((id) => grades.has(id))
}

/** The mean of what could be measured; null when nothing could. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** A probability that was given, and whether it came true. */
export interface Forecast {
  readonly probability: number
  readonly happened: boolean
}

/** Expected calibration error: how far, on average over ten equal bands, probabilities are from what came true. */
export function calibrationError(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null
  const bands = Map.groupBy(forecasts, ({ probability }) => Math.min(9, Math.floor(probability * 10)))
  let error = 0
  for (const band of bands.values()) {
    const said = band.reduce((sum, { probability }) => sum + probability, 0)
    const came = band.filter(({ happened }) => happened).length
    error += Math.abs(said - came) / forecasts.length
  }
  return error
}
