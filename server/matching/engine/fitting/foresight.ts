/** A probability that was given, whether it came true, and how much that counts. */
export interface Forecast {
  readonly probability: number
  readonly happened: boolean
  readonly weight: number
}

/** How well probabilities foretold what happened. */
export interface Foresight {
  /** Mean surprise, in nats; less is better, and always saying one half gives 0.693. */
  readonly logLoss: number
  /** Mean squared error; less is better, and always saying one half gives 0.25. */
  readonly brier: number
  /** How often what happened was given more than what did not, 0–1; one half is chance. Null when only one of them is there. */
  readonly auc: number | null
  /** What `auc` strays from one half by chance alone (its standard error, were there nothing to tell). */
  readonly chance: number | null
  /** How far, on average over ten equal bands, probabilities are from what came true. */
  readonly calibrationError: number
}

/** Measures some forecasts; throws when there are none. */
export function foresightOf(forecasts: readonly Forecast[]): Foresight {
  if (forecasts.length === 0) throw new RangeError('there is nothing to measure')
  const [came, failed] = [forecasts.filter(({ happened }) => happened), forecasts.filter(({ happened }) => !happened)]
  return {
    logLoss: meanOf(forecasts, ({ probability, happened }) => -Math.log(happened ? probability : 1 - probability)),
    brier: meanOf(forecasts, ({ probability, happened }) => (probability - Number(happened)) ** 2),
    auc: areaUnderCurve(came, failed),
    chance: chanceOf(weigh(came), weigh(failed)),
    calibrationError: calibrationErrorOf(forecasts),
  }
}

const weigh = (forecasts: readonly Forecast[]): number => forecasts.reduce((sum, { weight }) => sum + weight, 0)

function meanOf(forecasts: readonly Forecast[], measure: (forecast: Forecast) => number): number {
  return forecasts.reduce((sum, forecast) => sum + forecast.weight * measure(forecast), 0) / weigh(forecasts)
}

/** Ties count half. */
function areaUnderCurve(came: readonly Forecast[], failed: readonly Forecast[]): number | null {
  if (came.length === 0 || failed.length === 0) return null
  const rising = failed.toSorted((a, b) => a.probability - b.probability)
  let [area, below, at] = [0, 0, 0]
  for (const { probability, weight } of came.toSorted((a, b) => a.probability - b.probability)) {
    for (; at < rising.length && (rising[at] as Forecast).probability < probability; at++) {
      below += (rising[at] as Forecast).weight
    }
    let level = 0
    for (let tie = at; tie < rising.length && (rising[tie] as Forecast).probability === probability; tie++) {
      level += (rising[tie] as Forecast).weight
    }
    area += weight * (below + level / 2)
  }
  return area / (weigh(came) * weigh(failed))
}

// Of the rank-sum statistic (Mann and Whitney, 1947), for as many on either side.
function chanceOf(came: number, failed: number): number | null {
  return came === 0 || failed === 0 ? null : Math.sqrt((came + failed + 1) / (12 * came * failed))
}

function calibrationErrorOf(forecasts: readonly Forecast[]): number {
  const bands = Map.groupBy(forecasts, ({ probability }) => Math.min(9, Math.floor(probability * 10)))
  let error = 0
  for (const band of bands.values()) {
    error += Math.abs(band.reduce((sum, f) => sum + f.weight * (f.probability - Number(f.happened)), 0))
  }
  return error / weigh(forecasts)
}
