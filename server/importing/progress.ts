import { basename } from 'node:path'
import type { Progress } from './import-file.ts'

const EVERY_MS = { terminal: 200, log: 5_000 }

/** Shows how far an import has come: one line that renews itself in a terminal, a line every five seconds in a log. */
export function progressOn(output: NodeJS.WriteStream, file: string, clock: () => number = () => performance.now()) {
  const began = clock()
  const every = output.isTTY ? EVERY_MS.terminal : EVERY_MS.log
  let told = began
  let hasShown = false
  const tell = ({ records, ofRecords }: Progress) => {
    const now = clock()
    if (now - told < every) return
    told = now
    hasShown = true
    output.write(
      `${output.isTTY ? '\r\u001b[K' : ''}${spokenProgress(basename(file), records, ofRecords, (now - began) / 1_000)}${output.isTTY ? '' : '\n'}`,
    )
  }
  const end = () => {
    if (hasShown && output.isTTY) output.write('\r\u001b[K')
  }
  return { tell, end }
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** `notices.jsonl: 12,000 of 67,277 records (18 %), 1,020 a second`. */
export const spokenProgress = (name: string, records: number, ofRecords: number, seconds: number): string =>
  `${name}: ${whole.format(records)} of ${whole.format(ofRecords)} records (${Math.floor((100 * records) / Math.max(1, ofRecords))} %), ${whole.format(records / Math.max(seconds, 0.001))} a second`
