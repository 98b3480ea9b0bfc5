import { CURSOR_DAYS } from '../../server/changes/change-cursor.ts'
import type { TimedVerb } from '../timed-verb.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * Every night, changes are forgotten that a later change of the same thing stands for and that no cursor is old enough
 * to need; and a database that was restored into another cluster begins its feed again.
 */
export const keepTheFeed: TimedVerb = {
  name: 'keepTheFeed',
  pattern: '40 3 * * *',
  run: async ({ tx, now }, { log }) => {
    const [answer] = await tx.$queryRaw<{ again: boolean }[]>`select begin_feed_again() as again`
    if (answer?.again) log.warn('this database came from another cluster: every cursor of the change feed starts again')
    const before = new Date(now.getTime() - (CURSOR_DAYS + 1) * DAY_MS)
    await tx.$queryRaw`select forget_old_changes(${before}::timestamptz)`
  },
}
