import { type Asked, type Comparison, type Done, median } from './comparison.ts'

/** Something the engine promises, and whether this run kept it. */
export interface Goal {
  readonly what: string
  readonly goal: string
  /** In words; "not measured" where this run, or this version, could not. */
  readonly measured: string
  readonly met: boolean | null
}

export interface Measured {
  /** The runs, by size; ratios are told at 100,000 needs where that was run, else of the first run. */
  readonly comparisons: readonly Comparison[]
  readonly groups: { readonly mean: number; readonly worst: number } | null
}

/** What the goals are set for. */
export const usualSize = 100_000
const largeSize = 1_000_000
const gigabyte = 2 ** 30

/** Every goal with what this run says about it. */
export function goalsOf({ comparisons, groups }: Measured): Goal[] {
  const usual = usualRun(comparisons)
  const large = comparisons.find(({ size }) => size === largeSize)
  return [...(usual ? [...speedGoals(usual), ...qualityGoals(usual)] : []), ...largeGoals(large), ...groupGoals(groups)]
}

/** The run of the usual size, else the first. */
export function usualRun(comparisons: readonly Comparison[]): Comparison | undefined {
  return comparisons.find(({ size }) => size === usualSize) ?? comparisons[0]
}

function speedGoals(run: Comparison): Goal[] {
  const duckDb = cpuOf(run, 'duckdb', 'search')
  const [ours, miniSearch] = [doneBy(run, 'ours'), doneBy(run, 'minisearch')]
  const bytes = ours && bytesPerNeed(ours, run.size)
  const theirBytes = miniSearch && bytesPerNeed(miniSearch, run.size)
  return [
    atLeast('Candidate query: times quicker than DuckDB', 80, ratio(duckDb, cpuOf(run, 'ours', 'search'))),
    atLeast('Scored and explained: times quicker than DuckDB', 30, ratio(duckDb, cpuOf(run, 'ours', 'matches'))),
    atLeast(
      'Self-join: times quicker than scikit-learn',
      80,
      ratio(selfJoinMs(run, 'sklearn'), selfJoinMs(run, 'ours')),
    ),
    atLeast('Build: times quicker than MiniSearch', 10, ratio(miniSearch?.built.cpuMs, ours?.built.cpuMs)),
    atLeast('Index: times smaller than MiniSearch', 10, ratio(theirBytes, bytes)),
    atMost('Index: bytes for one need', 400, bytes, 'B'),
    atMost('Add a need', 0.25, middle(ours?.changes?.add), 'ms'),
    atMost('Remove a need', 2, middle(ours?.changes?.remove), 'ms'),
  ]
}

function qualityGoals(run: Comparison): Goal[] {
  const mine = run.asked.find(({ name, way }) => name === 'ours' && way === 'matches')?.quality.precision10
  const theirs = run.asked.filter(({ name }) => name !== 'ours').map(({ quality }) => quality.precision10)
  const error = theirs.length === 0 ? undefined : 1 - Math.max(...theirs)
  return [
    atLeast('P@10', 0.94, mine),
    atMost("Share of the best peer's error", 0.5, ratio(mine === undefined ? undefined : 1 - mine, error)),
    atMost('Calibration error of what is shown', 0.03, run.calibration?.shown ?? undefined),
    atMost('Calibration error of all listed', 0.03, run.calibration?.listed ?? undefined),
  ]
}

function largeGoals(run: Comparison | undefined): Goal[] {
  return [
    atMost('1,000,000 needs: query', 1, run && cpuOf(run, 'ours', 'search'), 'ms'),
    atMost(
      '1,000,000 needs: memory of the process',
      1,
      run && gigabytes(doneBy(run, 'ours')?.memory.settledBytes),
      'GB',
    ),
  ]
}

function groupGoals(groups: Measured['groups']): Goal[] {
  return [
    atLeast('Groups ÷ optimum, mean', 0.99, groups?.mean),
    atLeast('Groups ÷ optimum, worst', 0.95, groups?.worst),
  ]
}

export function cpuOf({ asked }: Comparison, name: string, way: string): number | undefined {
  return asked.find((each: Asked) => each.name === name && each.way === way)?.cpuMs
}

export function doneBy({ done }: Comparison, name: string): Done | undefined {
  return done.find((each) => each.name === name)
}

/** CPU milliseconds to find the 20 most alike of all needs, estimated from the rows that were tried. */
export function selfJoinMs(run: Comparison, name: string): number | undefined {
  const tried = doneBy(run, name)?.selfJoin
  return tried ? (tried.cpuMs / tried.rows) * run.size : undefined
}

/** By its own account where it keeps one, else the growth of the process. */
export function bytesPerNeed({ built }: Done, size: number): number {
  return (built.indexBytes ?? built.grownBytes) / size
}

const gigabytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / gigabyte)
const ratio = (a: number | undefined, b: number | undefined) => (a === undefined || !b ? undefined : a / b)
const middle = (values: readonly number[] | undefined) => (values?.length ? median(values) : undefined)

function atLeast(what: string, goal: number, measured: number | undefined, unit = ''): Goal {
  return stated(what, `≥ ${inWords(goal, unit)}`, measured, unit, measured === undefined ? null : measured >= goal)
}

function atMost(what: string, goal: number, measured: number | undefined, unit = ''): Goal {
  return stated(what, `≤ ${inWords(goal, unit)}`, measured, unit, measured === undefined ? null : measured <= goal)
}

function stated(what: string, goal: string, measured: number | undefined, unit: string, met: boolean | null): Goal {
  return { what, goal, measured: measured === undefined ? 'not measured' : inWords(measured, unit), met }
}

function inWords(value: number, unit: string): string {
  const figure = value >= 10 ? value.toFixed(0) : Number(value.toPrecision(3)).toString()
  return unit ? `${figure} ${unit}` : figure
}
