import { NeedIndex } from '../index/need-index.ts'
import { NeedStore } from '../store/need-store.ts'
import type { EngineNeed } from '../types.ts'
import { Comparer } from './comparer.ts'
import type { Features } from './features.ts'
import { sideOf } from './side.ts'

/** The features of pairs of some needs, by id, as the engine would see them; undefined for an unknown id. */
export function pairFeatures(needs: readonly EngineNeed[]): (a: string, b: string) => Features | undefined {
  const store = new NeedStore()
  for (const need of needs) store.put(need)
  const index = new NeedIndex(store)
  const comparer = new Comparer(index, store.columns)
  return (a, b) => {
    const [left, right] = [store.slotOf(a), store.slotOf(b)]
    if (left === undefined || right === undefined) return undefined
    const side = sideOf(store.factsAt(left), () => store.tokensAt(left), index.vectorAt(left))
    return comparer.compare(side, [right])[0]
  }
}
