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

/**
 * The same loops in WebAssembly, over twice as quick. The memory is shared: another thread that is given it asks the
 * same index, with scores, floors and hits of its own.
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

  /** Makes the memory, or takes the one that another thread made; `thread` counts from 0, which is the maker's. */
  constructor(room: Room, memory: WebAssembly.Memory = memoryFor(room), thread = 0) {
    this.room = room
    this.memory = memory
    let at = thread * ownBytes(room)
    const placed = (length: number, width: number): [ArrayBufferLike, number, number] => {
      const place = at
      at += aligned(length * width)
      return [memory.buffer, place, length]
    }
    const slots = padded(room.slots)
    this.scores = new Uint16Array(...placed(slots, 2))
    this.floors = new Uint16Array(...placed(slots, 2))
    this.hits = new Uint32Array(...placed(2 * slots, 4))
    at = room.threads * ownBytes(room)
    this.postings = new Uint32Array(...placed(room.postings, 4))
    this.parts = new Uint32Array(...placed(room.parts, 4))
    const instance = new WebAssembly.Instance(compiled, { index: { memory } })
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

const aligned = (bytes: number): number => (bytes + 15) & ~15

/** What each thread has for itself. */
const ownBytes = ({ slots }: Room): number => (2 + 2 + 8) * padded(slots)

function memoryFor(room: Room): WebAssembly.Memory {
  const bytes = room.threads * ownBytes(room) + aligned(4 * room.postings) + aligned(4 * room.parts)
  const pages = Math.ceil(bytes / page) || 1
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
}
