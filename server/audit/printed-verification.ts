import type { Fault, Verification } from './verify-log.ts'

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

/** What `npm run audit:verify` prints: what was checked, then either that all is as sealed or the first fault. */
export function printedVerification({ batches, entries, waiting, compared, fault }: Verification): string {
  const lines = [
    `Checked ${many(batches, 'batch', 'batches')} with ${many(entries, 'entry', 'entries')}; ${many(waiting, 'more entry waits', 'more entries wait')} to be sealed.`,
    ...(compared > 0 ? [`${many(compared, 'head agrees', 'heads agree')} with those that were kept.`] : []),
    fault ? printedFault(fault) : 'Nothing was changed, removed, added or reordered.',
  ]
  return lines.join('\n')
}

const printedFault = ({ batch, entryId, what }: Fault): string =>
  [
    'THE AUDIT LOG IS NOT AS IT WAS SEALED.',
    `First bad batch: ${batch ?? 'none can be named'}`,
    `First bad entry: ${entryId ?? 'none can be named'}`,
    `What happened: ${what}.`,
    'Keep this database as it is, and compare it with a backup.',
  ].join('\n')
