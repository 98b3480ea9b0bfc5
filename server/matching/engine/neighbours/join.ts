import type { NeedIndex } from '../index/need-index.ts'
import { WasmKernel } from '../index/wasm-kernel.ts'
import type { NeedStore } from '../store/need-store.ts'
import { type Buyers, carryOutShare, type JoinShare } from './join-share.ts'
import { type MayMeet, NeighbourGraph } from './neighbour-graph.ts'
import { type ListArrays, makeLists, NeighbourLists } from './neighbour-lists.ts'

/** Sees to it that every share is carried out, in other threads or in this one, and returns each one's lists. */
export type CarryOutShares = (shares: readonly JoinShare[]) => ListArrays[]

/** How lists are worked out with the help of other threads. */
export interface JoinHelp {
  /** Into how many shares the work is divided, one for each thread. */
  readonly shares: number
  readonly carryOut: CarryOutShares
}

/** Whom the lists are for, how long they are, and who may stand in whose. */
export interface JoinPlan {
  readonly store: NeedStore
  readonly size: number
  readonly mayMeet: MayMeet
  /** May the need in a slot meet all others of another buyer of which this is also true? Threads know no other rule. */
  readonly isOpen: (slot: number) => boolean
  readonly help: JoinHelp | null
}

/** Works out the nearest of every need of an index that was just built. */
export function neighboursOf(index: NeedIndex, plan: JoinPlan): NeighbourGraph {
  const { kernel } = index
  if (plan.help && kernel instanceof WasmKernel && kernel.room.threads > 1) {
    return joinInShares(index, kernel, plan, plan.help)
  }
  const graph = new NeighbourGraph(index, new NeighbourLists(makeLists(kernel.room.slots, plan.size)), plan.mayMeet)
  graph.join()
  return graph
}

/** Needs that are open to all are shared out; the few others are entered one by one. */
function joinInShares(
  index: NeedIndex,
  { room, memory }: WasmKernel,
  { store, size, mayMeet, isOpen }: JoinPlan,
  { shares, carryOut }: JoinHelp,
): NeighbourGraph {
  const closed = [...store.slots].filter((slot) => !isOpen(slot))
  const live = index.arrays.live.slice()
  for (const slot of closed) live[slot] = 0
  const arrays = { ...index.arrays, live }
  const buyers = buyersIn(store, room.slots)
  const tasks = Array.from({ length: shares }, (_, share): JoinShare => {
    return { room, memory, arrays, buyers, size, thread: share, share, shares }
  })
  const [lists, ...others] = carryOut(tasks).map((found) => new NeighbourLists(found)) as [NeighbourLists]
  for (const found of others) lists.merge(found)
  const graph = new NeighbourGraph(index, lists, mayMeet)
  for (const slot of closed) graph.add(slot)
  return graph
}

function buyersIn(store: NeedStore, slots: number): Buyers {
  const buyers = { authorities: new Uint32Array(slots), departments: new Uint32Array(slots) }
  const numbers = new Map<string, number>()
  for (const slot of store.slots) {
    const { authorityId, departmentId } = store.partyAt(slot)
    buyers.authorities[slot] = numberOf(authorityId, numbers)
    buyers.departments[slot] = departmentId === null ? 0 : numberOf(departmentId, numbers)
  }
  return buyers
}

function numberOf(id: string, numbers: Map<string, number>): number {
  const number = numbers.get(id) ?? numbers.size + 1
  numbers.set(id, number)
  return number
}

/** Carries out all shares in the thread that asks. */
export const here: CarryOutShares = (shares) =>
  shares.map((share) => {
    const lists = makeLists(share.room.slots, share.size)
    carryOutShare({ ...share, thread: 0 }, lists)
    return lists
  })
