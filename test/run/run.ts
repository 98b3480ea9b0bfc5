import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeScratchFolder, sweepScratch } from '../../server/platform/run/scratch-postgres.ts'
import { program, root, runChecks, type Tally } from './checks.ts'
import { installChromium } from './chromium.ts'

/**
 * `npm test`: the checks, then every test on a PostgreSQL of its own. `npm test -- WORDS` runs only the test files whose
 * path has one of the words. Ends with one line that counts all, and fails when anything did.
 */
const filters = process.argv.slice(2)
const stopping = new AbortController()
let vitest: ChildProcess | undefined
stopWhenAsked()
installChromium()

const checks = filters.length ? { passed: 0, failed: 0 } : await runChecks(stopping.signal)
const tests = stopping.signal.aborted ? nothing() : await runTests()
await sweepScratch() // what a killed test run left
const failed = checks.failed + tests.failed
console.log(
  `\n${checks.passed + tests.passed} passed, ${failed} failed${tests.skipped ? `, ${tests.skipped} skipped` : ''}`,
)
process.exit(failed || stopping.signal.aborted ? 1 : 0)

function nothing() {
  return { passed: 0, failed: 0, skipped: 0 }
}

async function runTests(): Promise<Tally & { skipped: number }> {
  const folder = makeScratchFolder()
  const results = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  vitest = spawn(process.execPath, [program('vitest/vitest.mjs'), 'run', ...reporters, ...filters], {
    cwd: root,
    // a group of its own: Ctrl-C reaches it once, from us
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    // each test file is a process that loads the same packages: compiled once, kept between runs
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') },
  })
  const child = vitest
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  try {
    return count(JSON.parse(readFileSync(results, 'utf8')), code)
  } catch {
    console.error('The test run ended without results.')
    return { ...nothing(), failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is used of Vitest's JSON report. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[]
}

function count(report: Report, code: number | null) {
  // a file that breaks before its first test has no failed test to count
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    // errors outside of any test make Vitest fail without a failed test
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function stopWhenAsked() {
  const stop = () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    vitest?.kill('SIGTERM')
    // what does not tear down in time is ended, its processes with it; the sweep stops its PostgreSQL and Redis
    setTimeout(() => vitest?.pid && process.kill(-vitest.pid, 'SIGKILL'), 5_000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  process.channel?.unref()
}
