import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readArguments } from './import-arguments.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonlot-arguments-'))
const file = join(folder, 'notices of 2026.jsonl')
writeFileSync(file, '{}')
afterAll(() => rmSync(folder, { recursive: true }))

test('files are named from where the person stands', async () =>
  expect(await readArguments(['--as', 'a@leeds.example', 'notices of 2026.jsonl', '--json'], folder)).toEqual({
    email: 'a@leeds.example',
    files: [file],
    all: false,
    json: true,
  }))

test.each([
  [[], 'Say who imports, with --as EMAIL'],
  [['--as', 'a@leeds.example'], 'Name a file to import'],
  [['--as', 'a@leeds.example', 'missing.json'], 'There is no file'],
  [['--as', 'a@leeds.example', '.'], 'is a folder; name the files in it'],
  [['--as', 'a@leeds.example', '/dev/null'], 'is not a file that can be read twice'],
  [['--colour', 'red'], "Unknown option '--colour'"],
])('%j cannot be done, and says why', async (given, problem) =>
  expect(await readArguments(given, folder)).toEqual({ problem: expect.stringContaining(problem) }),
)

test('help is given when asked', async () => expect(await readArguments(['--help'], folder)).toBe('help'))
