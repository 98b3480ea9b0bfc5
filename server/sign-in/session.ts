/** How long a session lasts: after the last use, and in all. In milliseconds. */
export interface SessionLimits {
  readonly idleMs: number
  readonly absoluteMs: number
}

interface Times {
  readonly startedAt: Date
  readonly lastUsedAt: Date
  readonly endedAt: Date | null
}

/** Whether a session still counts: not ended, used lately, and not too old. */
export const isOpen = ({ startedAt, lastUsedAt, endedAt }: Times, limits: SessionLimits, now: Date): boolean =>
  endedAt === null &&
  now.getTime() - lastUsedAt.getTime() < limits.idleMs &&
  now.getTime() - startedAt.getTime() < limits.absoluteMs

/** A session nobody can use any more: started before `since` was in reach, or last used before. */
export const openSince = (limits: SessionLimits, now: Date) => ({
  endedAt: null,
  lastUsedAt: { gt: new Date(now.getTime() - limits.idleMs) },
  startedAt: { gt: new Date(now.getTime() - limits.absoluteMs) },
})

/** Where a request comes from, as a person recognises it in the list of their sessions. */
export interface Origin {
  readonly browser: string
  readonly network: string
}

const LONGEST_NAME = 300

/** A browser's own name for itself, kept short and on one line. */
export const browserName = (userAgent: string | undefined): string =>
  (userAgent ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST_NAME) || 'A browser that does not say its name'
