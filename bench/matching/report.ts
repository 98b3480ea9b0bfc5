import { weights } from '../../server/matching/engine/score/weights.ts'
import { type Comparison, type Done, median } from './comparison.ts'
import { bytesPerNeed, type Goal, selfJoinMs, usualRun, usualSize } from './goals.ts'
import type { Machine } from './machine.ts'
import { versionOf } from './peers/installed.ts'

const labels: Readonly<Record<string, string>> = {
  ours: 'Commonlot',
  duckdb: `DuckDB ${versionOf('@duckdb/node-api')}, BM25 in SQL`,
  sqlite: `SQLite ${process.versions.sqlite ?? ''}, FTS5`,
  minisearch: `MiniSearch ${versionOf('minisearch')}`,
  postgres: 'PostgreSQL 18 full text',
  sklearn: 'scikit-learn + SciPy',
}

const ways: Readonly<Record<string, string>> = { search: '', matches: ', scored and explained' }

/** The whole run as a page of Markdown. */
export function report(machine: Machine, goals: readonly Goal[], runs: readonly Comparison[], day: string): string {
  return [
    `# Matching benchmark, ${day}`,
    '',
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}.`,
    '',
    'Made-up council IT needs whose truth is known (`bench/matching/corpus`). CPU, not time: median over rounds in which',
    'all take turns with the same questions, each in a process of its own. Repeat it: `npm run bench:matching`.',
    '',
    '## Goals',
    '',
    ...sizeLines(runs),
    '| | goal | measured | |',
    '|---|---|---|---|',
    ...goals.map(({ what, goal, measured, met }) => `| ${what} | ${goal} | ${measured} | ${verdict(met)} |`),
    ...runs.flatMap(section),
    '',
  ].join('\n')
}

/** The goals are set for 100,000 needs; of a smaller run they are only a hint. */
function sizeLines(runs: readonly Comparison[]): string[] {
  const size = usualRun(runs)?.size
  const hint = size === usualSize ? '' : ' The goals are set for 100,000: take these for a hint.'
  return size ? [`Where nothing else is said, with ${size.toLocaleString('en-GB')} needs.${hint}`, ''] : []
}

const verdict = (met: boolean | null) => (met === null ? '–' : met ? 'met' : '**NOT met**')

function section(run: Comparison): string[] {
  return [
    '',
    `## ${run.size.toLocaleString('en-GB')} needs, ${run.questions} questions`,
    '',
    '| | CPU for one question | P@10 | nDCG@10 |',
    '|---|---|---|---|',
    ...run.asked.map(
      ({ name, way, cpuMs, quality }) =>
        `| ${labels[name]}${ways[way]} | ${milliseconds(cpuMs)} | ${share(quality.precision10)} | ${share(quality.ndcg10)} |`,
    ),
    '',
    '| | build | bytes for one need | process | self-join, 20 each |',
    '|---|---|---|---|---|',
    ...run.done.map((done) => doneRow(done, run)),
    '',
    ...streamedLines(run),
    ...changeLines(run),
    ...calibrationLines(run),
    ...confusionLines(run),
  ]
}

function doneRow(done: Done, run: Comparison): string {
  const join = selfJoinMs(run, done.name)
  const cells = [
    labels[done.name],
    seconds(done.built.cpuMs),
    bytesCell(done, run),
    `${megabytes(done.memory.settledBytes)} (at most ${megabytes(done.memory.peakBytes)})`,
    join === undefined ? '–' : seconds(join),
  ]
  return `| ${cells.join(' | ')} |`
}

/** Only where the contestant keeps account, or its index lies in JavaScript's own memory, where growth can be seen. */
function bytesCell(done: Done, { size }: Comparison): string {
  const { indexBytes, sourceBytes } = done.built
  if (indexBytes === undefined && done.name !== 'minisearch') return '–'
  const index = Math.round(bytesPerNeed(done, size))
  return sourceBytes === undefined ? `${index}` : `${index} + ${Math.round(sourceBytes / size)} to rebuild it`
}

function streamedLines({ done }: Comparison): string[] {
  return done.some(({ built }) => built.streamed) ? ['The build includes making up the texts, one at a time.'] : []
}

function changeLines({ done }: Comparison): string[] {
  const changes = done.find(({ name }) => name === 'ours')?.changes
  if (!changes) return []
  const [add, remove] = [changes.add, changes.remove].map(
    (each) =>
      `${milliseconds(median(each))} (mean ${milliseconds(each.reduce((sum, one) => sum + one, 0) / each.length)})`,
  )
  return [`Commonlot adds a need in ${add} and removes one in ${remove}.`]
}

function calibrationLines({ calibration }: Comparison): string[] {
  if (!calibration) return []
  const [shown, listed] = [calibration.shown, calibration.listed].map((error) => (error === null ? '–' : share(error)))
  return [
    `Calibration error: ${shown} of what is shown (probability ${weights.threshold} or more, ` +
      `of which ${share(calibration.shownTrue ?? 0)} are true), ${listed} of all 20 listed.`,
  ]
}

function confusionLines({ confusions }: Comparison): string[] {
  if (confusions.length === 0) return []
  const worst = confusions.slice(0, 10).map(({ asked, found, times }) => `${asked} → ${found} (${times})`)
  return ['', `Taken for each other most often: ${worst.join('; ')}.`]
}

const milliseconds = (value: number) => (value < 1 ? `${(value * 1000).toFixed(0)} µs` : `${value.toPrecision(3)} ms`)
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
const seconds = (value: number) => `${(value / 1000).toPrecision(3)} s`
const share = (value: number) => value.toFixed(3)
