import { createEngine } from '../engine.ts'
import { mayPair } from '../may-pair.ts'
import { weights as current, type Weights } from '../score/weights.ts'
import type { EngineNeed } from '../types.ts'
import { bm25, type Ranker, tfIdf } from './baselines.ts'
import type { Judgement } from './judged-notices.ts'
import { calibrationError, condensed, type Forecast, type Grades, mean, ndcg10, recall10 } from './measures.ts'

/** How well one way of ranking does; null where the judgements cannot tell. */
export interface Quality {
  readonly name: string
  readonly ndcg10: number | null
  readonly recall10: number | null
  readonly condensedNdcg10: number | null
  readonly condensedRecall10: number | null
}

/** How often the engine speaks when it should not, and keeps silent when it should not. */
export interface Silence {
  /** Queries of which the judges found nothing of grade 2, and how many of them the engine showed nothing for. */
  readonly partnerless: number
  readonly silent: number
  /** The same, were only matches shown that nobody judged or judged 0 counted as speaking. */
  readonly silentButRelated: number
  /** Queries with a partner of grade 2, and how many of them the engine showed one for. */
  readonly partnered: number
  readonly served: number
  /** Of the shown and judged matches, the shares of grade 2 and of grade 1. */
  readonly shownGrade2: number | null
  readonly shownGrade1: number | null
}

export interface Evaluation {
  readonly notices: number
  readonly queries: number
  readonly judgements: number
  readonly rankings: readonly Quality[]
  readonly silence: Silence
  readonly calibrationError: number | null
}

/** Compares the engine with BM25 and TF-IDF on judged notices, all three asked and measured in the same way. */
export function evaluate(
  needs: readonly EngineNeed[],
  judgements: ReadonlyMap<string, readonly Judgement[]>,
  weights: Weights = current,
): Evaluation {
  const known = new Map(needs.map((need) => [need.id, need]))
  const queries = [...judgements].flatMap(([id, judged]) => {
    const need = known.get(id)
    return need ? [{ need, grades: new Map(judged.map(({ candidate, grade }) => [candidate, grade])) }] : []
  })
  const engine = engineRanker(needs, weights)
  const rankers: [string, Ranker][] = [
    ['BM25', bm25(needs)],
    ['TF-IDF', tfIdf(needs)],
    ['Commonlot', engine],
  ]
  return {
    notices: needs.length,
    queries: queries.length,
    judgements: queries.reduce((sum, { grades }) => sum + grades.size, 0),
    rankings: rankers.map(([name, ranker]) => qualityOf(name, ranker, queries, known)),
    silence: silenceOf(engine, queries, weights.threshold),
    calibrationError: calibrationError(forecastsOf(engine, queries)),
  }
}

interface Query {
  readonly need: EngineNeed
  readonly grades: Grades
}

function engineRanker(needs: readonly EngineNeed[], weights: Weights): Ranker {
  const engine = createEngine(needs, { candidates: needs.length, weights })
  const asked = new Map<string, { id: string; score: number }[]>()
  return (query) => {
    const known = asked.get(query.id)
    if (known) return known
    const matches = engine.matchesOf(query.id, { limit: needs.length, minProbability: 0 })
    const found = matches.map((match) => ({ id: match.otherId, score: match.probability }))
    asked.set(query.id, found)
    return found
  }
}

function qualityOf(
  name: string,
  ranker: Ranker,
  queries: readonly Query[],
  known: ReadonlyMap<string, EngineNeed>,
): Quality {
  const measured = queries.map(({ need, grades }) => {
    const ranking = ranker(need)
      .map(({ id }) => id)
      .filter((id) => id !== need.id && mayPair(need, known.get(id) as EngineNeed))
    return { ranking, short: condensed(ranking, grades), grades }
  })
  return {
    name,
    ndcg10: mean(measured.map(({ ranking, grades }) => ndcg10(ranking, grades))),
    recall10: mean(measured.map(({ ranking, grades }) => recall10(ranking, grades))),
    condensedNdcg10: mean(measured.map(({ short, grades }) => ndcg10(short, grades))),
    condensedRecall10: mean(measured.map(({ short, grades }) => recall10(short, grades))),
  }
}

function silenceOf(engine: Ranker, queries: readonly Query[], threshold: number): Silence {
  const shown = queries.map(({ need, grades }) => {
    const ids = engine(need)
      .filter(({ score }) => score >= threshold)
      .map(({ id }) => id)
    return { grades, ids, hasPartner: [...grades.values()].includes(2) }
  })
  const partnered = shown.filter(({ hasPartner }) => hasPartner)
  const partnerless = shown.filter(({ hasPartner }) => !hasPartner)
  const judged = shown.flatMap(({ ids, grades }) => ids.flatMap((id) => grades.get(id) ?? []))
  const share = (grade: number) =>
    judged.length === 0 ? null : judged.filter((given) => given === grade).length / judged.length
  return {
    partnerless: partnerless.length,
    silent: partnerless.filter(({ ids }) => ids.length === 0).length,
    silentButRelated: partnerless.filter(({ ids, grades }) => ids.every((id) => (grades.get(id) ?? 0) > 0)).length,
    partnered: partnered.length,
    served: partnered.filter(({ ids, grades }) => ids.some((id) => grades.get(id) === 2)).length,
    shownGrade2: share(2),
    shownGrade1: share(1),
  }
}

/** Every judged pair with the probability the engine gives it; pairs it does not return count as 0. */
function forecastsOf(engine: Ranker, queries: readonly Query[]): Forecast[] {
  return queries.flatMap(({ need, grades }) => {
    const given = new Map(engine(need).map(({ id, score }) => [id, score]))
    return [...grades].map(([id, grade]) => ({ probability: given.get(id) ?? 0, happened: grade === 2 }))
  })
}
