import { readNoticeLine } from './jsonl-notice.ts'
import type { ReadRecord } from './notice.ts'
import { readOcdsRecord } from './ocds-record.ts'
import { readRelease } from './ocds-release.ts'
import { LARGEST_RECORD_BYTES, type RawRecord } from './raw-record.ts'
import { readJson } from './read-json.ts'
import { isObject, kindOfRecord } from './record-shape.ts'
import { tidyKey, tidyTitle } from './tidy-text.ts'

/** Reads one record as it stands in a file, whatever its kind; says in words why one cannot be read. */
export function readRecord({ bytes, line }: RawRecord): ReadRecord {
  const unreadable = (reason: string, fix: string) => ({
    unreadable: { field: null, reason, fix },
    recordId: null,
    title: null,
  })
  if (!bytes)
    return unreadable(
      `The record on line ${line} is larger than ${LARGEST_RECORD_BYTES / 1_000_000} MB`,
      'Take it out of the file, or shorten its attachments and texts',
    )
  const json = readJson(bytes, line)
  if ('problem' in json) return { ...unreadable(json.problem, json.fix), ...glimpse(bytes) }
  if (!isObject(json.value))
    return unreadable(`The record on line ${line} is not an object`, 'Give each notice or release as a JSON object')
  const kind = kindOfRecord(json.value)
  if (kind === 'record') return readOcdsRecord(json.value)
  return kind === 'release' ? readRelease(json.value) : readNoticeLine(json.value)
}

/** The first number and title in a record that cannot be read, so that a person can find it. */
function glimpse(bytes: Buffer): { recordId: string | null; title: string | null } {
  const start = bytes.toString('utf8', 0, 20_000)
  const first = (pattern: RegExp) => pattern.exec(start)?.[1]
  const recordId = first(/"id"\s*:\s*"([^"\\\n]{1,200})"/) ?? first(/"ocid"\s*:\s*"([^"\\\n]{1,200})"/)
  const title = first(/"title"\s*:\s*"([^"\\\n]{1,300})/)
  return { recordId: recordId ? tidyKey(recordId) : null, title: title ? tidyTitle(title) : null }
}
