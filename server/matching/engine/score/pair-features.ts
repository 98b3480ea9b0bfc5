import { CorpusDictionary } from '../index/dictionary.ts'
import { NeedIndex } from '../index/need-index.ts'
import { tokensOf } from '../index/tokens.ts'
import { readNeed } from '../text/read-need.ts'
import type { EngineNeed } from '../types.ts'
import { type Features, featuresOf } from './features.ts'
import { sideOf } from './sides.ts'

/** The features of pairs of some needs, by id, as the engine would see them; undefined for an unknown id. */
export function pairFeatures(needs: readonly EngineNeed[]): (a: string, b: string) => Features | undefined {
  const dictionary = new CorpusDictionary()
  const entries = needs.map((need) => ({ need, tokens: tokensOf(readNeed(need), dictionary) }))
  const index = new NeedIndex(entries, dictionary.words)
  const sides = new Map(entries.map((entry, slot) => [entry.need.id, sideOf(entry, index.vectorAt(slot))]))
  return (a, b) => {
    const left = sides.get(a)
    const right = sides.get(b)
    return left && right && featuresOf(left, right, index.profiles)
  }
}
