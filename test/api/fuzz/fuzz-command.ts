import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { program, root } from '../../run/checks.ts'

/** `npm run fuzz -- --operations 40000 --seed 7` sends random and mutated operations to a server of its own. */
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '40000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})
console.log(`${values.operations} operations, seed ${values.seed}; the same seed sends the same`)
const child = spawn(process.execPath, [program('vitest/vitest.mjs'), 'run', 'test/api/fuzz/fuzz.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_OPERATIONS: values.operations, FUZZ_SEED: values.seed },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
