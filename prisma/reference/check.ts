import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { dayOf, isoDay } from '../../server/platform/days.ts'
import { type AcceptedDifference, authorityDifferences, cpvDifferences, judged, type TheirLine } from './compare.ts'
import { readAuthorities, readCombinedMembers, readCpvCodes } from './read.ts'

/**
 * Compares our reference tables with those in a folder (`authorities.csv` and `cpv-it.csv`, laid out as `compare.ts`
 * says) and prints every difference that `accepted-differences.csv` does not explain: `node prisma/reference/check.ts
 * FOLDER [YYYY-MM-DD]`. Ends with 1 when there is any.
 */

const table = <Line = TheirLine>(path: string | URL): Line[] => parse(readFileSync(path), { columns: true, bom: true })

function check(folder: string, on: string): boolean {
  const authorities = readAuthorities()
  const theirs = table(join(folder, 'authorities.csv'))
  const codes = table(join(folder, 'cpv-it.csv'))
  const differences = [
    ...authorityDifferences(authorities, readCombinedMembers(), theirs, on),
    ...cpvDifferences(readCpvCodes(), codes),
  ]
  const kinds = new Map(authorities.map((row) => [row.slug, row.kind]))
  const accepted = table<AcceptedDifference>(new URL('accepted-differences.csv', import.meta.url))
  const result = judged(differences, accepted, (key) => kinds.get(key) ?? '')
  for (const { table: name, key, field, ours, theirs: other } of result.open) {
    console.log(`${name} ${key}: ${field} is ${ours || 'not here'} and there ${other || 'not there'}`)
  }
  for (const { table: name, key, field } of result.needless)
    console.log(`${name} ${key}: ${field} is accepted, and does not differ`)
  console.log(
    `Compared ${theirs.length} authorities on ${on} and ${codes.length} CPV codes: ${result.open.length} differences, ${result.accepted.length} accepted`,
  )
  return result.open.length === 0 && result.needless.length === 0
}

const [folder, on = isoDay(dayOf(new Date()))] = process.argv.slice(2)
if (!folder || !existsSync(folder)) {
  console.error('Usage: node prisma/reference/check.ts FOLDER [YYYY-MM-DD]')
  process.exitCode = 2
} else if (!check(folder, on)) {
  process.exitCode = 1
}
