import type { Answer, Question, SelfJoin } from './peers/peer.ts'

/** What the bench asks of a contestant, which runs in a process of its own so that its CPU and memory are its own. */
export type Request =
  | { readonly ask: 'build'; readonly size: number; readonly streamed: boolean }
  | { readonly ask: 'answer'; readonly way: string; readonly questions: readonly Question[]; readonly times: number }
  | { readonly ask: 'selfJoin'; readonly rows: number; readonly size: number }
  | { readonly ask: 'changes'; readonly from: number; readonly count: number }
  | { readonly ask: 'memory' }
  | { readonly ask: 'close' }

export interface Built {
  /** Whether the needs were made up while they were taken in, which then counts. */
  readonly streamed: boolean
  readonly cpuMs: number
  readonly elapsedMs: number
  /** By the contestant's own account. */
  readonly indexBytes?: number
  readonly sourceBytes?: number
  /** What the process holds more than before, after collecting garbage: heap and buffers. */
  readonly grownBytes: number
  readonly ways: readonly string[]
}

export interface Answered {
  /** For one question. */
  readonly cpuMs: number
  readonly answers: readonly Answer[]
}

export interface Memory {
  /** Of the whole process now, after collecting garbage. */
  readonly settledBytes: number
  /** The most it ever was. */
  readonly peakBytes: number
}

export interface Replies {
  readonly build: Built
  readonly answer: Answered
  readonly selfJoin: SelfJoin | null
  readonly changes: { readonly add: readonly number[]; readonly remove: readonly number[] } | null
  readonly memory: Memory
  readonly close: null
}

export type Reply = { readonly reply: Replies[Request['ask']] } | { readonly error: string }
