import type { Machine } from '../matching/machine.ts'
import type { Measured } from './load.ts'

export interface Row {
  readonly name: string
  readonly label: string
  /** From one connection, from sixteen, and one connection deep in the list. */
  readonly one: Measured
  readonly many: Measured
  readonly deep: Measured
  readonly megabytes: number
}

export interface Result {
  readonly size: number
  readonly rows: readonly Row[]
}

/** The whole run as a page of Markdown. */
export function report(machine: Machine, busy: number, results: readonly Result[], day: string): string {
  return [
    `# API benchmark, ${day}`,
    '',
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}; load average at the end ${busy.toFixed(1)}.`,
    '',
    'A page of 20 needs with authority and category, one server process each, in turns. CPU is that of the server process',
    'alone. Ours signs its reader in by token, works out what they may see and runs every security plugin; the peers do',
    'none of that. Compare ratios within one run only. Repeat it: `npm run bench:api`.',
    ...results.flatMap(section),
    '',
  ].join('\n')
}

function section({ size, rows }: Result): string[] {
  const ours = rows.find(({ name }) => name === 'ours')
  return [
    '',
    `## ${size.toLocaleString('en-GB')} needs`,
    '',
    '| | CPU ms | against ours | requests/s | p50 ms | p99 ms, 16 connections | deep page p50 ms | memory |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ label, one, many, deep, megabytes }) =>
        `| ${label} | ${one.cpuMs.toFixed(2)} | ${ours ? (one.cpuMs / ours.one.cpuMs).toFixed(2) : '–'} | ${many.perSecond.toFixed(0)} | ${one.p50.toFixed(2)} | ${many.p99.toFixed(1)} | ${deep.p50.toFixed(2)} | ${megabytes.toFixed(0)} MB |`,
    ),
    '',
    '| goal | measured | |',
    '|---|---|---|',
    ...(ours ? goals(ours, new Map(rows.map((row) => [row.name, row]))) : []),
  ]
}

function goals(ours: Row, rows: ReadonlyMap<string, Row>): string[] {
  const [raw, postgraphile, apollo] = ['raw', 'postgraphile', 'apollo'].map((name) => rows.get(name))
  return [
    ...(postgraphile
      ? [
          goal(
            'at least 1.5 × PostGraphile’s requests per CPU second',
            postgraphile.one.cpuMs / ours.one.cpuMs,
            1.5,
            'least',
          ),
        ]
      : []),
    ...(apollo ? [goal('at least 4 × Apollo + Prisma’s', apollo.one.cpuMs / ours.one.cpuMs, 4, 'least')] : []),
    ...(raw ? [goal('at most 4 × the CPU of plain Express', ours.one.cpuMs / raw.one.cpuMs, 4, 'most')] : []),
    ...(postgraphile
      ? [goal('p99 at 16 connections below PostGraphile’s', ours.many.p99 / postgraphile.many.p99, 1, 'most')]
      : []),
    goal('deep pages as fast as the first (within 15 %)', ours.deep.p50 / ours.one.p50, 1.15, 'most'),
  ]
}

const goal = (what: string, ratio: number, bound: number, side: 'least' | 'most'): string =>
  `| ${what} | ${ratio.toFixed(2)} × | ${(side === 'least' ? ratio >= bound : ratio <= bound) ? 'met' : '**NOT met**'} |`
