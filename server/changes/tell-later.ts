import type { Work } from '../platform/unit-of-work.ts'

/** Matches noted for the feed in one unit of work: about a second. */
const MOST_AT_ONCE = 10_000

/** Has the feed told of the matches of this unit of work later, by `noteWhatIsDue`: for the many of a large import. */
export async function tellLater({ tx }: Work): Promise<void> {
  await tx.$queryRaw`select set_config('commonlot.feed_later', 'yes', true)`
}

/** Notes for the feed some of the matches that wait for it. Answers whether more may be waiting. */
export async function noteWhatIsDue({ tx }: Work): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ noted: number }[]>`select note_what_is_due(${MOST_AT_ONCE}::int) as noted`
  return (answer?.noted ?? 0) >= MOST_AT_ONCE
}
