/** Wakes one waiter; a ring while nobody waits is kept for the next. */
export interface Bell {
  ring(): void
  /** Resolves when rung, or after that many milliseconds. */
  wait(ms: number): Promise<void>
}

export function makeBell(): Bell {
  let rung = false
  let wake = () => {}
  return {
    ring: () => {
      rung = true
      wake()
    },
    wait: async (ms) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
    },
  }
}
