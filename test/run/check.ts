import { runChecks } from './checks.ts'

// `npm run check`: everything that must hold beside the tests.
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
const { passed, failed } = await runChecks(stopping.signal)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed || stopping.signal.aborted ? 1 : 0
