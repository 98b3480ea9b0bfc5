/** When a stream is to end before its time. */
export interface Condition<T> {
  /** Each update of one of these is a reason to look again at once. */
  readonly hints: readonly AsyncIterableIterator<unknown>[]
  isGood(): Promise<boolean>
  /** When to look again at the latest. */
  lookAgainInMs(): number
  /** What is said before the stream ends because it is good no longer. */
  readonly lastWord: T
  /** Told once, however the stream ends. */
  closed(): void
}

/**
 * A stream that goes on while a condition holds; when it no longer does, it says a last word and ends. It is an iterator
 * and no generator, because a generator that waits for its next value cannot be ended from outside.
 */
export function goesOnWhile<T>(source: AsyncIterableIterator<T>, condition: Condition<T>): AsyncIterableIterator<T> {
  const { hints, lastWord, closed } = condition
  const over = Promise.withResolvers<'over'>()
  let state: 'good' | 'over' | 'closed' = 'good'
  let timer: NodeJS.Timeout | undefined

  const isOver = (): boolean => state === 'over'
  const look = async () => {
    clearTimeout(timer)
    // what cannot be looked up is looked up again
    const isGood = await condition.isGood().catch(() => true)
    if (state !== 'good') return
    if (isGood) return lookLater()
    state = 'over'
    over.resolve('over')
  }
  const lookLater = () => {
    clearTimeout(timer)
    timer = setTimeout(look, condition.lookAgainInMs())
    timer.unref()
  }
  const listen = async (hint: AsyncIterableIterator<unknown>) => {
    for await (const _ of hint) if (state === 'good') await look()
  }
  const close = async () => {
    if (state === 'closed') return
    state = 'closed'
    clearTimeout(timer)
    closed()
    await Promise.all([source.return?.(), ...hints.map((hint) => hint.return?.())])
  }

  lookLater()
  for (const hint of hints) listen(hint).catch(() => {})
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: async () => {
      if (state === 'closed') return { done: true, value: undefined }
      const read = await Promise.race([source.next(), over.promise]).catch(async (error: unknown) => {
        await close()
        throw error
      })
      if (read === 'over') {
        await close()
        return { done: false, value: lastWord }
      }
      if (read.done) {
        await close()
        return read
      }
      // before each telling, as a hint may have been lost
      await look()
      if (isOver()) {
        await close()
        return { done: false, value: lastWord }
      }
      return read
    },
    return: async () => {
      await close()
      return { done: true, value: undefined }
    },
  }
}
