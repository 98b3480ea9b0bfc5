import { expect, test } from 'vitest'
import { type FileReport, printedReport } from './printed-report.ts'
import { spokenProgress } from './progress.ts'

const problem = (position: number, kind: 'REJECTED' | 'LEFT_OUT') => ({
  importId: 'i',
  position,
  kind,
  recordId: kind === 'REJECTED' ? null : `n${position}`,
  title: 'A title',
  field: kind === 'REJECTED' ? 'id' : null,
  reason: kind === 'REJECTED' ? '“id” is missing' : 'Not IT',
  fix: 'Give it one',
})

const report: FileReport = {
  id: 'i',
  fileName: 'notices.jsonl',
  format: 'JSON Lines',
  status: 'FINISHED',
  refusal: null,
  read: 1_203,
  created: 1_200,
  updated: 0,
  unchanged: 0,
  leftOut: 1,
  rejected: 2,
  startedById: 'p',
  startedAt: new Date(),
  finishedAt: new Date(),
  problems: [problem(3, 'REJECTED'), problem(4, 'LEFT_OUT'), problem(9, 'REJECTED')],
}

test('a report gives the counts, then every record rejected and left out, with reason and fix', () =>
  expect(printedReport(report).split('\n')).toEqual([
    'notices.jsonl (JSON Lines)',
    '  Read          1,203',
    '  Created       1,200',
    '  Updated           0',
    '  Unchanged         0',
    '  Left out          1',
    '  Rejected          2',
    '',
    'Rejected, by position in the file:',
    '  3. no identifier – A title',
    '     id: “id” is missing.',
    '     Give it one.',
    '  9. no identifier – A title',
    '     id: “id” is missing.',
    '     Give it one.',
    '',
    'Left out, by position in the file:',
    '  4. n4 – A title',
    '     Not IT.',
    '',
  ]))

test('a long list is cut, and says how to see the rest', () =>
  expect(printedReport(report, 1)).toContain('… and 1 more; --all lists them'))

test('a refused file says so and why', () =>
  expect(printedReport({ ...report, status: 'REFUSED', refusal: 'The file is empty' })).toBe(
    'notices.jsonl was refused, and nothing of it was imported.\n  The file is empty\n',
  ))

test('progress is a share and a rate', () =>
  expect(spokenProgress('notices.jsonl', 12_000, 48_000, 12)).toBe(
    'notices.jsonl: 12,000 of 48,000 records (25 %), 1,000 a second',
  ))
