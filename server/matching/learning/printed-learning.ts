import { spokenDay } from '../../platform/days.ts'
import type { Comparison } from '../engine/fitting/compare-weights.ts'
import type { Foresight } from '../engine/fitting/foresight.ts'
import type { Learning } from './learn-from-decisions.ts'
import type { Version } from './versions.ts'

const said = {
  REPLACED: 'The weights were replaced; open needs are matched afresh while a worker runs.',
  NOT_BETTER: 'The weights stay as they are.',
  NOT_TRIED: 'The weights stay as they are.',
} as const

/** What came of learning, for people. */
export function printedLearning({ result, version, why, comparison }: Learning): string {
  return [
    `${said[result]} In use: ${version}`,
    why,
    ...(comparison ? ['', ...printedComparison(comparison)] : []),
  ].join('\n')
}

function printedComparison({ asked, current, candidate }: Comparison): string[] {
  return [
    row(`${asked} decisions foretold`, ['log loss', 'Brier', 'AUC', 'calibration error']),
    row('  weights in use', measuresOf(current)),
    row('  refitted weights', measuresOf(candidate)),
  ]
}

const row = (label: string, cells: readonly string[]): string =>
  [label.padEnd(26), ...cells.map((cell) => cell.padEnd(10))].join('').trimEnd()

const measuresOf = ({ logLoss, brier, auc, calibrationError }: Foresight): string[] =>
  [logLoss, brier, auc, calibrationError].map((value) => (value === null ? '–' : value.toFixed(3)))

/** The versions as a list, for people. */
export function printedVersions(versions: readonly Version[]): string {
  if (versions.length === 0) return 'The committed weights are in use; nothing else was tried.'
  return versions
    .map(
      ({ version, status, createdAt, decisions, authorities, why }) =>
        `${version}  ${status.toLowerCase().replace('_', ' ')}  ${spokenDay(createdAt)}` +
        `${decisions ? `, ${decisions} decisions by ${authorities} authorities` : ''}\n  ${why}`,
    )
    .join('\n')
}
