import { Refused } from '../platform/errors.ts'

/** The version a caller read must be the version there is. */
export function expectVersion(thing: string, row: { version: number }, expected: number | null | undefined): void {
  if (expected != null && expected !== row.version) throw changedMeanwhile(thing)
}

/** A write that expects the version it read must find it. */
export function wasChanged(thing: string, { count }: { count: number }): void {
  if (count === 0) throw changedMeanwhile(thing)
}

const changedMeanwhile = (thing: string) =>
  new Refused(
    'CHANGED_MEANWHILE',
    `Someone else changed this ${thing} since you read it. Read it again, then repeat your change`,
  )
