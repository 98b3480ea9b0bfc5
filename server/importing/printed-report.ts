import type { Import, ImportProblem } from '../generated/prisma/client.ts'

/** An import with every record that was rejected or left out. */
export type FileReport = Import & { readonly problems: readonly ImportProblem[] }

const SHOWN = 50
/** Records left out need nobody's attention: a few show how it was judged. */
const leftOutShown = (shown: number) => (Number.isFinite(shown) ? Math.min(shown, 10) : shown)

const ROWS = [
  ['Read', 'read'],
  ['Created', 'created'],
  ['Updated', 'updated'],
  ['Unchanged', 'unchanged'],
  ['Left out', 'leftOut'],
  ['Rejected', 'rejected'],
] as const

/** A report for a terminal: what the file was, the counts, then each record rejected and left out with reason and fix. */
export function printedReport(report: FileReport, shown = SHOWN): string {
  if (report.status === 'REFUSED')
    return `${report.fileName} was refused, and nothing of it was imported.\n  ${report.refusal}\n`
  const counts = ROWS.map(([name, field]) => `  ${name.padEnd(10)}${report[field].toLocaleString('en-GB').padStart(9)}`)
  const rejected = report.problems.filter(({ kind }) => kind === 'REJECTED')
  const leftOut = report.problems.filter(({ kind }) => kind === 'LEFT_OUT')
  return [
    `${report.fileName} (${report.format})`,
    ...counts,
    '',
    ...listed('Rejected', rejected, shown, fullProblem),
    ...listed('Left out', leftOut, leftOutShown(shown), shortProblem),
  ].join('\n')
}

function listed(
  heading: string,
  problems: readonly ImportProblem[],
  shown: number,
  written: (problem: ImportProblem) => string,
): string[] {
  if (problems.length === 0) return []
  const more = problems.length - shown
  return [
    `${heading}, by position in the file:`,
    ...problems.slice(0, shown).map(written),
    ...(more > 0 ? [`  … and ${more.toLocaleString('en-GB')} more; --all lists them`] : []),
    '',
  ]
}

const named = ({ position, recordId, title }: ImportProblem) =>
  `  ${position}. ${[recordId ?? 'no identifier', title].filter(Boolean).join(' – ')}`

const fullProblem = (problem: ImportProblem) =>
  `${named(problem)}\n     ${problem.field ? `${problem.field}: ` : ''}${problem.reason}.\n     ${problem.fix}.`

const shortProblem = (problem: ImportProblem) => `${named(problem)}\n     ${problem.reason}.`
