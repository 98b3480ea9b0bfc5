import type { Room } from '../index/kernel.ts'
import { type SearchArrays, SearchIndex } from '../index/search-index.ts'
import { WasmKernel } from '../index/wasm-kernel.ts'
import { NeighbourGraph } from './neighbour-graph.ts'
import { type ListArrays, NeighbourLists } from './neighbour-lists.ts'

/** Whose the needs are, by slot: numbers of authorities, and of departments (0: not stated). */
export interface Buyers {
  readonly authorities: Uint32Array
  readonly departments: Uint32Array
}

/** One thread's share of working out all lists: everything in it can be handed to another thread. */
export interface JoinShare {
  readonly room: Room
  /** The kernel's memory, which all shares read; each has scores and lists of its own. */
  readonly memory: WebAssembly.Memory
  readonly arrays: SearchArrays
  readonly buyers: Buyers
  /** How long the lists are. */
  readonly size: number
  /** Whose scores to use, and which of the slots to take. */
  readonly thread: number
  readonly share: number
  readonly shares: number
}

/** Works out a share: the pairs that every so-manieth need makes with those before it. Any thread may do it. */
export function carryOutShare(task: JoinShare, lists: ListArrays): void {
  const { room, memory, arrays, buyers, thread, share, shares } = task
  const index = new SearchIndex(new WasmKernel(room, memory, thread), arrays)
  const graph = new NeighbourGraph(index, new NeighbourLists(lists), mayMeet(buyers))
  graph.join((slot) => slot % shares === share)
}

/** Different authorities, or known and different departments of one. */
function mayMeet({ authorities, departments }: Buyers): (a: number, b: number) => boolean {
  return (a, b) => {
    if (authorities[a] !== authorities[b]) return true
    return departments[a] !== 0 && departments[b] !== 0 && departments[a] !== departments[b]
  }
}
