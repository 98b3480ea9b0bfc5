import type { EngineNeed } from '../../../server/matching/engine/types.ts'
import { loadPeerPackage } from './installed.ts'
import { type Peer, resultLimit } from './peer.ts'
import { plainWords } from './plain-words.ts'

interface MiniSearch {
  addAll(needs: readonly EngineNeed[]): void
  search(text: string, options: { boostTerm: (term: string, at: number) => number }): { id: string }[]
}
interface MiniSearchPackage {
  default: new (options: Record<string, unknown>) => MiniSearch
}

/** The usual in-process index for Node: BM25+ with stop words, plurals folded and the title ×2. */
export async function miniSearch(): Promise<Peer> {
  const { default: Index } = await loadPeerPackage<MiniSearchPackage>('minisearch')
  const index = new Index({
    fields: ['title', 'description'],
    tokenize: plainWords,
    processTerm: (term: string) => term,
    searchOptions: { boost: { title: 2 } },
  })
  return {
    name: 'MiniSearch',
    async build(needs) {
      index.addAll([...needs])
    },
    ways: {
      search({ bestTerms }) {
        const boostTerm = (_term: string, at: number) => bestTerms[at]?.boost ?? 1
        const found = index.search(bestTerms.map(({ word }) => word).join(' '), { boostTerm })
        return { numbers: found.slice(0, resultLimit).map(({ id }) => Number(id)) }
      },
    },
  }
}
