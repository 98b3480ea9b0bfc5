import type { ReadRecord } from './notice.ts'
import { readRelease } from './ocds-release.ts'
import { isObject, type JsonObject } from './record-shape.ts'
import { tidyKey } from './tidy-text.ts'

/** Reads one OCDS record: its compiled release, else the newest of the releases it holds. */
export function readOcdsRecord(record: JsonObject): ReadRecord {
  const release = isObject(record.compiledRelease) ? record.compiledRelease : newestIn(record.releases)
  if (release) return readRelease({ ...release, ocid: release.ocid ?? record.ocid })
  return {
    unreadable: {
      field: 'compiledRelease',
      reason: 'The record holds no release, at most links to some',
      fix: 'Export the record with its compiled release or its releases, and import the file again',
    },
    recordId: typeof record.ocid === 'string' ? tidyKey(record.ocid) || null : null,
    title: null,
  }
}

/** A release that is only linked to has a `url` and says nothing by itself. */
function newestIn(releases: unknown): JsonObject | undefined {
  const whole = (Array.isArray(releases) ? releases : [])
    .filter(isObject)
    .filter((one) => 'tag' in one || 'tender' in one)
  const time = ({ date }: JsonObject) => (typeof date === 'string' ? new Date(date).getTime() || 0 : 0)
  return whole.reduce<JsonObject | undefined>(
    (newest, one) => (newest && time(newest) >= time(one) ? newest : one),
    undefined,
  )
}
