import { type Kernel, padded, type Room } from './kernel.ts'
import { wasmKernelBytes } from './wasm-kernel-bytes.ts'

interface Loops {
  accumulate(at: number, end: number, weight: number, scores: number): void
  collect(scores: number, slots: number, bar: number, hits: number): number
  collectWanting(scores: number, floors: number, slots: number, bar: number, hits: number): number
  clear(scores: number, bytes: number): void
}

const page = 65_536
const compiled = new WebAssembly.Module(Uint8Array.from(atob(wasmKernelBytes), (letter) => letter.charCodeAt(0)))

/** What another thread needs to work on the same index. */
export interface SharedKernel {
  readonly room: Room
  readonly memory: WebAssembly.Memory
}

/**
 * The same loops in WebAssembly, over twice as quick. The memory is shared: other threads ask the same index with
 * scores of their own.
 */
export class WasmKernel implements Kernel {
  readonly room: Room
  readonly memory: WebAssembly.Memory
  readonly postings: Uint32Array
  readonly parts: Uint32Array
  readonly scores: Uint16Array
  readonly floors: Uint16Array
  readonly hits: Uint32Array
  readonly #loops: Loops

  constructor(room: Room) {
    const slots = padded(room.slots)
    this.room = room
    const bytes = 4 * room.postings + 4 * room.parts + (2 + 2 + 8) * slots + 5 * 16
    const pages = Math.ceil(bytes / page)
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
    let at = 0
    const placed = (length: number, width: number): [ArrayBufferLike, number, number] => {
      const place = at
      at = (at + length * width + 15) & ~15
      return [this.memory.buffer, place, length]
    }
    this.postings = new Uint32Array(...placed(room.postings, 4))
    this.parts = new Uint32Array(...placed(room.parts, 4))
    this.scores = new Uint16Array(...placed(slots, 2))
    this.floors = new Uint16Array(...placed(slots, 2))
    this.hits = new Uint32Array(...placed(2 * slots, 4))
    const instance = new WebAssembly.Instance(compiled, { index: { memory: this.memory } })
    this.#loops = instance.exports as unknown as Loops
  }

  accumulate(from: number, to: number, weight: number): void {
    const first = this.postings.byteOffset
    this.#loops.accumulate(first + 4 * from, first + 4 * to, weight, this.scores.byteOffset)
  }

  collect(used: number, bar: number): number {
    const { scores, hits } = this
    return (this.#loops.collect(scores.byteOffset, padded(used), bar - 1, hits.byteOffset) - hits.byteOffset) >>> 3
  }

  collectWanting(used: number, bar: number): number {
    const { scores, floors, hits } = this
    const end = this.#loops.collectWanting(scores.byteOffset, floors.byteOffset, padded(used), bar, hits.byteOffset)
    return (end - hits.byteOffset) >>> 3
  }

  clear(used: number): void {
    this.#loops.clear(this.scores.byteOffset, 2 * padded(used))
  }
}
