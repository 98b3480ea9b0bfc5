import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * A worker runs one test file after another and keeps the modules they share (docs/decisions/0030). So a shared module
 * holds nothing that is one file's own: no database, no hook, no person made when it is imported.
 */

const root = join(import.meta.dirname, '../..')
const folders = '{server,schema,workers,prisma,test,bench}'
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const all = globSync(`${folders}/**/*.ts`, { cwd: root, exclude: (name) => name.includes('generated') })
const tests = all.filter((path) => path.endsWith('.test.ts'))
const shared = all.filter((path) => !path.endsWith('.test.ts') && /from 'vitest'/.test(read(path)))

/** Lines that start at the margin are run when the module is imported. */
const HOOK_AT_ONCE = /^(before|after)(All|Each)\(/m
const WAITS_AT_ONCE = /^((export )?(const|let) [^=]+= |)await /m

test('what test files share does nothing when it is imported', () => {
  expect(shared.length).toBeGreaterThan(5)
  expect(shared.filter((path) => HOOK_AT_ONCE.test(read(path)) || WAITS_AT_ONCE.test(read(path)))).toEqual([])
})

test('no test changes the process that the next file runs in', () => {
  const changes = /process\.(chdir\(|env\.\w+ = |env\[[^\]]+\] = |on\()|vi\.(mock|stubEnv|stubGlobal)\(/
  expect(
    tests.filter((path) => path !== 'test/architecture/shared-by-tests.test.ts' && changes.test(read(path))),
  ).toEqual([])
})
