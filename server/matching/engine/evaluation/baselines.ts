import { words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'

/** Ranks all needs for one of them, best first. */
export type Ranker = (query: EngineNeed) => { readonly id: string; readonly score: number }[]

// What a search engine would do without being told of procurement: words of title and description, plurals folded.
function bagOf(need: EngineNeed): Map<string, number> {
  const bag = new Map<string, number>()
  for (const { stem } of words(`${need.title} ${need.description}`)) bag.set(stem, (bag.get(stem) ?? 0) + 1)
  return bag
}

/** Okapi BM25 with the customary k1 = 1.2 and b = 0.75; the query is the whole need. */
export function bm25(needs: readonly EngineNeed[]): Ranker {
  const corpus = countedCorpus(needs)
  const averageLength = corpus.docs.reduce((sum, doc) => sum + doc.length, 0) / Math.max(1, needs.length)
  return (query) =>
    ranked(corpus.docs, (doc) => {
      let score = 0
      for (const word of bagOf(query).keys()) {
        const count = doc.bag.get(word) ?? 0
        const df = corpus.df.get(word) ?? 0
        const idf = Math.log(1 + (needs.length - df + 0.5) / (df + 0.5))
        score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * doc.length) / averageLength))
      }
      return score
    })
}

/** Cosine of log-TF × IDF vectors. */
export function tfIdf(needs: readonly EngineNeed[]): Ranker {
  const corpus = countedCorpus(needs)
  const vectorOf = (bag: ReadonlyMap<string, number>) => {
    const vector = new Map<string, number>()
    for (const [word, count] of bag) {
      vector.set(word, Math.log(1 + count) * Math.log(1 + needs.length / (corpus.df.get(word) ?? 1)))
    }
    const length = Math.hypot(...vector.values()) || 1
    return new Map([...vector].map(([word, value]) => [word, value / length]))
  }
  const vectors = new Map(corpus.docs.map((doc) => [doc.id, vectorOf(doc.bag)]))
  return (query) => {
    const wanted = vectorOf(bagOf(query))
    return ranked(corpus.docs, (doc) => {
      const vector = vectors.get(doc.id) as Map<string, number>
      let score = 0
      for (const [word, value] of wanted) score += value * (vector.get(word) ?? 0)
      return score
    })
  }
}

interface Doc {
  readonly id: string
  readonly bag: ReadonlyMap<string, number>
  readonly length: number
}

function countedCorpus(needs: readonly EngineNeed[]) {
  const docs: Doc[] = needs.map((need) => {
    const bag = bagOf(need)
    return { id: need.id, bag, length: [...bag.values()].reduce((sum, count) => sum + count, 0) }
  })
  const df = new Map<string, number>()
  for (const { bag } of docs) for (const word of bag.keys()) df.set(word, (df.get(word) ?? 0) + 1)
  return { docs, df }
}

function ranked(docs: readonly Doc[], scoreOf: (doc: Doc) => number) {
  return docs
    .map((doc) => ({ id: doc.id, score: scoreOf(doc) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
