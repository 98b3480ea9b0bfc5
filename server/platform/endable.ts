/**
 * Values made by a generator that waits for something: leaving the loop aborts the signal, or ends the source that the
 * generator reads, and so ends the wait. A plain generator would end only at the next value, and hold a closed
 * connection until then.
 */
export function endable<T>(
  make: (signal: AbortSignal) => AsyncGenerator<T, void>,
  source?: AsyncIterator<unknown>,
): AsyncIterableIterator<T> {
  const ending = new AbortController()
  const values = make(ending.signal)
  const iterator: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => iterator,
    next: () => values.next(),
    return: async () => {
      ending.abort()
      await source?.return?.()
      await values.return()
      return { done: true, value: undefined }
    },
  }
  return iterator
}
