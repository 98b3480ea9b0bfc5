import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidInput } from '../platform/errors.ts'
import type { Head } from './audit-batch.ts'
import { HeadInFile } from './audit-proof.ts'

/** A file named on the command line, from where the command was given. */
export const pathFrom = (given: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), given)

/** Heads kept by `npm run audit:heads`: a line of JSON each; other lines, as npm prints them, are passed over. */
export function readHeads(text: string): Head[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{'))
  if (lines.length === 0) throw problem('has no heads: it must be what `npm run audit:heads` printed')
  return lines.map((line, index) => {
    const read = HeadInFile.safeParse(jsonFrom(line))
    if (!read.success) throw problem(`holds no head in its line ${index + 1} of JSON`)
    return read.data
  })
}

/** Any JSON; undefined when it is none. */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const readHeadsFile = (file: string): Head[] => readHeads(textOf(file, 'heads'))

export function textOf(file: string, field: string): string {
  try {
    return readFileSync(pathFrom(file), 'utf8')
  } catch {
    throw new InvalidInput([{ field, message: `The file ${file} cannot be read. Check its name` }])
  }
}

const problem = (what: string) => new InvalidInput([{ field: 'heads', message: `The file of heads ${what}` }])
