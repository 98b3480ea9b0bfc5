import type { z } from 'zod'
import type { Problem } from './notice.ts'

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text belongs',
  number: 'a number belongs',
  array: 'a list belongs',
  object: 'an object belongs',
}

const described = (value: unknown): string => {
  if (value === undefined) return 'is missing'
  if (value === null) return 'is null'
  if (Array.isArray(value)) return 'is a list'
  return typeof value === 'object'
    ? 'is an object'
    : `is the ${typeof value === 'string' ? 'text' : typeof value} ${JSON.stringify(value).slice(0, 40)}`
}

/** Where a value stands, as people write it: `awards[0].value.amount`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${String(step)}` : String(step)),
    '',
  )

/** The first thing wrong with a record's shape, with every other field at fault named in the reason. */
export function shapeProblem(issues: readonly z.core.$ZodIssue[]): Problem {
  const [first] = issues
  const sentences = issues.slice(0, 5).map((issue) => sentence(issue))
  return {
    field: first ? fieldName(first.path) || null : null,
    reason: sentences.join('. '),
    fix: 'Correct the record, or ask its publisher to, and import the file again',
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = fieldName(issue.path)
  const expected =
    issue.code === 'invalid_union'
      ? 'text or a number belongs'
      : 'expected' in issue
        ? EXPECTED[String(issue.expected)]
        : undefined
  if (!expected) return `“${field}” ${issue.message}`
  const found = described(issue.input)
  return found === 'is missing' ? `“${field}” is missing` : `“${field}” ${found} where ${expected}`
}
